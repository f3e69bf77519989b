import type { Reply } from '@huiyou/contracts/api';
import type { HolidayYear } from '@huiyou/domain/duty/holiday-file';

export type KnownYear = Reply<'GET /holidays'>['years'][number];
type Days = Pick<HolidayYear, 'year' | 'rest' | 'work'>;

/** What a file would change of a year that is known. */
export type HolidayChange = { rest: string[]; work: string[]; plain: string[] };

/** Days that become days of rest, workdays, or plain again. */
export function holidayChange(known: Days, file: Days): HolidayChange {
  const marked = new Set([...file.rest, ...file.work]);
  return {
    rest: file.rest.filter((date) => !known.rest.includes(date)),
    work: file.work.filter((date) => !known.work.includes(date)),
    plain: [...known.rest, ...known.work].filter((date) => !marked.has(date)).sort(),
  };
}

/** Nothing of it differs. */
export function changesNothing({ rest, work, plain }: HolidayChange): boolean {
  return rest.length + work.length + plain.length === 0;
}
