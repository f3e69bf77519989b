/**
 * The business day is Asia/Shanghai. China has kept UTC+8 without summer time since 1991, so a fixed
 * offset is exact and needs no time-zone data, which mini-programs do not have.
 */
const shanghaiOffset = 8 * 3_600_000;

export const minute = 60_000;
export const day = 86_400_000;

/** Calendar date in Shanghai as 'YYYY-MM-DD'. `at` is epoch milliseconds. */
export function dateOf(at: number): string {
  return new Date(at + shanghaiOffset).toISOString().slice(0, 10);
}

/** Epoch milliseconds of 00:00 in Shanghai on the date that contains `at`. */
export function startOfDay(at: number): number {
  return Math.floor((at + shanghaiOffset) / day) * day - shanghaiOffset;
}

/** Weekday in Shanghai, Monday 1 to Sunday 7 (ISO 8601). */
export function weekdayOf(at: number): number {
  return ((Math.floor((at + shanghaiOffset) / day) + 3) % 7) + 1;
}

/** Minutes since 00:00 in Shanghai, 0 to 1439. */
export function minuteOfDay(at: number): number {
  return Math.floor((at - startOfDay(at)) / minute);
}

/** Wall time in Shanghai as 'HH:MM'. */
export function clockOf(at: number): string {
  return new Date(at + shanghaiOffset).toISOString().slice(11, 16);
}

/** Whole calendar days in Shanghai from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: number, to: number): number {
  return Math.round((startOfDay(to) - startOfDay(from)) / day);
}

/** Epoch milliseconds of 00:00 in Shanghai on a calendar date 'YYYY-MM-DD'. */
export function startOfDate(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) - shanghaiOffset;
}
