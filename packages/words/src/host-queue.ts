import { span } from './queue.ts';

/** The queue as the host works through it. */
export const queue = {
  title: '队列',
  loading: '正在取队列',
  notLoaded: '队列没有取到',
  pinned: '置顶',
  others: '其余，按到期先后',
  late: '已超时',
  next: '先答这一问',
  apologise: '先道个歉再答，话由你自己写',
  fullOwed: '还欠完整答复',
  fullOwedShort: '还欠完整',
  reopened: '还差一点',
  emptyLines: ['都答完了。', '下一问来了，会排在这里。'],
  noDutyToday: '今天不值班，表停着。',
  goAway: '离开一会儿',
  guest: '访客',
  waitedLong: '放久了',
  guests: '访客',
  guestsRule: '没有承诺时刻，有空就回；放久了会排进来',
  today: '今天',
  asked: '问的',
  soon: '快到了',
  urgent: '加急',
  urgents: '请加急的',
  urgentsRule: '应不应，都回一句',
  writingMine: '你在写',
  takeOver: '代班的人里，快到的',
  takeOverRule: '承诺过了八成，你可以接过来答',
  takeNext: '下一问',
  taking: '正在接下一问',
  noneToTake: '现在没有可接的。',
  pass: '请代班',
  answer: '作答',
  fold: '收起',
  endOfShiftNote: '下一班之前到期的，可以一问一问交给同事',
  endOfShift: '下班前交出',
} as const;

/** 七 of 七问待回, for the tab: 队列 7; without a number when nothing waits. */
export function queueTab(open: number): string {
  return open === 0 ? queue.title : `${queue.title} ${open}`;
}

/** After the great figure: 问待回，其中一问已超时。 */
export function openSentence(pastDue: string | null): string {
  return pastDue === null ? '问待回，都还来得及。' : `问待回，其中${pastDue}问已超时。`;
}

/** When every open one is late. */
export const allLate = '问待回，都已超时。';

export function questionCount(count: number): string {
  return `${count} 问`;
}

export function leftText(minutes: number): string {
  return minutes === 0 ? '就到了' : `余 ${span(minutes)}`;
}

export function overText(minutes: number): string {
  return minutes === 0 ? '刚过' : `过 ${span(minutes)}`;
}

/** The last line of a lane of which not everything is shown. */
export function moreWait(count: number): string {
  return `后面还有 ${count} 问，答一问，上来一问。`;
}

/** When the newest reading failed: 连不上，这是 13:50 的队列。 */
export function staleQueue(clock: string): string {
  return `这会儿连不上，下面是 ${clock} 的队列，连上就换新的。`;
}

type RowFacts = { name: string; tier: string; due: string; remainder: string; text: string; marks: readonly string[] };

/** What a screen reader says for a row. */
export function rowLabel({ name, tier, due, remainder, text, marks }: RowFacts): string {
  return [`${name}，${tier}`, `${due} 到期，${remainder}`, ...marks, text].join('，');
}

/** What a screen reader says for the day on one line. */
export function stripLabel(from: number, to: number, due: readonly string[]): string {
  const day = `今天 ${from} 点到 ${to} 点`;
  return due.length === 0 ? `${day}，没有到期的` : `${day}，到期：${due.join('、')}`;
}

/** What a screen reader says for a guest's question that stands outside the lanes. */
export function guestRowLabel({ name, due, remainder, text, marks }: Omit<RowFacts, 'tier'>): string {
  return [name, queue.guest, `${due} ${remainder}`, ...marks, text].join('，');
}

/** 今天问的, 昨天问的 */
export const askedOn = (day: string): string => `${day}${queue.asked}`;
/** 代 陈一: before the question of somebody else's member. */
export const insteadOfTag = (host: string): string => `代 ${host}`;
/** 何川在写: who holds it this minute. */
export const writingBy = (name: string): string => `${name}在写`;
/** Colleagues wait for a word: 同事问你 2 件 */
export const askedOfYou = (count: number): string => `同事问你 ${count} 件`;
/** What a screen reader says for the actions of a row. */
export const actionsLabel = (name: string): string => `${name}这一问可以做的`;
