import { tierNames } from './tiers.ts';

/** What the tiers promise, at the operator's desk. */
export const promises = {
  title: '承诺',
  loading: '正在取承诺',
  notLoaded: '承诺没有取到',
  inForce: '现在答应会友的',
  inForceLabel: '四档会籍各答应什么',
  tier: '会籍',
  first: '多久先回',
  lane: '排在哪里',
  full: '完整答复',
  pinned: '置顶',
  others: '按到期先后',
  keptNote: '已经问下的，照问时答应的时间，改了也不变。时间只在主理人值班时走。',
  change: '换一版',
  changeTitle: '从某天起，换一版',
  amount: '多久',
  unit: '单位',
  startsOn: '从哪天起',
  startNote: '最早从明天起。',
  amountBad: '写 5 分钟到 1920 分钟（四个工作日）之间的整数。',
  worse: '会籍更高的一档，不能比低一档更慢、更后、更晚答完。',
  perDay: '每位主理人每天多少问',
  perDayPlaceholder: '空着，就用过去 28 天的记录',
  perDayBad: '写 1 到 500 的整数，或者空着。',
  tryOut: '先试算，再存',
  trying: '正在试算',
  notTried: '没有算出来',
  tried: '试算的结果',
  triedLabel: '每位主理人现在和改了以后能守住多少',
  triedEmpty: '没有主理人可以试算。',
  worstFirst: '守不住的排在前面。',
  save: '从那天起照这样答应',
  saving: '正在存',
  saved: '存好了，到那天生效',
  notSaved: '没有存上',
  saveFirst: '照刚才改的再试算一次',
  unchanged: '和现在一样，还没有改动',
  cancel: '不换了',
  versions: '哪几版',
  versionsLabel: '以前的、现在的和要来的承诺',
  noVersions: '还没有换过，一直照开馆时的。',
  from: '从哪天起',
  by: '谁定的',
  state: '现在',
  callOff: '撤掉这一版',
  callOffSure: '撤掉以后，到那天不会变。',
  callOffDo: '撤掉',
  callOffKeep: '留着',
  calledOff: '撤掉了',
  notCalledOff: '没有撤掉',
  alertsTitle: '铃声',
  untested: '铃声没有试通的主理人',
  untestedNote:
    '不到 60 分钟的承诺，要铃声叫得到人才作数。下面这几位的会友，先按 60 分钟算；在“铃声”里试通以后，自己就恢复。',
  allTested: '每位主理人的铃声都试通了，不到 60 分钟的承诺都作数。',
  readOnly: '换一版，请找运营。',
  choose: '看这一版',
} as const;

export const versionStates = { past: '过去的', now: '现在的', coming: '要来的' } as const;
export const fullAnswerDays = { same: '当个值班日答完整', next: '下一个值班日答完整' } as const;
export const lengthUnits = { minutes: '分钟', hours: '小时', days: '个工作日' } as const;
export const officeDayNote = '一个工作日算 8 小时。';

/** 15 分钟, 4 小时, 1 个工作日 */
export const lengthText = (amount: number, unit: keyof typeof lengthUnits): string => `${amount} ${lengthUnits[unit]}`;
/** 挚友，60 分钟，按到期先后，当个值班日答完整 */
export const promiseLine = (tier: string, length: string, lane: string, full: string): string =>
  [tier, length, lane, full].join('，');
export const amountOfTier = (tier: string): string => `${tier}多久先回`;
export const unitOfTier = (tier: string): string => `${tier}的单位`;
export const pinnedOfTier = (tier: string): string => `${tier}置顶`;
export const fullOfTier = (tier: string): string => `${tier}的完整答复`;
export const moreUntested = (count: number): string => `还有 ${count} 位`;
export const untestedCount = (count: number): string => `${count} 位主理人的铃声没有试通`;
export const versionFrom = (date: string): string => `${date} 起`;
export const shortNote = (tier: keyof typeof tierNames, count: number): string =>
  `${tierNames[tier]}这一档不到 60 分钟，在 ${count} 位铃声没有试通的主理人那里先按 60 分钟算。`;

/** Topics: what a question is about, and what its full answer contains. */
export const topics = {
  title: '话题',
  loading: '正在取话题',
  notLoaded: '话题没有取到',
  lead: '会友提问时选一个话题，答复照它写几样。改了以后，已经问下的照问时的写。',
  listLabel: '话题，照会友看到的先后',
  empty: '还没有话题，会友没法问。先加一个。',
  name: '名字',
  sections: '答复写哪几样',
  minima: '至少写几样',
  state: '现在',
  offered: '给会友选',
  putAway: '收起了',
  quick: '只要结论',
  add: '加一个话题',
  newTitle: '新的话题',
  up: '往前',
  down: '往后',
  notMoved: '没有移动',
  nameLabel: '话题的名字',
  nameEmpty: '先写名字。',
  sectionsTitle: '答复写哪几样',
  sectionsNote: '第一样是结论，先回里就说。至多八样，名字不重复。',
  addSection: '加一样',
  dropSection: '去掉',
  sectionEmpty: '每一样都要有名字。',
  sectionTwice: '有两样同名。',
  quickNote: '现货、营业时间这一类，一句结论就够。',
  minimaTitle: '各档至少写几样',
  minimaNote: '从第一样数起，会籍越高，不能写得越少。其余的，主理人觉得有用再写。',
  minimaFall: '会籍更高的一档，不能比低一档写得少。',
  offeredNote: '收起以后，会友提问时选不到；已经问下的照样答。',
  save: '存好',
  saving: '正在存',
  saved: '存好了',
  notSaved: '没有存上',
} as const;
export const sectionNumber = (number: number): string => `第 ${number} 样`;
export const sectionCount = (count: number): string => `${count} 样`;
export const openTopicLabel = (name: string): string => `看“${name}”`;
export const moveUpLabel = (name: string): string => `把“${name}”往前移`;
export const moveDownLabel = (name: string): string => `把“${name}”往后移`;
export const minimaText = (counts: readonly number[]): string =>
  counts.every((count) => count === counts[0]) ? `都是 ${counts[0] ?? 1} 样` : `${counts.join('、')} 样`;
export const listSections = (sections: readonly string[]): string => sections.join('、');
