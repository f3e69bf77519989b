import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { dateOf, day, startOfDay } from '../time/business-day.ts';
import { acquaintanceRules, forgottenAt } from './acquaintance.ts';
import { factDateFits, isSecondDay, startOfDate } from './relation-fact.ts';

const at = (iso: string) => Date.parse(iso);
const instants = fc.integer({ min: at('2024-01-01T00:00:00Z'), max: at('2036-01-01T00:00:00Z') });

describe('the date of what a host writes down', () => {
  const now = at('2026-03-02T10:00:00+08:00');
  test.each([
    ['2026-03-02', true],
    ['2026-03-03', false],
    ['2025-09-03', true],
    ['2025-09-02', false],
  ])('%s: %s', (on, fits) => expect(factDateFits(on, now)).toBe(fits));

  it('is a day of the last 180, at any hour', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: -400, max: 400 }), (instant, days) => {
        const fits = factDateFits(dateOf(instant + days * day), instant);
        return fits === (days <= 0 && days >= -acquaintanceRules.factDaysBack);
      }),
    );
  });

  it('begins at midnight in Shanghai', () => {
    fc.assert(fc.property(instants, (instant) => startOfDate(dateOf(instant)) === startOfDay(instant)));
  });
});

describe('two days of exchange', () => {
  const metAt = at('2026-03-02T10:00:00+08:00');
  test.each([
    ['meeting and a first word on another day', metAt, '2026-03-03T09:00:00+08:00', false],
    ['two words on one day', metAt + 1, '2026-03-02T23:59:00+08:00', false],
    ['a word on each of two days', metAt + 1, '2026-03-03T00:00:00+08:00', true],
    ['told in the wrong order', at('2026-03-04T09:00:00+08:00'), '2026-03-03T09:00:00+08:00', true],
  ])('%s: %s', (_, lastExchangeAt, second, expected) => {
    expect(isSecondDay({ metAt, lastExchangeAt }, at(second))).toBe(expected);
  });
});

it('a guest is kept 180 days from the last exchange', () => {
  expect(forgottenAt(at('2026-03-02T10:00:00+08:00'))).toBe(at('2026-08-29T10:00:00+08:00'));
});
