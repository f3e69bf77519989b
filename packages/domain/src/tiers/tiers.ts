/** The four tiers of product.md, lowest first; names on screen are the brand's (packages/words has the defaults). */
export const tiers = ['acquainted', 'familiar', 'close', 'confidant'] as const;
export type Tier = (typeof tiers)[number];

/** What a tier promises (P3 defaults): first reply in duty minutes, the lane, and the duty day of the full answer. */
export type ResponsePromise = { minutes: number; lane: Lane; fullAnswerDay: 'same' | 'next' };
export const lanes = ['pinned', 'others'] as const;
export type Lane = (typeof lanes)[number];

/** The promises of all tiers together, as an operator sets them. */
export type TierPromises = Readonly<Record<Tier, ResponsePromise>>;

/** What a promise may be: at least a minute, at most four office days. */
export const promiseLimits = { least: 5, most: 1920 } as const;

/** A promise below this needs a host whom an alert surely reaches (P3). */
export const alertedBelow = 60;

/** What holds for a host: without a tested alert channel nothing shorter than an hour is promised (P3). */
export function promiseFor(promises: TierPromises, tier: Tier, alertTested: boolean): ResponsePromise {
  const promise = promises[tier];
  return alertTested || promise.minutes >= alertedBelow ? promise : { ...promise, minutes: alertedBelow };
}

/** A higher tier never waits longer, stands behind, or has its full answer later than a lower one: where it does, or null. */
export function unfitPromise(promises: TierPromises): Tier | null {
  return (
    tiers.find((tier, index) => {
      const below = tiers[index - 1];
      return below !== undefined && isWorse(promises[tier], promises[below]);
    }) ?? null
  );
}

function isWorse(one: ResponsePromise, than: ResponsePromise): boolean {
  if (one.minutes > than.minutes) return true;
  if (one.lane === 'others' && than.lane === 'pinned') return true;
  return one.fullAnswerDay === 'next' && than.fullAnswerDay === 'same';
}

/** The promises of product.md P3, until an operator writes others. */
export const tierPromises: TierPromises = {
  acquainted: { minutes: 480, lane: 'others', fullAnswerDay: 'next' },
  familiar: { minutes: 240, lane: 'others', fullAnswerDay: 'next' },
  close: { minutes: 60, lane: 'others', fullAnswerDay: 'same' },
  confidant: { minutes: 15, lane: 'pinned', fullAnswerDay: 'same' },
};
