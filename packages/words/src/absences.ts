import { beforeTime } from './time.ts';

/** A host away: for an hour or a week, with somebody who answers meanwhile or with nobody. */
export const absences = {
  title: '离开一会儿',
  loading: '正在取离开的安排',
  notLoaded: '离开的安排没有取到',
  emptyLines: ['没有要离开的安排。', '要走开时，先选好谁来代班。'],
  mine: '我的',
  standingIn: '我代班的',
  write: '记一次离开',
  nobody: '没有人代班',
  nobodyNote: '没有人代班，表照走，组长看得到。',
  untilUnknown: '回来的时候还不知道',
  end: '我回来了',
  callOff: '不离开了',
  ended: '记下了，你在',
  calledOff: '撤掉了',

  from: '从什么时候',
  now: '现在',
  pick: '选日子和钟点',
  until: '到什么时候',
  anHour: '一小时',
  threeHours: '三小时',
  unknown: '还不知道',
  day: '日子',
  time: '钟点',
  startDay: '开始的日子',
  startTime: '开始的钟点',
  endDay: '回来的日子',
  endTime: '回来的钟点',
  standIn: '谁来代班',
  standInsLoading: '正在取能代班的人',
  standInsNotLoaded: '能代班的人没有取到',
  noStandIns: '这会儿没有能代班的人。',
  save: '记下',
  saving: '正在记',
  saved: '记下了',
  needFrom: '先选开始的日子和钟点',
  needUntil: '先选回来的日子和钟点',
  endsBeforeStart: '回来要晚于离开',
} as const;

export const absenceStates = { coming: '还没到', now: '正离开', over: '已过' } as const;

/** 今天 14:00 到 明天 9:00; 今天 14:00 起，回来的时候还不知道 */
export function absenceSpan(from: string, until: string | null): string {
  return until === null ? `${from} 起，${absences.untilUnknown}` : beforeTime(`${from} 到`, until);
}

/** 何川代班 */
export const standInText = (name: string | null): string => (name === null ? absences.nobody : `${name}代班`);

/** 代何川 */
export const standingInFor = (name: string): string => `代 ${name}`;

/** Under a chosen stand-in: what members will see. */
export function standInNote(name: string): string {
  return `这段时间的提问由${name}先回，答复署两个人的名字。会友还是你的会友。`;
}

export const absenceLabel = (who: string, span: string, state: string): string => `${who}，${span}，${state}`;
