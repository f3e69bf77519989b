import type { Tx } from '../../platform/database/database.ts';

export type Arrival = { personId: string; kosId: string | null; storeId: string | null };

/** What awaits a host who takes their role code. `kos` provides it. */
export abstract class WelcomeStaff {
  /**
   * Gives the waiting profile `kosId` to this person; without one, moves the profile they have to the store.
   * False when the profile is somebody else's by now, or the person hosts a club already.
   */
  abstract arrive(tx: Tx, arrival: Arrival): Promise<boolean>;
}
