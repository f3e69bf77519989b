import { dateOf, day } from '../time/business-day.ts';
import { acquaintanceRules } from './acquaintance.ts';

/** Whether a host may write down something of this Shanghai date: lately, and not ahead of today. */
export function factDateFits(on: string, now: number): boolean {
  return on <= dateOf(now) && on >= dateOf(now - acquaintanceRules.factDaysBack * day);
}

/** 00:00 in Shanghai of a date 'YYYY-MM-DD', in epoch milliseconds. */
export function startOfDate(on: string): number {
  return Date.parse(`${on}T00:00:00+08:00`);
}

type Met = { metAt: number; lastExchangeAt: number };

/**
 * Whether an exchange at `at` makes it two days on which guest and host exchanged something (P1). Meeting alone is no
 * exchange, so a first word on the day after it is not enough.
 */
export function isSecondDay({ metAt, lastExchangeAt }: Met, at: number): boolean {
  return lastExchangeAt > metAt && dateOf(lastExchangeAt) !== dateOf(at);
}
