import type { DutyCalendar, Interval } from '../duty/duty-calendar.ts';
import { dutyBetween } from '../duty/duty-time.ts';
import { paceOf } from '../questions/pace.ts';
import { type Tier, tiers } from '../tiers/tiers.ts';
import { day, startOfDay } from '../time/business-day.ts';
import type { Arrival } from './replay.ts';

/** So much of the past is looked at before something is promised (P3). */
export const replayDays = 28;
/** A host with more questions than these is looked at for the latest of them. */
export const mostArrivals = 20_000;

/** Something a host said on a question of their queue. */
export type GivenAnswer = { questionId: string; askedAt: number; at: number };

/**
 * Duty minutes that one question takes this host: the pace of their answers (questions/pace), times how many replies and
 * answers a question took. `answers` are sorted by when they were given.
 */
export function minutesPerQuestion(answers: readonly GivenAnswer[], calendar: DutyCalendar): number {
  const { minutes, known } = paceOf(
    calendar,
    answers.map(({ askedAt, at }) => ({ since: askedAt, at })),
  );
  const questions = new Set(answers.map(({ questionId }) => questionId)).size;
  return known ? Math.round((10 * minutes * answers.length) / questions) / 10 : minutes;
}

/** How many members, or questions, there are of each tier. */
export type TierMix = Readonly<Record<Tier, number>>;

/**
 * As many questions on every duty day of this time, evenly over its duty, their tiers mixed as the members are: each
 * is of the tier that lacks most by then. Without members they are all of the first tier.
 */
export function assumedArrivals(
  { from, to }: Interval,
  calendar: DutyCalendar,
  perDay: number,
  members: TierMix,
): Arrival[] {
  const found: Arrival[] = [];
  const nextTier = mixer(members);
  for (let midnight = startOfDay(from); midnight < to; midnight += day) {
    const parts = dutyBetween(calendar, Math.max(midnight, from), Math.min(midnight + day, to));
    const whole = parts.reduce((sum, part) => sum + part.to - part.from, 0);
    if (whole === 0) continue;
    for (let n = 0; n < perDay && found.length < mostArrivals; n += 1) {
      const at = instantAfter(parts, Math.floor(((n + 0.5) * whole) / perDay));
      found.push({ askedAt: at, tier: nextTier() });
    }
  }
  return found;
}

function instantAfter(parts: readonly Interval[], duty: number): number {
  let left = duty;
  for (const { from, to } of parts) {
    if (left < to - from) return from + left;
    left -= to - from;
  }
  return parts.at(-1)?.to ?? 0;
}

function mixer(members: TierMix): () => Tier {
  const all = tiers.reduce((sum, tier) => sum + members[tier], 0);
  const owed = new Map<Tier, number>(tiers.map((tier) => [tier, 0]));
  return () => {
    let [chosen, most]: [Tier, number] = [tiers[0], Number.NEGATIVE_INFINITY];
    for (const tier of tiers) {
      const owing = (owed.get(tier) ?? 0) + (all === 0 ? 0 : members[tier] / all);
      owed.set(tier, owing);
      if (owing > most) [chosen, most] = [tier, owing];
    }
    owed.set(chosen, most - 1);
    return chosen;
  };
}

/**
 * The same questions with more or fewer members: `factor` times as many. Fewer leaves some out evenly; more puts
 * further ones of the same tier evenly between each and the next, so that they do not come in heaps.
 */
export function scaledArrivals(arrivals: readonly Arrival[], factor: number): Arrival[] {
  const found: Arrival[] = [];
  let owed = 0;
  for (const [index, { askedAt, tier }] of arrivals.entries()) {
    owed += factor;
    const copies = Math.floor(owed + 1e-9);
    owed -= copies;
    const gap = (arrivals[index + 1]?.askedAt ?? askedAt) - askedAt;
    for (let n = 0; n < copies && found.length < mostArrivals; n += 1) {
      found.push({ askedAt: askedAt + Math.floor((gap * n) / copies), tier });
    }
  }
  return found;
}
