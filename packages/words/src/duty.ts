import { beforeTime } from './time.ts';

/** The host's clock in a few words; `time` is ready to be read: 21:00, 明天 9:00. */
export const dutyTexts = {
  on: (time: string): string => `值班至 ${time}`,
  /** On duty, with a rest before the day ends. */
  restAhead: (time: string, noon: boolean): string => `值班，${time} 起${noon ? '午休' : '休息'}`,
  resting: (time: string, noon: boolean): string => `${noon ? '午休' : '休息'}到 ${time}`,
  away: (time: string): string => beforeTime('休到', time),
  none: '还没有排班',
} as const;
