import type { Tx } from '../../platform/database/database.ts';

/** What waiting letters rest on. `invitations` provides it; taking a fact away asks. */
export abstract class CitedFacts {
  /** Ids of facts about this person that letters of this host cite which may still be opened. */
  abstract about(tx: Tx, kosId: string, personId: string): Promise<Set<string>>;
}
