/** The four tiers of product.md, lowest first; names on screen are the brand's (packages/words has the defaults). */
export const tiers = ['acquainted', 'familiar', 'close', 'confidant'] as const;
export type Tier = (typeof tiers)[number];

/** What a tier promises (P3 defaults): first reply in duty minutes, the lane, and the duty day of the full answer. */
export type ResponsePromise = { minutes: number; lane: Lane; fullAnswerDay: 'same' | 'next' };
export const lanes = ['pinned', 'others'] as const;
export type Lane = (typeof lanes)[number];

export const tierPromises: Readonly<Record<Tier, ResponsePromise>> = {
  acquainted: { minutes: 480, lane: 'others', fullAnswerDay: 'next' },
  familiar: { minutes: 240, lane: 'others', fullAnswerDay: 'next' },
  close: { minutes: 60, lane: 'others', fullAnswerDay: 'same' },
  confidant: { minutes: 15, lane: 'pinned', fullAnswerDay: 'same' },
};
