import type { Interval } from '../duty/duty-calendar.ts';
import type { Lane } from '../tiers/tiers.ts';
import { startOfDay } from '../time/business-day.ts';

const hour = 3_600_000;
const mostSteps = 5;

export type Due = { dueAt: number; lane: Lane };
export type StripMark = { at: number; tone: 'due' | 'pinned' | 'late' };

/** The host's duty day as places in percent. `hours` are hours of the day. */
export type DayStrip = {
  hours: { at: number; hour: number }[];
  rests: { from: number; to: number }[];
  marks: StripMark[];
  /** Undefined before the first shift and after the last. */
  now: number | undefined;
};

/** Draws the day from the full hour of the first shift to the full hour of the last. Null on a day without duty. */
export function dayStrip(today: readonly Interval[], due: readonly Due[], now: number): DayStrip | null {
  const first = today[0];
  const last = today.at(-1);
  if (!first || !last) return null;
  const midnight = startOfDay(first.from);
  const from = Math.floor((first.from - midnight) / hour);
  const to = Math.ceil((last.to - midnight) / hour);
  const place = (at: number) => ((at - midnight) / hour - from) * (100 / (to - from));
  const inside = (at: number) => at >= midnight + from * hour && at <= midnight + to * hour;
  return {
    hours: hoursOf(from, to).map((shown) => ({ at: place(midnight + shown * hour), hour: shown })),
    rests: restsOf(today).map((rest) => ({ from: place(rest.from), to: place(rest.to) })),
    marks: due
      .filter(({ dueAt }) => inside(dueAt))
      .map(({ dueAt, lane }) => ({ at: place(dueAt), tone: toneOf(dueAt, lane, now) })),
    now: inside(now) ? place(now) : undefined,
  };
}

function toneOf(dueAt: number, lane: Lane, now: number): StripMark['tone'] {
  if (dueAt < now) return 'late';
  return lane === 'pinned' ? 'pinned' : 'due';
}

function restsOf(today: readonly Interval[]): Interval[] {
  return today.slice(1).flatMap((part, index) => {
    const before = today[index];
    return before && before.to < part.from ? [{ from: before.to, to: part.from }] : [];
  });
}

/** At most six hours: a step that ends at the last one where there is such a step. */
function hoursOf(from: number, to: number): number[] {
  const span = to - from;
  const least = Math.ceil(span / mostSteps);
  const even = [least, least + 1, least + 2].find((step) => span % step === 0) ?? least;
  return Array.from({ length: Math.floor(span / even) + 1 }, (_, index) => from + index * even);
}
