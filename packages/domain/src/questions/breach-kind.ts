import type { Interval } from '../duty/duty-calendar.ts';

/** Why a promise was broken (P3). The split names what to change, never whom to blame. */
export const breachKinds = ['no-host-on-duty', 'overload', 'not-answered'] as const;
export type BreachKind = (typeof breachKinds)[number];

/** What is known of the promise's time when it broke. Minutes are duty minutes of the question's calendar. */
export type BrokenPromise = {
  /** The duty intervals between the start of the clock and its due time. */
  windows: readonly Interval[];
  /** When whoever had the question was away in that time, with nobody standing in. */
  unattended: readonly Interval[];
  /** Answers this host gave to others in that time. */
  answersGiven: number;
  /** Duty minutes one answer takes this host, from the record. */
  minutesPerAnswer: number;
};

/** From this share of the promised time without anybody on duty, that was the reason. */
const unattendedShare = 0.5;
/** A host who was answering for this share of the time had more than could be done. */
const busyShare = 0.6;

/**
 * The kind of a broken promise (P3): nobody was on duty for half of its time or more; else whoever had it was busy
 * answering others for most of it; else it was not answered.
 */
export function breachKind({ windows, unattended, answersGiven, minutesPerAnswer }: BrokenPromise): BreachKind {
  const promised = total(windows);
  if (promised <= 0) return 'no-host-on-duty';
  if (shared(windows, unattended) >= promised * unattendedShare) return 'no-host-on-duty';
  return answersGiven * minutesPerAnswer * 60_000 >= promised * busyShare ? 'overload' : 'not-answered';
}

function total(parts: readonly Interval[]): number {
  return parts.reduce((sum, { from, to }) => sum + to - from, 0);
}

function shared(windows: readonly Interval[], others: readonly Interval[]): number {
  return windows.reduce(
    (sum, part) =>
      sum +
      others.reduce((own, one) => own + Math.max(0, Math.min(part.to, one.to) - Math.max(part.from, one.from)), 0),
    0,
  );
}
