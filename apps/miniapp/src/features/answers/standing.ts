import { openStates } from '@huiyou/domain/questions/question-steps';
import type { Thread } from './use-thread';

/** What the reader can do with a question now. */
export type Standing =
  /** Nothing is owed: answered, withdrawn or merged. */
  | { kind: 'settled' }
  /** It stands with somebody else; past 80 % it may be taken over. */
  | { kind: 'elsewhere'; mayTakeOver: boolean }
  /** Another person writes; it can be read. */
  | { kind: 'held'; by: string }
  /** To write: mine to the end of the claim, or nobody's. */
  | { kind: 'open'; mine: boolean };

type Standings = Pick<Thread, 'state' | 'mayAnswer' | 'mayTakeOver' | 'claim'>;

/** How a question stands for its reader at `now`. */
export function standingOf({ state, mayAnswer, mayTakeOver, claim }: Standings, now: number): Standing {
  if (!openStates.some((open) => open === state)) return { kind: 'settled' };
  if (!mayAnswer) return { kind: 'elsewhere', mayTakeOver };
  const holds = claim !== null && claim.until > now;
  if (holds && !claim.mine) return { kind: 'held', by: claim.by.displayName };
  return { kind: 'open', mine: holds };
}
