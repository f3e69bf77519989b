import { acquaintanceRules, type FactChannel } from '@huiyou/domain/acquaintances/acquaintance';
import { dateOf, day } from '@huiyou/domain/time/business-day';
import { guests as words } from '@huiyou/words/guests';

/** `on` is null until another day than today is chosen. */
export type FactDraft = { channel: FactChannel; on: string | null; text: string };

export const blankFact: FactDraft = { channel: 'store', on: null, text: '' };

/** The days a fact may be of: as far back as the rule allows, and never tomorrow. */
export function factDays(now: number): { first: string; last: string } {
  return { first: dateOf(now - acquaintanceRules.factDaysBack * day), last: dateOf(now) };
}

/** Why it cannot be kept yet, or null. */
export function lackingInFact(draft: FactDraft, waiting: number): string | null {
  if (waiting >= acquaintanceRules.unconfirmedFacts) return words.tooMany;
  return draft.text.trim() === '' ? words.needText : null;
}
