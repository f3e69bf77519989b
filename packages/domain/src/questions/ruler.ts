import type { Interval } from '../duty/duty-calendar.ts';
import { dateOf, minute, minuteOfDay } from '../time/business-day.ts';

/** How a promise stands: its clock runs, rests, nears the end, ran out, or was stopped in time. */
export type PromiseTone = 'running' | 'stopped' | 'soon' | 'broken' | 'kept';

export type PromiseClock = {
  startedAt: number;
  dueAt: number;
  /** Duty from an hour before the start to well after the due time. */
  windows: readonly Interval[];
  now: number;
  /** When what was promised was done. */
  doneAt?: number | undefined;
};

/** Whole duty minutes: `counted` and `left` add up to the promise; `late` goes as far as the windows reach. */
export type PromiseCount = { tone: PromiseTone; counted: number; left: number; late: number };

const hour = 60 * minute;
/** From this share of the promise on it nears its end (P3: nudge at 80 %). */
const soonFrom = 0.8;

/** Rests longer than this are folded to the length of one hour. */
const longestRest = 2.5 * hour;
const foldedRest = hour;
/** An hour never is less than this share of the ruler. */
const usualHours = 12;
const mostHours = 14;

/** The rests between the start of a promise and its due time. */
export function promiseRests({
  startedAt,
  dueAt,
  windows,
}: Pick<PromiseClock, 'startedAt' | 'dueAt' | 'windows'>): Interval[] {
  return gaps(windows, startedAt, dueAt);
}

/** Reads the clock of a promise. */
export function promiseCount({ startedAt, dueAt, windows, now, doneAt }: PromiseClock): PromiseCount {
  const until = doneAt ?? Math.max(now, startedAt);
  const promised = Math.round(minutesWithin(windows, startedAt, dueAt));
  const counted = Math.min(Math.floor(minutesWithin(windows, startedAt, Math.min(until, dueAt))), promised);
  const late = Math.floor(minutesWithin(windows, dueAt, until));
  return {
    tone: toneOf({ startedAt, dueAt, windows, now, doneAt }, counted, promised),
    counted,
    left: promised - counted,
    late,
  };
}

function toneOf({ dueAt, windows, now, doneAt }: PromiseClock, counted: number, promised: number): PromiseTone {
  if (doneAt !== undefined) return doneAt <= dueAt ? 'kept' : 'broken';
  if (now > dueAt) return 'broken';
  if (!windows.some((part) => part.from <= now && now < part.to)) return 'stopped';
  return counted >= soonFrom * promised ? 'soon' : 'running';
}

function minutesWithin(windows: readonly Interval[], from: number, to: number): number {
  return cut(windows, from, to).reduce((sum, part) => sum + part.to - part.from, 0) / minute;
}

/** From and to in percent of the ruler. */
export type RulerPart = { from: number; to: number };

export type RulerDrawing = {
  tone: PromiseTone;
  ticks: { at: number; half?: boolean }[];
  /** An hour of the day; `instant` comes with the first of each day when the ruler shows several. */
  labels: { at: number; hour: number; instant?: number }[];
  run: RulerPart[];
  left: RulerPart[];
  /** Time between start and end that does not count. */
  rest: RulerPart[];
  /** Absent when it lies beyond the ruler. */
  now?: number;
  due: number;
};

/**
 * Draws the hours around a promise: one before its start to two after its end, long rests folded. `until` draws on to
 * the end of duty, where there is room for every hour.
 */
export function drawRuler(clock: PromiseClock, until?: number): RulerDrawing {
  const { startedAt, dueAt, windows, doneAt } = clock;
  const now = doneAt ?? Math.max(clock.now, startedAt);
  const end = Math.max(dueAt, Math.min(now, dueAt + 2 * hour));
  const rests = gaps(windows, startedAt, end);
  const to = Math.max(nearestHour(end + 2 * hour), until === undefined ? 0 : ceilHour(until));
  const scale = fit({ from: nearestHour(startedAt - hour), to, near: now, end, rests });
  const part = (piece: Interval) => scale.part(piece);
  const drawn: RulerDrawing = {
    tone: promiseCount(clock).tone,
    ...marks(scale, until !== undefined),
    run: cut(windows, startedAt, Math.min(now, end)).flatMap(part),
    left: cut(windows, now, dueAt).flatMap(part),
    rest: rests.flatMap(part),
    due: scale.at(dueAt),
  };
  return scale.from <= now && now <= scale.to ? { ...drawn, now: scale.at(now) } : drawn;
}

type Scale = {
  from: number;
  to: number;
  folds: readonly Interval[];
  /** Length in hours as drawn. */
  hours: number;
  at: (instant: number) => number;
  part: (piece: Interval) => RulerPart[];
};

type Frame = { from: number; to: number; near: number; end: number; rests: readonly Interval[] };

/** Shortens the frame until an hour is wide enough: first behind the end, then what is past, then from its start. */
function fit({ from, to, near, end, rests }: Frame): Scale {
  const folds = rests.filter((rest) => rest.to - rest.from > longestRest);
  const usual = scaleOf(from, to, folds);
  if (usual.hours <= usualHours) return usual;
  const shortTail = scaleOf(from, Math.max(ceilHour(end), end + hour / 2), folds);
  if (shortTail.hours <= usualHours) return shortTail;
  const recent = scaleOf(Math.max(from, outside(nearestHour(Math.min(near, end) - hour), folds)), shortTail.to, folds);
  if (recent.hours <= mostHours) return recent;
  return scaleOf(backFrom(recent, mostHours), recent.to, folds);
}

/** A ruler does not begin inside a fold. */
function outside(instant: number, folds: readonly Interval[]): number {
  const fold = folds.find((piece) => piece.from < instant && instant < piece.to);
  return fold ? fold.from : instant;
}

/** The latest full hour from which the ruler is at most `hours` long. */
function backFrom(scale: Scale, hours: number): number {
  let from = scale.from;
  while (scaleOf(from, scale.to, scale.folds).hours > hours) {
    const fold = scale.folds.find((piece) => piece.from <= from && from < piece.to);
    from = fold ? fold.to : ceilHour(from + 1);
  }
  return from;
}

function scaleOf(from: number, to: number, folds: readonly Interval[]): Scale {
  const length = (until: number): number => {
    const folded = cut(folds, from, until).reduce((saved, piece) => {
      const whole = folds.find((fold) => fold.from <= piece.from && piece.to <= fold.to) ?? piece;
      const drawn = ((piece.to - piece.from) / (whole.to - whole.from)) * foldedRest;
      return saved + piece.to - piece.from - drawn;
    }, 0);
    return until - from - folded;
  };
  const whole = length(to);
  const at = (instant: number) => (length(Math.min(Math.max(instant, from), to)) / whole) * 100;
  const part = (piece: Interval) => {
    const shown = { from: at(piece.from), to: at(piece.to) };
    return shown.from < shown.to ? [shown] : [];
  };
  return { from, to, folds, hours: whole / hour, at, part };
}

/** Labels closer than this, in percent of the ruler, would touch. */
const labelRoom = 7;
const datedLabelRoom = 12;
const betweenDatesRoom = 16;

function marks(scale: Scale, everyHour: boolean): Pick<RulerDrawing, 'ticks' | 'labels'> {
  const instants: number[] = [];
  for (let at = ceilHour(scale.from); at <= scale.to; at += hour) {
    if (!scale.folds.some((fold) => fold.from < at && at < fold.to)) instants.push(at);
  }
  const halves = scale.hours > 8 ? [] : instants.map((at) => at + hour / 2);
  const ticks = [
    ...instants.map((at) => ({ at: scale.at(at) })),
    ...halves
      .filter((at) => at < scale.to && !scale.folds.some((fold) => fold.from <= at && at <= fold.to))
      .map((at) => ({ at: scale.at(at), half: true })),
  ];
  return { ticks: ticks.sort((a, b) => a.at - b.at), labels: labelsOf(scale, instants, everyHour) };
}

function labelsOf(scale: Scale, instants: readonly number[], everyHour: boolean): RulerDrawing['labels'] {
  const several = dateOf(scale.from) !== dateOf(scale.to - 1);
  const step = scale.hours > 6.5 && !everyHour ? 2 : 1;
  const first = instants[0] ?? scale.from;
  const kept: RulerDrawing['labels'] = [];
  let lastDate = '';
  for (const at of instants) {
    const date = dateOf(at);
    const dated = several && date !== lastDate;
    const place = scale.at(at);
    const edge = scale.folds.some((fold) => fold.from === at || fold.to === at);
    if (!dated && !edge && Math.round((at - first) / hour) % step !== 0) continue;
    const before = kept[kept.length - 1];
    const besideDate = before?.instant !== undefined;
    const room = dated && besideDate ? betweenDatesRoom : dated || besideDate ? datedLabelRoom : labelRoom;
    if (before && place - before.at < room) {
      if (!dated) continue;
      kept.pop();
    }
    const label = { at: place, hour: minuteOfDay(at) / 60 };
    kept.push(dated ? { ...label, instant: at } : label);
    lastDate = date;
  }
  return kept;
}

/** The parts of the windows inside [from, to). */
function cut(windows: readonly Interval[], from: number, to: number): Interval[] {
  return windows
    .map((part) => ({ from: Math.max(part.from, from), to: Math.min(part.to, to) }))
    .filter((part) => part.from < part.to);
}

/** What of [from, to) lies in none of the windows. */
function gaps(windows: readonly Interval[], from: number, to: number): Interval[] {
  const found: Interval[] = [];
  let since = from;
  for (const part of cut(windows, from, to)) {
    if (part.from > since) found.push({ from: since, to: part.from });
    since = Math.max(since, part.to);
  }
  if (since < to) found.push({ from: since, to });
  return found;
}

function nearestHour(at: number): number {
  return Math.round(at / hour) * hour;
}

function ceilHour(at: number): number {
  return Math.ceil(at / hour) * hour;
}
