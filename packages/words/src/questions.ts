import { queueRule } from './queue.ts';

/** What the member reads while asking, waiting and being answered. `she` is 她 or 他, times are ready to be read. */
export const questions = {
  askLabel: '你的问题',
  askPlaceholder: '从哪里说起都行。用过什么、试过什么，写上更快说到点子上。',
  writeFirst: '写几个字再交',
  timeFirst: '取到时间再交',
  handing: '正在交',
  handAgain: '再交一次',
  keepForLater: '先存着，回头再说',
  countedFromReceipt: '承诺从收到那一刻起算。',
  promiseNotLoaded: '承诺的时间没有取到',
  promiseNotLoadedText: '你写的都留着。取到时间再交，心里有数。',
  sectionsTitle: '完整答复，会有',
  quickNote: '这一类，回你的就是一句结论。',

  waitingTitle: '等着的一问',
  replyFirst: '前先回',
  nobodyAhead: '没有人',
  aheadNote: '在你之前，至多还有',
  aheadNoteNone: '在你之前',
  me: '你',
  pinnedSlip: ['置顶'],
  dueEarlierSlip: ['先', '到期'],
  pastDueSlip: ['轮到', '超时的'],
  broken: '没做到',
  brokenNote: '没守住的，照实记着。',
  add: '补充',
  addTitle: '补充几句',
  addLabel: '要补充的话',
  addPlaceholder: '漏说的、刚想起的',
  addSend: '补上',
  adding: '正在补',
  notAdded: '没有补上',
  addNote: '承诺的时间不变。',
  withdraw: '收回这一问',
  withdrawNote: '先回之后、答完之前，也可以收回',
  withdrawDo: '收回',
  withdrawing: '正在收回',
  withdrawKeep: '先不收回',
  notWithdrawn: '没有收回',
  withdrawn: '这一问收回了',
  withdrawnText: '你写的还留在“问过的”里，随时可以另问一条。',

  fullAnswer: '完整答复',
  bothKept: '两样都守住了',
  completeAsk: '答得完整吗？',
  missingButton: '还差一点',
  completeButton: '完整',
  confirming: '正在记下',
  notConfirmed: '没有记下',
  complete: '答得完整',
  stillMissing: '想起还差什么',
  missingTitle: '差在哪',
  missingLabel: '差在哪',
  missingPlaceholder: '一两句就好',
  missingSend: '请接着答',
  missingSending: '正在交',
  missingCancel: '先不说',
  notReopened: '没有交到',
  missingMark: '还差一点',
  additionMark: '补充',

  notFoundTitle: '没有找到这一问',
  notFoundText: '也许不是你问的，也许地址少了一段。',
  toAsked: '看问过的',
  loading: '正在取这一问',
  notLoaded: '这一问没有取到',
  notLoadedText: '网络断了。问过的、答过的都还在，连上再取一次。',
  stale: '这会儿连不上，下面是刚才取到的，连上就换新的。',

  asked: '问过的',
  askedLoading: '正在取问过的',
  askedNotLoaded: '问过的没有取到',
  askedNotLoadedText: '一问都没有少。连上再取一次。',
  moreNotLoaded: '再往前的没有取到',
  askedEmpty: ['还没有第一问。', '从哪里说起都行。'],
  askedEnd: '从第一问到今天，都在这里。',

  noPromisedTime: '没有承诺时刻',
  complain: '对服务不满',
  complainNote: '交给组长，主理人看不到',
} as const;

/** 何川 代 陈砚 回答 */
export const answersFor = (standIn: string, host: string): string => `${standIn} 代 ${host} 回答`;
/** The same where only the two names have room. */
export const inPlaceOf = (standIn: string, host: string): string => `${standIn} 代 ${host}`;
export const standInNote = (standIn: string, host: string): string =>
  `${answersFor(standIn, host)}，承诺按${standIn}的值班算。`;
/** Before and behind the name of whoever stands in when the host is away. */
export const ifAway = (she: string): string => `${she}若不在，由`;
export const standsInThen = (host: string): string => `代班作答，署两个人的名。你的主理人仍是${host}。`;
/** A guest is answered without a promised time, and never left for ever. */
export const guestWaits = (she: string): string => `${she}会回你；放久了，会排到前面去。`;
export const guestFullOwed = (she: string): string => `${she}接着写完整的，${questions.noPromisedTime}。`;

/** How an asked question stands, in the list of all. */
export const stateWords = {
  waiting: '在等',
  replied: '先回过了',
  answered: '答过了',
  complete: '答得完整',
  withdrawn: '收回了',
  merged: '并进前一问',
} as const;

export const askTitle = (name: string): string => `问${name}`;
export const handTo = (name: string): string => `交给${name}`;
export const notHanded = (she: string): string => `没有交到${she}手上`;
export const handingNow = (she: string): string => `此刻交给${she}`;
export const fullAnswerBy = (when: string): string => `${when} 前答完整`;
export const fullAnswerOwed = (when: string): string => `完整答复，${when} 前。`;
export const fullAnswerLate = (when: string): string => `完整答复原说 ${when} 前，没做到。`;
export const firstReplyBy = (time: string): string => `${time} 前先回`;
export const noPromise = (she: string): string => `${she}近期没有排班，先不能承诺时间。`;
export const noPromiseButton = (she: string): string => `等${she}排了班再交`;
export const questionNumber = (number: number): string => `第 ${number} 问`;
export const textCount = (count: number, limit: number): string => `${count} / ${limit}`;
export const sectionsNote = (she: string): string => `先回，是${she}亲笔的结论。缺哪样，你都可以说还差一点。`;

type PromiseFacts = { tier: string; she: string; length: string; rests: string | null };
/** 挚友的承诺，是她值班的六十分钟。午休不计。 */
export function promiseSentence({ tier, she, length, rests }: PromiseFacts): string {
  return `${tier}的承诺，是${she}值班的${length}。${rests === null ? '' : `${rests}不计。`}`;
}
export const minutesLength = (minutes: string): string => `${minutes}分钟`;
export const hoursLength = (hours: string): string => `${hours}小时`;
export const restNames = { noon: '午休', off: '休息' } as const;
/** 明天休息, 10月1日到10月7日休息 */
export const offDays = (first: string, last: string | null): string =>
  `${last === null ? first : `${first}到${last}`}${restNames.off}`;

/** 18 分, 2 小时, 1 小时 12 分 */
function spanOf(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest} 分`;
  return rest === 0 ? `${hours} 小时` : `${hours} 小时 ${rest} 分`;
}
/** The same where it stands large: 18 分钟. */
export const largeSpanOf = (minutes: number): string => (minutes < 60 ? `${minutes} 分钟` : spanOf(minutes));

export const people = (count: number): string => `${count} 位`;
export const stillNote = (time: string): string => `${time} 前先回，还有`;
export const restingNote = (time: string): string => `${time} 前先回，停表，还有`;
export const brokenPromise = (time: string): string => `${time} 的承诺`;
export const counted = (minutes: number): string => `已计 ${spanOf(minutes)}`;
export const remaining = (minutes: number): string => `余 ${spanOf(minutes)}`;
export const stillLeft = (minutes: number): string => (minutes === 0 ? '就到了' : `还有 ${spanOf(minutes)}`);
export const resting = (rests: string): string => `${rests}停表`;
export const flagKept = (minutes: number): string => (minutes === 0 ? '守住了' : `比承诺早 ${spanOf(minutes)}`);
export const flagBroken = (minutes: number): string => (minutes === 0 ? '已过' : `已过 ${spanOf(minutes)}`);
export const handedAt = (time: string, name: string): string => `${time} 交给${name}`;
export const seenAt = (time: string, she: string): string => `${time} ${she}看过`;
export const moreAhead = (count: number): string[] => ['还有', `${count} 位`];

type AheadFacts = { pinned: string | null; dueEarlier: string | null; pastDueTurn: string | null; topTier: string };
/** 一位知己置顶，一位比你先到期。规矩是：… `queueRule` word for word. */
export function aheadSentence({ pinned, dueEarlier, pastDueTurn, topTier }: AheadFacts): string {
  const reasons = [
    pinned === null ? null : `${pinned}位${topTier}置顶`,
    dueEarlier === null ? null : `${dueEarlier}位比你先到期`,
    pastDueTurn === null ? null : `${pastDueTurn}位已超时，轮到了`,
  ].filter((reason) => reason !== null);
  return `${reasons.length === 0 ? '前面没有人' : reasons.join('，')}。规矩是：${queueRule}`;
}

/** What a screen reader says for the ruler: 14:10 前先回，还有 18 分，午休停表. */
export function rulerLabel(due: string, left: string, rests: string | null): string {
  return [`${due} 前先回`, left, rests === null ? null : `${rests}停表`].filter((part) => part !== null).join('，');
}
/** 9, 明9 or 周四9 with the first hour of a day; a date stands alone. */
export const hourLabel = (hour: number, day: string | null): string =>
  day === null || day.length <= 2 ? `${day ?? ''}${hour}` : day;
export const slipLabels = {
  pinned: (tier: string): string => `一位${tier}，置顶`,
  dueEarlier: '一位会友，先到期',
  pastDueTurn: '一位会友，已超时，轮到了',
  more: (count: number): string => `还有 ${count} 位`,
  behind: '一位会友，在你之后',
  me: (name: string): string => `${name}，你`,
} as const;

type RecordFacts = { time: string; kept: boolean; minutes: number };
function record({ time, kept, minutes }: RecordFacts, what: string): string {
  if (kept) return `${time} ${what}，${minutes === 0 ? '正好守住' : `比承诺早 ${spanOf(minutes)}`}`;
  return `${time} ${what}，比承诺晚 ${minutes === 0 ? '不到一分' : spanOf(minutes)}`;
}
/** 13:58 首次回复，比承诺早 12 分 */
export const firstReplyRecord = (facts: RecordFacts): string => record(facts, '首次回复');
export const answerRecord = (facts: RecordFacts): string => record(facts, '答复');
export const lateBy = (minutes: number): string => `完整答复晚 ${minutes === 0 ? '不到一分' : spanOf(minutes)}`;
export const fullKept = '完整答复守住了';
export const sayMissing = (she: string): string => `说还差，${she}接着答`;
export const answersOn = (she: string, time: string): string => `${she}接着答，${time} 前先回。`;
export const brokenSentence = (time: string, she: string, seen: boolean): string =>
  `${time} 的承诺没做到${seen ? `，${she}看过了` : ''}。`;
export const additionHelp = (left: number): string => `还可以补 ${left} 次。${questions.addNote}`;
export const withdrawText = (she: string): string => `收回以后，${she}不再答这一问。你写的还留在“问过的”里。`;
export const askedCount = (count: string): string => `${count}问`;
export const askedRowLabel = (number: number, date: string, state: string, text: string): string =>
  `${questionNumber(number)}，${date}，${state}，${text}`;
