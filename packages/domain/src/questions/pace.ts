import type { DutyCalendar } from '../duty/duty-calendar.ts';
import { addDutyMinutes, dutyElapsed } from '../duty/duty-time.ts';
import { type Lane, lanes } from '../tiers/tiers.ts';
import { minute } from '../time/business-day.ts';
import { mostAhead, type QueueCounts } from './queue-order.ts';

export const paceRules = {
  /** What a host's pace is read from: the answers of so many days, at most so many of them. */
  days: 28,
  mostAnswers: 200,
  /** With fewer answers on record the pace is not known. */
  enough: 5,
  /** Duty minutes: what took longer was a pause between answers, and says nothing of how long one takes. */
  longest: 60,
  /** Duty minutes an answer takes where the record says nothing. */
  usual: 12,
} as const;

/** An answer given, and since when its question could have been answered: epoch milliseconds. */
export type AnswerGiven = { since: number; at: number };

/** Duty minutes that one answer takes a host; `known` when the record says so, else it is what is usual. */
export type Pace = { minutes: number; known: boolean };

/**
 * A host's pace: the median of the duty minutes from one answer to the next, counted from when the next question was there.
 * `given` is sorted by time. Answers outside duty and after long pauses are left out.
 */
export function paceOf(calendar: DutyCalendar, given: readonly AnswerGiven[]): Pace {
  const spans = given
    .map(({ since, at }, index) => dutyElapsed(calendar, Math.max(since, given[index - 1]?.at ?? since), at) / minute)
    .filter((span) => span > 0 && span <= paceRules.longest)
    .sort((a, b) => a - b);
  if (spans.length < paceRules.enough) return { minutes: paceRules.usual, known: false };
  const [low = 0, high = 0] = [spans[Math.floor((spans.length - 1) / 2)], spans[Math.floor(spans.length / 2)]];
  return { minutes: Math.max(1, Math.round((low + high) / 2)), known: true };
}

/** What stands in a queue beside a question: counts of the order rule, and how many in each lane are past due. */
export type Beside = {
  lane: Lane;
  counts: QueueCounts;
  pastDue: Readonly<Record<Lane, number>>;
  lastTwo: readonly Lane[];
};

/** How many the order rule offers before mine if nothing new comes in, and whether every one of them is past due. */
export function standBefore({ lane, counts, pastDue, lastTwo }: Beside): { before: number; allPastDue: boolean } {
  // Only a past-due one of the others takes a turn from the pinned lane; mine is not past due yet.
  const ahead = mostAhead(lane, { ...counts, othersOpen: Math.min(counts.othersOpen, pastDue.others) }, lastTwo);
  const before = ahead.pinned + ahead.dueEarlier + ahead.pastDueTurn;
  const past =
    lane === 'pinned' ? pastDue.pinned + ahead.pastDueTurn : lanes.reduce((sum, one) => sum + pastDue[one], 0);
  return { before, allPastDue: before > 0 && past >= before };
}

/** A promise that is unlikely to be kept: when a first reply is likely, null when nobody can tell, and how many stand before. */
export type Unlikely = { expectedAt: number | null; before: number };

/**
 * Whether the host's recent pace makes a promise unlikely (P3: told before sending, never in the way). What stands before it
 * takes the host so many duty minutes from `now`; past the due time it is unlikely. Without a known pace it is so only
 * when everything before it is past due already. Null while nothing speaks against it.
 */
export function unlikelyToKeep(
  pace: Pace,
  { before, allPastDue }: { before: number; allPastDue: boolean },
  { calendar, now, dueAt }: { calendar: DutyCalendar; now: number; dueAt: number },
): Unlikely | null {
  if (before === 0) return null;
  if (!pace.known) return allPastDue ? { expectedAt: null, before } : null;
  const expectedAt = addDutyMinutes(calendar, now, before * pace.minutes);
  return expectedAt === null || expectedAt > dueAt ? { expectedAt, before } : null;
}
