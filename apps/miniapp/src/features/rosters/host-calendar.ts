import { call } from '../../lib/call';
import type { CalendarPlace } from './use-calendar';

/** The calendar of a host one looks after. Only the desk asks for it: WeChat carries none of its routes. */
export const calendarOfHost = (id: string): CalendarPlace => ({
  own: false,
  key: `duty ${id}`,
  read: () => call('GET /hosts/:id/duty', { params: { id } }),
  write: (body) => call('PUT /hosts/:id/duty', { params: { id }, body }),
});
