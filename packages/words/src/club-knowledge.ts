/** Answers a club may read, and whoever asked agreeing to it. */
export const knowledge = {
  near: '相近的答复',
  nearNote: '点开看看，也许就答了',
  fromClub: '会里答过',
  fromBrand: '品牌写的',
  answered: '这就答了',
  answering: '正在记下',
  notNoted: '没有记下',
  helpedMe: '你说过，这一条答了你',
  settledTitle: '记下了，这一条答了你。',
  settledText: '什么也没有交出去。还想问，写的都在。',
  settledDone: '好了',
  stillAsk: '还是问一问',

  title: '会里答过的',
  search: '找会里答过的',
  placeholder: '譬如 水温、磨豆',
  loading: '正在找',
  notLoaded: '没有找成',
  notLoadedText: '网络断了，连上再找一次。',
  before: ['写几个字，', '看看会里答过没有。'],
  none: ['会里还没有答过这样的。', '可以直接问。'],
  end: '找到的都在这里。',
} as const;

export const helpedCount = (count: number): string => (count === 0 ? '' : `答了 ${count} 位会友`);
export const knowledgeLabel = (text: string, from: string): string => `${text}，${from}`;
export const foundCount = (count: number): string => `共 ${count} 条`;

export const consents = {
  title: '留给会友看的',
  lead: '主理人想把答过的留给会友们看，都先问过你。看到的只有下面这些字，没有你的名字。',
  loading: '正在取',
  notLoaded: '没有取到',
  notLoadedText: '网络断了。你点过的头、收回的，都照旧。',
  more: '再往前',
  empty: ['还没有人问过你。', '主理人想留下一答时，会先来问。'],
  end: '问过你的，都在这里。',
  exactly: '会友们看到的，就是这些，没有你的名字。',
  agree: '同意',
  decline: '不必',
  deciding: '正在记下',
  notDecided: '没有记下',
  withdraw: '收回',
  withdrawTitle: '不再留给会友看',
  withdrawText: '收回以后，谁也找不到这一答。收回了就不再问你。',
  withdrawKeep: '留着吧',
  seeQuestion: '看那一问',
  states: { waiting: '等你点头', agreed: '会友看得到', declined: '你说不必', withdrawn: '收回了' },
} as const;

/** 陈砚想把这一答留给会友们看 */
export const wantsToShow = (name: string): string => `${name}想把这一答留给会友们看`;
export const consentCount = (count: string): string => `${count}答`;
/** What became of it, under a question. */
export const decidedText = {
  agreed: '这一答，会友们看得到。',
  declined: '你说了不必，不会再问。',
  withdrawn: '这一答收回了，谁也找不到。',
} as const;
export const consentLabel = (text: string, state: string): string => `${text}，${state}`;
