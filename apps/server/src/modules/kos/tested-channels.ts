import type { Tx } from '../../platform/database/database.ts';

/** Which hosts an alert surely reaches. `alerts` provides it; a promise under an hour is made for no other host (P3). */
export abstract class TestedChannels {
  /** Of these hosts, those with at least one alert channel that was tested. */
  abstract ofHosts(kosIds: readonly string[], tx?: Tx): Promise<Set<string>>;
}
