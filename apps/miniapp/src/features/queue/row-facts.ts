import type { Interval } from '@huiyou/domain/duty/duty-time';
import { isDueSoon, type Remainder, remainderOf } from '@huiyou/domain/questions/remainder';
import { leftText, overText, queue as words } from '@huiyou/words/host-queue';
import { clock, dayWord } from '../../lib/time';
import type { QueueLine } from './use-queue';

export type RowFacts = {
  clock: string;
  remainder: string;
  late: boolean;
  soon: boolean;
  /** What else there is to say, in order. The first may be 先答这一问. */
  marks: string[];
};

function remainderText(remainder: Remainder, row: QueueLine, now: number): string {
  if (remainder.kind === 'other-day') return dayWord(row.dueAt, now);
  return remainder.kind === 'left' ? leftText(remainder.minutes) : overText(remainder.minutes);
}

/** What a row of the queue says at `now`. */
export function rowFacts(row: QueueLine, now: number, today: readonly Interval[], next: boolean): RowFacts {
  const remainder = remainderOf(row.dueAt, now, today);
  const late = row.dueAt < now;
  const marks = [
    next ? words.next : null,
    row.state === 'replied' ? words.fullOwed : null,
    row.reopened ? words.reopened : null,
    late && row.state === 'waiting' ? words.apologise : null,
  ].filter((mark) => mark !== null);
  return {
    clock: clock(row.dueAt),
    remainder: remainderText(remainder, row, now),
    late,
    soon: isDueSoon(remainder, row.tier, row.lane),
    marks,
  };
}
