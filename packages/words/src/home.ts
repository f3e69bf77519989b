import { beforeTime } from './time.ts';

/** The member's first page, and the page of the host. */
export const home = {
  title: '首页',
  hostTitle: '主理人',
  loading: '正在取',
  notLoaded: '没有取到今天的',
  stale: '网络断了，下面是刚才取到的。连上再看。',
  nothingOpen: '眼下没有在等的问题，也没有新的回复。',
  asked: '问过的',
  askedNote: '每一问，和答得怎样',
  knowledge: '会里答过的',
  knowledgeNote: '会友点过头、留下来的答复',
  today: '今天',
  noDutyToday: '今天不值班',
  somebody: '主理人',
  replied: '有新的回复',
  myBond: '我的主理人',
  myBondNote: '从哪天起、为什么，记下了什么',
  change: '换主理人',
  handover: '交接',
  handoverNote: '带过去了什么，封着什么',
  handoverAsk: '你可以点头，也可以另选',
} as const;

/** 陈砚休到 12月2日，何川代班 */
export const standsIn = (host: string, until: string | null, standIn: string): string =>
  `${until === null ? `${host}不在` : beforeTime(`${host}休到`, until)}，${standIn}代班`;
export const standInPortrait = (name: string): string => `代班的${name}`;
export const standInAnswers = (standIn: string): string => `${standIn}代班`;
export const handoverStrip = (from: string, to: string | null): string =>
  to === null ? `${from}要交接了` : `交接：从${from}到${to}`;

/** 若禾，… */
export const greeting = (name: string, line: string): string => `${name}，${line}`;
export const hostPortrait = (name: string): string => `主理人${name}`;
export const askHost = (name: string): string => `问${name}`;
export const askNow = (time: string): string => `此刻问，${time} 前先回`;
export const backAt = (she: string, time: string): string => `${beforeTime(she, time)} 回来。`;
export const noDutyAhead = (she: string): string => `${she}近期没有排班`;
export const repliedToYou = (name: string): string => `${name}回了你`;
export const awaited = (she: string): string => `等${she}答的`;
export const atMostAhead = (count: number): string => (count === 0 ? '前面没有人' : `至多 ${count} 位在前`);
export const fullBy = (time: string): string => `先回过了。完整答复，${time} 前。`;
export const openLabel = (text: string, promise: string): string => `${text}，${promise}`;
export const since = (date: string): string => `${date} 应邀入座`;
/** 明日小雪: said of a solar term that is today or tomorrow, of no other. */
export function termWords({ term, daysToTerm }: { term: string; daysToTerm: number }): string | null {
  if (daysToTerm === 0) return `今日${term}`;
  return daysToTerm === 1 ? `明日${term}` : null;
}
/** 11月21日 周六 */
export const dateWords = (date: string, weekday: string): string => `${date} ${weekday}`;
