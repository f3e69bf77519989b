import { dateOf, day } from '@huiyou/domain/time/business-day';
import { Solar } from 'lunar-typescript';

/** The year in stems and branches (from the lunar new year) and the next solar term, for the date under a letter and on the first page. */
export function almanacOf(at: number): { year: string; term: string; daysToTerm: number } {
  const [year = 0, month = 1, date = 1] = dateOf(at).split('-').map(Number);
  const lunar = Solar.fromYmd(year, month, date).getLunar();
  const term = lunar.getCurrentJieQi() ?? lunar.getNextJieQi(true);
  const start = term.getSolar();
  const from = Date.UTC(year, month - 1, date);
  const to = Date.UTC(start.getYear(), start.getMonth() - 1, start.getDay());
  return { year: lunar.getYearInGanZhi(), term: term.getName(), daysToTerm: Math.round((to - from) / day) };
}
