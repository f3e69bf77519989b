/** How a host is proposed at a store's door: the function is `proposeHost` in packages/domain. */
export const walkInRule = '先看谁在值班，再看谁手上未答的提问（按座位数折算）最少，再看谁最久没有接待新访客。';

/** A store by the code at its door. `she` is 她 or 他. */
export const door = {
  title: '门店',
  opening: '正在看店里有谁',
  notOpened: '这家店没有打开',
  hours: '营业时间',
  noHours: '还没有写明营业时间。',
  whoServed: '谁接待了你',
  whoServedNote: '选了，就认识谁',
  nobodyYet: '还没有人接待我',
  noRoom: '座位满了，可以先认识',
  rule: '没有人接待时，先请谁，按这一条：',
  nobodyTitle: '眼下没有可以引见的人',
  nobodyText: '这家店的主理人都满了座，或还没有主理人。若有人接待了你，在下面选；没有，就过些日子再来。',
  noHosts: '这家店还没有主理人，请过些日子再来。',
  chooseFirst: '先选谁接待了你',
  otherToday: '今天是别人接待的',

  unknownTitle: '没有找到这家店',
  unknownText: '也许码没有扫全，也许店里换了新的码。对准再扫一次，或问问店里的人。',

  walkedIn: '认识了',
  toMet: '去说句话',
} as const;

type Reason = 'served' | 'on-duty' | 'fewest-open' | 'longest-since' | 'only-one';

/** Why this host, in one sentence. */
export function whyHost(reason: Reason, she: string): string {
  if (reason === 'served') return `你说，是${she}接待的你。`;
  if (reason === 'on-duty') return `此刻，值班的是${she}。`;
  if (reason === 'fewest-open') return `按座位数折算，${she}手上未答的提问最少。`;
  if (reason === 'longest-since') return `${she}最久没有接待新访客。`;
  return `这家店眼下有座位的，是${she}。`;
}

export const mineHere = (name: string, as: 'member' | 'guest'): string =>
  as === 'member' ? `你的主理人是${name}` : `你认识的是${name}`;
export const mineText = (name: string): string => `有事，找${name}就好，不用再认识一遍。`;
export const toMine = (name: string): string => `去找${name}`;
export const hostChoiceLabel = (name: string, club: string, duty: string): string => `${name}，${club}，${duty}`;
export const nowKnow = (name: string): string => `你认识了${name}`;
