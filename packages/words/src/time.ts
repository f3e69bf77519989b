/** Monday first, as ISO counts. */
const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;

const near: Readonly<Record<number, string>> = { [-2]: '前天', [-1]: '昨天', 1: '明天', 2: '后天' };

export type DayFacts = {
  /** Calendar days from today: negative is past. */
  days: number;
  /** 1 to 7, Monday first. */
  weekday: number;
  /** 'YYYY-MM-DD'. */
  date: string;
  /** Whether that date lies in the present year. */
  thisYear: boolean;
};

export function weekdayName(weekday: number): string {
  return weekdays[weekday - 1] ?? '';
}

/** 11月21日 */
export function monthDay(date: string): string {
  const [, month, day] = date.split('-').map(Number);
  return `${month}月${day}日`;
}

/** 2025年11月21日 */
export function fullDate(date: string): string {
  return `${date.slice(0, 4)}年${monthDay(date)}`;
}

/** 明天, 周一, 12月2日, 2025年3月2日; nothing for today. */
export function dayName({ days, weekday, date, thisYear }: DayFacts): string {
  if (days === 0) return '';
  const close = near[days];
  if (close) return close;
  if (days > 2 && days < 7) return weekdayName(weekday);
  return thisYear ? monthDay(date) : fullDate(date);
}

/** 今, 明, 昨 and otherwise as `dayName`, never with a year: for the hours of a ruler. */
export function shortDay(facts: DayFacts): string {
  if (Math.abs(facts.days) > 1) return dayName({ ...facts, thisYear: true });
  return facts.days === 0 ? '今' : facts.days > 0 ? '明' : '昨';
}

/** 14:10, 明天 9:00, 12月2日 9:00 */
export function dayAndClock(facts: DayFacts, clock: string): string {
  const day = dayName(facts);
  return day === '' ? clock : `${day} ${clock}`;
}

/** 今天 21:00: where the day has to be said even when it is today. */
export function dayAndClockInFull(facts: DayFacts, clock: string): string {
  return `${facts.days === 0 ? '今天' : dayName(facts)} ${clock}`;
}

/** Words and the time after them: 休到 21:00, 休到明天 9:00. A space stands only before figures. */
export function beforeTime(words: string, time: string): string {
  return /^\d/.test(time) ? `${words} ${time}` : `${words}${time}`;
}
