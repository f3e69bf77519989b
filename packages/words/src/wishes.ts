/** 换主理人 and 对服务不满. `she` is 她 or 他. */
export const wishes = {
  title: '换主理人',
  loading: '正在取',
  notLoaded: '没有取到',
  notLoadedText: '你写的都留着。连上再取一次。',
  stale: '这会儿连不上，下面是刚才取到的。',
  toTitle: '想换到谁那里',
  toAnybody: '由组长来定',
  toAnybodyNote: '只说缘由，人选请组长想',
  nobodyOpen: '眼下没有别的主理人有空位。可以先写给组长。',
  reasonTitle: '为什么',
  wordsLabel: '写几句',
  wordsPlaceholder: '想换的缘由，只有组长看得到',
  reasonFirst: '先选一个缘由',
  wordsFirst: '写几句再交',
  hand: '交给组长',
  handing: '正在交',
  handAgain: '再交一次',
  handed: '交给组长了',
  notHanded: '没有交到',
  waitingTitle: '交给组长的，在等回话',
  withdraw: '收回，不换了',
  withdrawing: '正在收回',
  notWithdrawn: '没有收回',
  withdrawn: '收回了',
  pastTitle: '从前提过的',
  answerHead: '组长回',
  chooseFirst: '先选一位',
  freeTitle: '自己换一次',
  freeSure: '就换到这里',
  freeKeep: '再想想',
  changing: '正在换',
  notChanged: '没有换成',
  hostFull: '那里的座位刚满，换一位试试。',
  toLead: '不自己选，写给组长',
  toFree: '还是自己选一位',
  changedText: '在等的提问跟着过去，承诺的时间不变。',
  toHome: '回首页',
} as const;

export const reasonNames = {
  complaint: '对服务不满',
  fit: '想换个合得来的',
  moved: '搬了家，离得远',
  hours: '时间对不上',
  other: '别的',
} as const;

export const wishStateNames = {
  waiting: '在等组长回',
  granted: '答应了',
  declined: '没有答应',
  withdrawn: '收回了',
} as const;

export const wishLead = (host: string): string => `现在是${host}。想换一位，写给组长就好。`;
export const unseenBy = (host: string): string => `选这一条，${host}看不到，也不会知道你提过。`;
export const seenBy = (host: string): string => `${host}会知道你想换，看不到你写的话。`;
export const wishTo = (name: string | null): string => (name === null ? wishes.toAnybody : `想换到${name}那里`);
export const freeLead = (date: string): string => `交接之后可以自己换一次，到 ${date} 为止，不用等谁点头。`;
export const changeTo = (name: string): string => `换到${name}那里`;
export const changeText = (to: string, from: string): string =>
  `换了以后，${to}是你的主理人，${from}会知道。这样的换法只有一次。`;
export const changed = (name: string): string => `${name}，现在是你的主理人。`;
export const countOf = (count: number, limit: number): string => `${count} / ${limit}`;

export const complaints = {
  title: '对服务不满',
  lead: '交给组长，主理人看不到。一个工作日内，由人来回你。',
  wordsLabel: '哪里不满',
  wordsPlaceholder: '照实说就好，多短都行',
  aboutTitle: '说的是哪一问',
  aboutNone: '不是某一问',
  aboutEmpty: '还没有问过。',
  aboutLoading: '正在取问过的',
  aboutNotLoaded: '问过的没有取到',
  oneOfMine: '其中一问',
  writeFirst: '写几个字再交',
  hand: '交给组长',
  handing: '正在交',
  handAgain: '再交一次',
  handed: '交给组长了',
  notHanded: '没有交到',
  listTitle: '我说过的',
  listLoading: '正在取说过的',
  listNotLoaded: '说过的没有取到',
  listNotLoadedText: '一条都没有少。连上再取一次。',
  none: '还没有说过。',
  seeQuestion: '看那一问',
} as const;

export const answerDue = (time: string): string => `${time} 前回你`;
export const answerLate = (time: string): string => `原说 ${time} 前回你，没做到。`;
export const answeredBy = (name: string, time: string): string => `${name}，${time}`;
export const madeAt = (time: string): string => `${time} 交给组长`;
