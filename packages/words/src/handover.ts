import { beforeTime } from './time.ts';

/** Read by whoever hands members over, before starting: `planHandover` in the domain is the function that runs. */
export const handoverRule = '按会籍从高到低、相识从长到短，依次交给空位最多的一位；席位用完为止；沉睡的关系不动。';

/** Where one member stands in a handover, as the desk lists it. */
export const handoverStateNames = {
  planned: '等离开那天',
  asked: '在等会友',
  accepted: '点了头',
  'by-silence': '没有作答，跟过去了',
  declined: '没有答应',
  'chose-another': '另选了一位',
  left: '留下了',
} as const;

/** Why a member was left where they are. */
export const leftReasonNames = {
  'no-room': '席位用完了',
  dormant: '沉睡的关系，不动',
  declined: '会友没有答应',
  'successor-gone': '接手的人不在岗了',
} as const;

/** Where a handover as a whole stands. */
export const handoverPhases = {
  announced: '已宣布，等离开那天',
  planning: '正在分派',
  open: '在等会友作答',
  done: '交接完了',
} as const;

/** What a handover carries. */
export const carrierNames = { bond: '专属关系', questions: '在等的提问', 'past-questions': '从前的问答' } as const;
export const lineStateNames = { waiting: '在路上', carried: '带到了', sealed: '封着' } as const;

/** The member's page. `she` is 她 or 他. */
export const handover = {
  title: '交接',
  loading: '正在取交接',
  notLoaded: '交接没有取到',
  notLoadedText: '什么都没有动。连上再取一次。',
  stale: '这会儿连不上，下面是刚才取到的。',
  none: ['眼下没有', '要交接的。'],
  noneText: '有交接的那天，会先在这里问你。',
  nobody: '还没有定',
  carriesTitle: '带过去的',
  carriedTitle: '带过来的',
  bondNote: '座位、会籍、入座的日子都不变',
  questionsNote: '承诺的时间不变',
  noQuestions: '眼下没有在等的',
  sealedNote: '不勾，就先封着，往后你一按就开',
  accept: '点头',
  accepting: '正在记下',
  choose: '另选',
  think: '再想想',
  notDecided: '没有记下',
  hostFull: '那里的座位刚满，换一位试试，或请组长来谈。',
  chooseTitle: '另选一位',
  chooseLead: '这几位眼下有空位。',
  chooseFirst: '先选一位',
  nobodyOpen: '眼下没有别的主理人有空位。',
  hostsLoading: '正在取主理人',
  hostsNotLoaded: '主理人没有取到',
  declineMember: '不换，留在原处',
  declineLeaver: '都不选，请组长来谈',
  declineNote: '组长会知道',
  declineTitle: '不跟着过去',
  declineDo: '就这样',
  declining: '正在记下',
  back: '回去看看',
  openPast: '打开给新主理人看',
  opening: '正在打开',
  opened: '打开了',
  notOpened: '没有打开',
  toHost: '看我的主理人',
  freeTitle: '还可以再换一次',
} as const;

/** 从陈砚，到何川 */
export const fromTo = (from: string, to: string | null): string =>
  to === null ? `${from}要交接了` : `从${from}，到${to}`;
export const handoverLead = (kind: 'member' | 'leaver', from: string, to: string | null): string => {
  if (to === null) return `${from}要离开了，接手的人还没有定。定了先问你。`;
  return kind === 'leaver'
    ? `${from}要离开了，想请${to}接着陪你。你可以点头，也可以另选。`
    : `想请${to}接着陪你，先问过你。你可以点头，也可以另选。`;
};
/** The rule of silence, said once and without a countdown. */
export const silenceRule = (date: string): string =>
  `不作答也可以：${beforeTime('到', date)}，座位和在等的提问跟着过去；从前的问答封着，等你来开。`;
export const carrierCount = (name: string, count: string | null): string =>
  count === null ? name : `${name}，${count}问`;
export const showPast = (to: string): string => `从前的问答，也给${to}看`;
export const notCarried = (from: string): string => `${from}记下的关于你的事，封着不带走。`;
export const carriedAt = (time: string): string => `${time} 带到`;
export const sealedLine = (to: string): string => `封着，${to}看不到`;
export const lineLabel = (name: string, state: string): string => `${name}，${state}`;
export const chooseThis = (name: string): string => `请${name}接着`;
export const declineText = (kind: 'member' | 'leaver', from: string): string =>
  kind === 'leaver' ? `${from}离开以后，组长或代班的主理人先答你，再一起定。` : `${from}还是你的主理人，什么都不动。`;
export const plannedText = (from: string): string => `${from}离开那天起才开始，到时先问你。`;

/** What became of a handover, said to the member. */
export const handoverOutcome = {
  accepted: (to: string): string => `${to}接着陪你。`,
  'by-silence': (to: string): string => `七天没有作答，按规矩由${to}接着。`,
  'chose-another': (to: string): string => `你另选了${to}。`,
  declined: '你没有答应，组长知道了。',
  left: '没有交接成，你留在原处。',
} as const;
export const freeChangeNote = (date: string): string => `${beforeTime('到', date)} 为止，不用等谁点头`;
