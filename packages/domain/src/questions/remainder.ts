import type { Interval } from '../duty/duty-calendar.ts';
import type { Lane } from '../tiers/tiers.ts';
import { daysBetween, minute } from '../time/business-day.ts';

/** What is left of a promise, or by how much it is past, in duty minutes; of another day only how far away it is. */
export type Remainder = { kind: 'left' | 'over'; minutes: number } | { kind: 'other-day'; days: number; past: boolean };

/**
 * Reads a due time at `now`. `today` are the day's duty intervals: the clock rests outside them (P3). A due time outside
 * them was promised by another host's hours, before a stand-in or successor had the question: it is read off the wall.
 */
export function remainderOf(dueAt: number, now: number, today: readonly Interval[]): Remainder {
  const days = daysBetween(now, dueAt);
  if (days !== 0) return { kind: 'other-day', days, past: dueAt < now };
  const own = today.some(({ from, to }) => from < dueAt && dueAt <= to);
  const between = (from: number, to: number) => Math.round((own ? within(today, from, to) : to - from) / minute);
  return dueAt >= now ? { kind: 'left', minutes: between(now, dueAt) } : { kind: 'over', minutes: between(dueAt, now) };
}

function within(intervals: readonly Interval[], from: number, to: number): number {
  return intervals.reduce((sum, part) => sum + Math.max(0, Math.min(part.to, to) - Math.max(part.from, from)), 0);
}

/** In the pinned lane a promise is short: the last minutes are always few. */
const pinnedSoon = 5;

/** Past 80 % of the promise it needs a look (design: ochre). */
export function isDueSoon(remainder: Remainder, promiseMinutes: number, lane: Lane): boolean {
  if (remainder.kind !== 'left') return false;
  const lastFifth = promiseMinutes / 5;
  return remainder.minutes <= (lane === 'pinned' ? Math.max(lastFifth, pinnedSoon) : lastFifth);
}
