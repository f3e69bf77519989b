import { describe, expect, it } from '@jest/globals';
import { day } from '../time/business-day.ts';
import { isDormant } from './bond.ts';

describe('a bond lives 365 days without exchange', () => {
  it.each([
    ['never exchanged, the day before', 0, null, 365 * day - 1, false],
    ['never exchanged, the day itself', 0, null, 365 * day, true],
    ['exchanged later', 0, 100 * day, 365 * day, false],
    ['exchanged a year ago', 0, 100 * day, 465 * day, true],
  ])('%s', (_, since, lastExchangeAt, now, dormant) => {
    expect(isDormant(since, lastExchangeAt, now)).toBe(dormant);
  });
});
