import { beforeTime } from './time.ts';

/** The host's clock in a few words; `time` is ready to be read: 21:00, 明天 9:00. */
export const dutyTexts = {
  on: (time: string): string => `值班至 ${time}`,
  /** On duty, with a rest before the day ends. */
  restAhead: (time: string, noon: boolean): string => `值班，${time} 起${noon ? '午休' : '休息'}`,
  resting: (time: string, noon: boolean): string => `${noon ? '午休' : '休息'}到 ${time}`,
  away: (time: string): string => beforeTime('休到', time),
  /** Nobody knows when somebody is there again: no duty in the days ahead, or an absence without an end. */
  open: '眼下不在，回来的日子还没定',
} as const;
