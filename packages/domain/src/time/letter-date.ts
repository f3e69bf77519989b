import { chineseNumber } from '../text/chinese-number.ts';

/** The year in stems and branches, a solar term, and how many days the day lies before it (after it when negative). */
export type Almanac = { year: string; term: string; daysToTerm: number };

/** The two halves of the date under a letter: 乙巳年 and 小雪前一日. */
export function letterDate({ year, term, daysToTerm }: Almanac): { year: string; day: string } {
  const away = Math.abs(daysToTerm);
  const side = daysToTerm > 0 ? '前' : '后';
  return { year: `${year}年`, day: away === 0 ? term : `${term}${side}${chineseNumber(away)}日` };
}
