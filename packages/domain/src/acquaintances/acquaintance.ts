import { day } from '../time/business-day.ts';

/** Where a name card hangs; what somebody came through is kept (P1). */
export const cardSources = ['xiaohongshu', 'douyin', 'channels', 'moments', 'store', 'in-person', 'other'] as const;
export type CardSource = (typeof cardSources)[number];

/** How guest and host met: by a name card, at a store, by an import, or noted by the brand. */
export const meetings = ['card', 'store', 'letter'] as const;
export type Meeting = (typeof meetings)[number];

/** Where help was given that the system did not see. */
export const factChannels = ['store', 'phone', 'wechat', 'social', 'post', 'other'] as const;
export type FactChannel = (typeof factChannels)[number];

/** 'answered' and 'two-days' are seen by the system; 'entered' is written by the host and counts once confirmed. */
export const factKinds = ['answered', 'two-days', 'entered'] as const;
export type FactKind = (typeof factKinds)[number];
export const factStates = ['waiting', 'confirmed'] as const;
export type FactState = (typeof factStates)[number];

export const acquaintanceRules = {
  /** Without a bond everything about a guest goes this long after the last exchange (P1). */
  keptDays: 180,
  /** The internal due time of a guest's question in duty minutes; it is not promised (P1). */
  guestQuestionMinutes: 960,
  openGuestQuestions: 3,
  factText: 40,
  /** A host enters what happened lately, not history. */
  factDaysBack: 180,
  unconfirmedFacts: 5,
} as const;

/** When everything about a guest without a bond is deleted. */
export function forgottenAt(lastExchangeAt: number): number {
  return lastExchangeAt + acquaintanceRules.keptDays * day;
}
