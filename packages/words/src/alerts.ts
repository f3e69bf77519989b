import { tierNames } from './tiers.ts';

type Tier = keyof typeof tierNames;

export type AlertFacts = {
  kind: keyof typeof titles;
  /** Where the reader may know whose question it is. */
  who: string | null;
  tier: Tier | null;
  /** Wall time of what is owed, said as a clock: 14:10 or 明天 9:00. */
  due: string | null;
  excerpt: string | null;
  /** Of a test. */
  code: string | null;
};

const titles = {
  asked: '有新的提问',
  nudged: '承诺快到了',
  broken: '承诺过了时刻',
  'passed-on': '转来一问',
  'taken-over': '这一问有人接去了',
  reopened: '还差一点',
  urgent: '有一问说是急事',
  colleague: '同事想问你',
  test: '试铃',
} as const;

/** Where nothing more may be said. */
const openQueue = '去队列看看';

/** Shown where alerts are set up. */
export const channelNames = { wecom: '企业微信', window: '桌面窗口', sms: '短信' } as const;

/** Why the last one did not arrive, and what helps. */
export const channelFaultSentences = {
  'not-connected': '这里还没有接上，请找运营。',
  unreachable: '没有送到，对方没有应答。过一会儿会再试。',
  busy: '对方正忙，过一会儿会再试。',
  'too-often': '这一会儿发得太密，稍后补上。',
  'quota-used-up': '今天的条数用完了，明天再通。',
  'address-unknown': '没有这个账号，或它不在可见范围里。请改过再试。',
  'not-licensed': '这个账号没有接口许可，请找运营。',
  'not-permitted': '企业微信没有放行这台服务器，请找运营。',
  misconfigured: '企业微信的应用没有配好，请找运营。',
} as const;

export function alertTitle(kind: keyof typeof titles): string {
  return titles[kind];
}

/** One line under the title: 林晓雨（知己）· 14:10 到期. Empty when nothing may be said. */
export function alertLine({ who, tier, due }: Pick<AlertFacts, 'who' | 'tier' | 'due'>): string {
  const rank = tier === null ? null : tierNames[tier];
  const person = who === null ? rank : rank === null ? who : `${who}（${rank}）`;
  return [person, due === null ? null : `${due} 到期`].filter((part) => part !== null).join(' · ');
}

/** The test message: the code and what to do with it. */
export function testLine(code: string): string {
  return `把这四位数填回去，就算通了：${code}`;
}

/** The whole of an alert outside the app, line by line; what its reader may not see is not in it. */
export function alertLines(facts: AlertFacts): string[] {
  const line = facts.code === null ? alertLine(facts) : testLine(facts.code);
  const excerpt = facts.excerpt === null ? '' : `“${facts.excerpt}”`;
  const said = [line, excerpt].filter((part) => part !== '');
  return [titles[facts.kind], ...(said.length === 0 ? [openQueue] : said)];
}

/** A text message goes through other hands: neither names nor what was asked. */
export function smsText(brand: string, { kind, due, code }: Pick<AlertFacts, 'kind' | 'due' | 'code'>): string {
  if (code !== null) return `【${brand}】${testLine(code)}`;
  return `【${brand}】${titles[kind]}${due === null ? '' : `，${due} 到期`}，${openQueue}。`;
}
