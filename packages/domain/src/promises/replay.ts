import type { DutyCalendar } from '../duty/duty-calendar.ts';
import { dutyBetween } from '../duty/duty-time.ts';
import { nextInQueue, type Queued } from '../questions/queue-order.ts';
import { type Lane, type Tier, type TierPromises, tiers } from '../tiers/tiers.ts';
import { day, minute } from '../time/business-day.ts';

/** A question as it came in. */
export type Arrival = { askedAt: number; tier: Tier };

/** Of the questions that came in, how many were replied to in time. */
export type Replayed = { questions: number; kept: number };

export type ReplayGround = {
  calendar: DutyCalendar;
  promises: TierPromises;
  /** Duty minutes that one question takes, from when it is taken up. */
  minutesPerAnswer: number;
};

/** Further ahead nothing is promised: the calendar has too little duty (duty-time). */
const horizonDays = 60;

/**
 * Answers the arrivals one after the other by the order of the queue (questions/queue-order), as one host with this
 * calendar and pace would: on duty only, whatever stands first, and never idle while something is open. `arrivals` are
 * sorted by when they were asked.
 */
export function replay(arrivals: readonly Arrival[], ground: ReplayGround): Replayed {
  const first = arrivals[0];
  const last = arrivals.at(-1);
  if (!first || !last) return { questions: 0, kept: 0 };
  const duty = dutyTimeline(ground.calendar, first.askedAt, last.askedAt + horizonDays * day);
  const lines = tiers.map((tier) => new TierLine(tier, ground.promises[tier].lane));
  const lineOf = new Map(lines.map((line) => [line.tier, line]));
  const work = Math.round(ground.minutesPerAnswer * minute);
  let [free, next, kept] = [0, 0, 0];
  let lastTwo: Lane[] = [];
  const admit = (arrival: Arrival, askedDuty: number): void => {
    const due = askedDuty + ground.promises[arrival.tier].minutes * minute;
    const dueAt = duty.earliest(due);
    const promised = dueAt !== null && dueAt <= arrival.askedAt + horizonDays * day;
    if (promised) lineOf.get(arrival.tier)?.add({ askedAt: arrival.askedAt, dueAt, due });
  };
  for (;;) {
    const waiting = arrivals[next];
    if (waiting && lines.every(({ head }) => head === null)) free = Math.max(free, duty.elapsed(waiting.askedAt));
    for (let arrival = waiting; arrival; arrival = arrivals[next]) {
      const askedDuty = duty.elapsed(arrival.askedAt);
      if (askedDuty > free) break;
      admit(arrival, askedDuty);
      next += 1;
    }
    const taken = nextInQueue(headsOf(lines), duty.latest(free), lastTwo);
    if (taken) {
      taken.line.shift();
      free += work;
      if (free <= taken.due) kept += 1;
      lastTwo = [...lastTwo.slice(-1), taken.lane];
    } else if (!arrivals[next]) {
      return { questions: arrivals.length, kept };
    }
  }
}

type Waiting = { askedAt: number; dueAt: number; due: number };
type Head = Queued & { due: number; line: TierLine };

/**
 * The open questions of one tier. One promise holds for all of them, so that they fall due in the order in which they
 * came, and its first is at the front.
 */
class TierLine {
  readonly tier: Tier;
  private readonly lane: Lane;
  private readonly waiting: Waiting[] = [];
  private gone = 0;
  head: Head | null = null;

  constructor(tier: Tier, lane: Lane) {
    this.tier = tier;
    this.lane = lane;
  }

  add(one: Waiting): void {
    this.waiting.push(one);
    if (!this.head) this.look();
  }

  shift(): void {
    this.gone += 1;
    this.look();
  }

  private look(): void {
    const one = this.waiting[this.gone];
    this.head = one ? { id: this.tier, lane: this.lane, ...one, line: this } : null;
  }
}

function headsOf(lines: readonly TierLine[]): Head[] {
  const heads: Head[] = [];
  for (const { head } of lines) if (head) heads.push(head);
  return heads;
}

/** Duty as one line without rests, and the way between it and instants; `duty` is milliseconds of duty since `from`. */
type DutyTimeline = {
  /** Duty that has run by this instant. */
  elapsed(instant: number): number;
  /** The first instant at which so much duty has run; null when there is not so much. */
  earliest(duty: number): number | null;
  /** The instant at which duty goes on after so much of it; infinite when it never does. */
  latest(duty: number): number;
};

function dutyTimeline(calendar: DutyCalendar, from: number, to: number): DutyTimeline {
  const parts: { from: number; to: number; before: number; after: number }[] = [];
  let total = 0;
  for (const part of dutyBetween(calendar, from, to)) {
    parts.push({ ...part, before: total, after: total + part.to - part.from });
    total += part.to - part.from;
  }
  /** The index of the first part for which `holds`; it holds for every one after. */
  const firstPart = (holds: (part: (typeof parts)[number]) => boolean) => {
    let [low, high] = [0, parts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const part = parts[middle];
      if (part && holds(part)) high = middle;
      else low = middle + 1;
    }
    return parts[low];
  };
  return {
    elapsed: (instant) => {
      const part = firstPart((one) => one.to > instant);
      return part ? part.before + Math.max(0, instant - part.from) : total;
    },
    earliest: (duty) => {
      const part = firstPart((one) => one.after >= duty);
      return part ? part.from + duty - part.before : null;
    },
    latest: (duty) => {
      const part = firstPart((one) => one.after > duty);
      return part ? part.from + duty - part.before : Number.POSITIVE_INFINITY;
    },
  };
}
