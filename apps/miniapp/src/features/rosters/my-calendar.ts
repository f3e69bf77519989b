import { call } from '../../lib/call';
import type { CalendarPlace } from './use-calendar';

/** One's own calendar. */
export const myCalendar: CalendarPlace = {
  own: true,
  key: 'duty',
  read: () => call('GET /duty', {}),
  write: (body) => call('PUT /duty', { body }),
};
