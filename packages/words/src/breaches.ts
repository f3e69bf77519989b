/** Broken promises, and what needs a look before it becomes one: at the desk of leads and operators. */
export const breaches = {
  title: '超时',
  loading: '正在取超时的承诺',
  notLoaded: '超时的承诺没有取到',
  listLabel: '没有守住的承诺，最近的在前',
  empty: '这里一件也没有。',
  all: '全部',
  filterHost: '谁的会友',
  everyHost: '所有主理人',
  due: '答应的时间',
  asker: '会友',
  host: '主理人',
  question: '提问',
  kind: '为什么',
  number: '第几问',
  owed: '没守住的',
  done: '后来',
  apology: '致歉',
  noApology: '还没有',
  notYet: '还没有回',
  open: '看这一问',
  openNote: '对话在那一页，过了八成可以接过来答。',
  openNotLead: '对话由组长看。',
  whatToDo: '可以怎么办',
  toAbsences: '去离开里安排代班',
  toDuty: '看这位的排班',
  toHosts: '去主理人里改座位',
  toHandover: '把一部分会友交接出去',
  tryCapacity: '少一些会友，守得住多少',
  capacityLabel: '座位减到',
  capacityBad: '写 1 到 5000 的整数。',
  tryOut: '试算',
  trying: '正在试算',
  notTried: '没有算出来',
} as const;

export const breachKindNames = {
  'no-host-on-duty': '没人值班',
  overload: '忙不过来',
  'not-answered': '在班没回',
} as const;
export const breachKindTodos = {
  'no-host-on-duty': '那段时间一半以上没有人。给这位安排代班，或把排班改成守得住的样子。',
  overload: '那段时间大半在答别人。先减座位，或把一部分会友交接给有空的人；改之前先试算。',
  'not-answered': '人在，也不忙，没有回。先和这位谈一谈：是没有听见铃声，还是有别的难处。',
} as const;
export const owedNames = { 'first-reply': '先回', 'full-answer': '完整答复' } as const;

/** 最近 28 天，答应了 320 次，9 次没有守住 */
export const breachTotals = (promised: number, broken: number): string =>
  broken === 0 ? `最近 28 天答应了 ${promised} 次，都守住了` : `最近 28 天答应了 ${promised} 次，${broken} 次没有守住`;
export const kindWithCount = (kind: string, count: number): string => `${kind} ${count}`;
export const questionNumber = (number: number): string => `第 ${number} 问`;
export const openBreachLabel = (asker: string, kind: string): string => `看${asker}的这一问，${kind}`;
export const stoodWith = (name: string): string => `当时在${name}手里`;
export const doneLate = (time: string): string => `${time} 答的`;
export const apologisedAt = (time: string): string => `${time} 致过歉`;

/** What needs a look now. */
export const watch = {
  title: '要看的',
  loading: '正在看哪里要紧',
  notLoaded: '没有取到',
  stale: '这会儿连不上，看到的是刚才的。',
  quiet: '眼下没有要看的。快到承诺的、没人代班的，会排在这里。',
  atRisk: '快到了，或已超时',
  atRiskLabel: '快到承诺时间和已经超时的提问',
  reopened: '两次说还差一点',
  reopenedLabel: '两次没有答完整的提问',
  unattended: '离开了，没有人代班',
  unattendedLabel: '离开了又没有人代班的主理人',
  lost: '铃声叫不到的主理人',
  lostLabel: '以前叫得到、现在叫不到的主理人',
  lostNote: '叫不到的时候，不到 60 分钟的承诺先按 60 分钟算。请这位在“铃声”里再试一次。',
  lostNotLoaded: '铃声的情形没有取到',
  due: '到期',
  asker: '会友',
  host: '主理人',
  text: '问了什么',
  writing: '谁在写',
  nobody: '还没有人',
  times: '次数',
  until: '到什么时候',
  unknown: '还没定',
  waiting: '等着的提问',
  channel: '哪一种',
  since: '从什么时候',
  why: '为什么',
  late: '已超时',
  soon: '快到了',
  assign: '安排代班',
} as const;
export const reopenedTimes = (times: number): string => `${times} 次`;
export const waitingQuestions = (count: number): string => (count === 0 ? '没有' : `${count} 问`);
export const openWatched = (asker: string, due: string): string => `看${asker}的这一问，${due}`;

/** One question at the desk of a lead. */
export const leadThread = {
  title: '一问',
  loading: '正在取这一问',
  notLoaded: '这一问没有取到',
  back: '回上一页',
  note: '接过来以后，由你来答；会友看得到是谁写的。',
} as const;
