import type { Interval } from '@huiyou/domain/duty/duty-calendar';
import type { Tx } from '../../platform/database/database.ts';

/** When a host is away. `duty` provides it, which knows absences and reads calendars, not the other way round. */
export abstract class NotedAbsences {
  /** The parts of this time in which the host is noted as away, whoever stands in. */
  abstract within(kosId: string, time: Interval, tx?: Tx): Promise<Interval[]>;
}
