import type { Interval } from '@huiyou/domain/duty/duty-calendar';
import { isDueSoon, type Remainder, remainderOf } from '@huiyou/domain/questions/remainder';
import { askedOn, leftText, overText, queue as words, writingBy } from '@huiyou/words/host-queue';
import { clock, dayWord } from '../../lib/time';
import type { QueueLine } from './use-queue';

export type RowFacts = {
  clock: string;
  remainder: string;
  /** 已超时, or of a guest to whom nothing was promised 放久了. */
  late: string | null;
  soon: boolean;
  /** A nearer time was asked for and nobody has answered that yet. */
  urgent: boolean;
  /** Who is writing the answer this minute. */
  writing: string | null;
  /** What else there is to say, in order. The first may be 先答这一问. */
  marks: string[];
};

type Seen = { now: number; today: readonly Interval[]; next: boolean };

function remainderText(remainder: Remainder, row: QueueLine, now: number): string {
  if (remainder.kind === 'other-day') return dayWord(row.dueAt, now);
  return remainder.kind === 'left' ? leftText(remainder.minutes) : overText(remainder.minutes);
}

function marksOf(row: QueueLine, late: boolean, next: boolean): string[] {
  return [
    next ? words.next : null,
    row.topic,
    row.state === 'replied' ? words.fullOwed : null,
    row.reopened ? words.reopened : null,
    late && row.state === 'waiting' && !row.guest ? words.apologise : null,
  ].filter((mark) => mark !== null);
}

/** Who holds it at `now`: a claim that lapsed meanwhile is nobody's. */
function writingNow({ claim }: QueueLine, now: number): string | null {
  if (claim === null || claim.until <= now) return null;
  return claim.mine ? words.writingMine : writingBy(claim.by.displayName);
}

/** What a row in its lane says at `now`. */
export function rowFacts(row: QueueLine, { now, today, next }: Seen): RowFacts {
  const remainder = remainderOf(row.dueAt, now, today);
  const late = row.dueAt < now;
  return {
    clock: clock(row.dueAt),
    remainder: remainderText(remainder, row, now),
    late: late ? (row.guest ? words.waitedLong : words.late) : null,
    soon: !row.guest && isDueSoon(remainder, row.promiseMinutes, row.lane),
    urgent: row.urgency === 'asked',
    writing: writingNow(row, now),
    marks: marksOf(row, late, next),
  };
}

/** What a guest's row outside the lanes says: nothing is due, so it says when it was asked. */
export function guestFacts(row: QueueLine, now: number): RowFacts {
  return {
    clock: clock(row.askedAt),
    remainder: askedOn(dayWord(row.askedAt, now) || words.today),
    late: null,
    soon: false,
    urgent: false,
    writing: writingNow(row, now),
    marks: marksOf(row, false, false),
  };
}

/** Rows on which a nearer time was asked for, in the order of the lanes. */
export function urgentRows({
  pinned,
  others,
}: {
  pinned: readonly QueueLine[];
  others: readonly QueueLine[];
}): QueueLine[] {
  return [...pinned, ...others].filter(({ urgency }) => urgency === 'asked');
}
