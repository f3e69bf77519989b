import { promiseLimits, type Tier, type TierPromises, tiers, unfitPromise } from '@huiyou/domain/tiers/tiers';

export type LengthUnit = 'minutes' | 'hours' | 'days';
export const lengthUnits = ['minutes', 'hours', 'days'] as const;

const minutesIn: Record<LengthUnit, number> = { minutes: 1, hours: 60, days: 480 };

/** A length as people say it: in the largest unit that holds it whole. */
export function lengthOf(minutes: number): { amount: number; unit: LengthUnit } {
  const unit = minutes % 480 === 0 ? 'days' : minutes % 60 === 0 && minutes > 60 ? 'hours' : 'minutes';
  return { amount: minutes / minutesIn[unit], unit };
}

export type TierDraft = { amount: string; unit: LengthUnit; pinned: boolean; day: 'same' | 'next' };
export type PromisesDraft = Record<Tier, TierDraft>;

const ofTiers = <T>(make: (tier: Tier) => T): Record<Tier, T> =>
  Object.fromEntries(tiers.map((tier) => [tier, make(tier)])) as Record<Tier, T>;

/** What is in force, ready to be edited. */
export function draftOf(promises: TierPromises): PromisesDraft {
  return ofTiers((tier) => {
    const { minutes, lane, fullAnswerDay } = promises[tier];
    const { amount, unit } = lengthOf(minutes);
    return { amount: String(amount), unit, pinned: lane === 'pinned', day: fullAnswerDay };
  });
}

/** The minutes of a draft, or null when they are no promise. */
export function minutesOf({ amount, unit }: Pick<TierDraft, 'amount' | 'unit'>): number | null {
  if (!/^\d{1,4}$/.test(amount.trim())) return null;
  const minutes = Number(amount) * minutesIn[unit];
  return minutes >= promiseLimits.least && minutes <= promiseLimits.most ? minutes : null;
}

/** The draft as the wire wants it, or null while a length is not right. */
export function promisesOf(draft: PromisesDraft): Record<Tier, TierPromises[Tier]> | null {
  if (tiers.some((tier) => minutesOf(draft[tier]) === null)) return null;
  return ofTiers((tier) => {
    const { pinned, day } = draft[tier];
    return { minutes: minutesOf(draft[tier]) ?? 0, lane: pinned ? 'pinned' : 'others', fullAnswerDay: day };
  });
}

/** The tier that would stand worse than the one below it, or null. */
export function worseTier(draft: PromisesDraft): Tier | null {
  const promises = promisesOf(draft);
  return promises ? unfitPromise(promises) : null;
}

/** An assumed rate: undefined where none is written, null where it is no rate. */
export function perDayOf(text: string): number | undefined | null {
  const written = text.trim();
  if (written === '') return undefined;
  const rate = /^\d{1,3}$/.test(written) ? Number(written) : 0;
  return rate >= 1 && rate <= 500 ? rate : null;
}
