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
export const sinceText = (date: string): string => `${date}开的`;
export const hostedBy = (name: string): string => `${name}主理`;

export type PromiseFacts = { minutes: number; pinned: boolean; sameDay: boolean };
/** Both spoken forms of a number are given, because words know no arithmetic: 十五 and 一. */
export type PromiseFigures = { minutes: string; hours: string | null };

/** 置顶，十五分钟先回，当天答完整 */
export function promiseText({ minutes, pinned, sameDay }: PromiseFacts, figures: PromiseFigures): string {
  const first = minutes === 480 ? '一个值班日内先回' : `${figures.hours ? `${figures.hours}小时` : `${figures.minutes}分钟`}先回`;
  return `${pinned ? '置顶，' : ''}${first}，${sameDay ? '当天' : '次日'}答完整`;
}
