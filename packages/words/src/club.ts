/** The club as its members find it. */
export const club = {
  title: '俱乐部',
  loading: '正在取俱乐部',
  notLoaded: '俱乐部没有取到',
  duty: '值班',
  dutyNote: '不值班时，表停着',
  noDuty: '这周还没有排班。',
  promises: '回你的时间',
  promisesNote: '按会籍',
  mine: '你在这里',
  terms: '会友约定',
} as const;

const weekdays = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;
const nameOf = (weekday: number): string => weekdays[weekday - 1] ?? '';

/** 周一至周五, 周六、周日, 每天 */
export function weekdaysText(runs: readonly { first: number; last: number }[]): string {
  const [only] = runs;
  if (runs.length === 1 && only?.first === 1 && only.last === 7) return '每天';
  return runs
    .flatMap(({ first, last }) => {
      if (last - first >= 2) return [`${nameOf(first)}至${nameOf(last)}`];
      return last > first ? [nameOf(first), nameOf(last)] : [nameOf(first)];
    })
    .join('、');
}

const clock = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

/** 9:00–12:00，13:30–21:00 */
export function hoursText(hours: readonly { from: number; to: number }[]): string {
  return hours.map(({ from, to }) => `${clock(from)}–${clock(to)}`).join('，');
}

export const offText = '休息';
export const memberCount = (count: string): string => `${count}位会友`;
export const noMembers = '还没有会友入座。';
export const sinceText = (date: string): string => `${date}起`;
export const hostedBy = (name: string): string => `${name}主理`;
export const hoursLabel = (days: string, hours: string): string => `${days}，${hours}`;
export const promiseLabel = (tier: string, first: string, full: string, mine: boolean): string =>
  [tier, first, full, mine ? club.mine : ''].filter((part) => part !== '').join('，');

export type FirstReplyFacts = {
  pinned: boolean;
  /** It is promised within one day of this host's duty. */
  oneDutyDay: boolean;
  /** 十五; hours are null when it is not whole hours. */
  minutes: string;
  hours: string | null;
};

/** 置顶，十五分钟先回 · 一小时先回 · 一个值班日内先回 */
export function firstReplyText({ pinned, oneDutyDay, minutes, hours }: FirstReplyFacts): string {
  const within = hours === null ? `${minutes}分钟` : `${hours}小时`;
  return `${pinned ? '置顶，' : ''}${oneDutyDay ? '一个值班日内' : within}先回`;
}

export const fullAnswerTexts = { same: '当天答完整', next: '下一个值班日答完整' } as const;

export const promiseText = (first: string, full: string): string => `${first}，${full}`;
