import type { Tx } from '../../platform/database/database.ts';

/** Closed questions of a member to hosts of before. `questions` provides it; a handover asks what it would open. */
export abstract class PastQuestions {
  /** How many the member has had answered by others than this host. */
  abstract count(memberId: string, kosId: string, tx?: Tx): Promise<number>;
}
