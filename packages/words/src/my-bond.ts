import { beforeTime } from './time.ts';

/** 我的主理人: who, why and since when, and what the host wrote down. `she` is 她 or 他. */
export const myBond = {
  title: '我的主理人',
  loading: '正在取',
  notLoaded: '我的主理人没有取到',
  notLoadedText: '你们之间的都还在，连上再取一次。',
  stale: '这会儿连不上，下面是刚才取到的。',
  letterTitle: '当初那封信',
  factsTitle: '我们之间',
  factsNote: '相识记录',
  protectionTitle: '给主理人的规矩',
  protectionDone: '这段日子已经过了。',
  rememberedNote: '你看得到，也删得掉',
  tagNote: '一个记号',
  remove: '删掉',
  removeAll: '全部删掉',
  removing: '正在删',
  removed: '删掉了',
  notRemoved: '没有删掉',
  keep: '先留着',
  historyTitle: '一路走来',
  first: '这是你的第一位主理人。',
  now: '至今',
  waysTitle: '想换一换，或有话要说',
  change: '换主理人',
  changeNote: '哪天都可以提',
  handover: '交接的明细',
  handoverNote: '带过来了什么，封着什么',
  complain: '对服务不满',
  pastTitle: '从前的问答',
  pastOpen: '打开给现在的主理人看',
  pastOpening: '正在打开',
  pastOpened: '打开了',
  pastNotOpened: '没有打开',
} as const;

/** Why a bond began. */
export const bondWhy = {
  invitation: '应邀入座',
  'moved-by-member': '你自己换过来的',
  'carried-over': '从原先的名册延续过来',
  'handed-over': '交接过来，你点了头',
  silence: '交接过来，你没有作答，按规矩跟过来的',
  'changed-freely': '交接之后，你另选的',
} as const;

/** Why it ended. */
export const bondEnded = {
  invitation: '接了另一封邀请函',
  'moved-by-member': '你提出来换的',
  'carried-over': '从名册延续时换的',
  'handed-over': '交接给了下一位',
  silence: '交接给了下一位，你没有作答',
  'changed-freely': '交接之后，你另选了一位',
} as const;

/** 2025年11月21日，应邀入座 */
export const sinceWhy = (date: string, why: string): string => `${date}，${why}`;
/** 2019年5月6日就认识 */
export const knownSinceText = (date: string): string => `${date}就认识`;
export const pastSealed = (she: string): string =>
  `换主理人以前的问答封着，${she}看不到。打开了，${she}就能接着从前的说。`;
export const pastIsOpen = (she: string): string => `换主理人以前的问答，${she}看得到。`;
/** 2024年3月2日 至 2025年11月21日 */
export const fromTo = (from: string, to: string): string => `${from} ${to === myBond.now ? to : `至 ${to}`}`;
export const beganAndEnded = (began: string, ended: string | null): string =>
  ended === null ? `${began}。` : `${began}；后来${ended}。`;
export const welcomeTitle = (she: string): string => `${she}的欢迎话`;
export const rememberedTitle = (she: string): string => `${she}记下的`;
export const nothingRemembered = (she: string): string => `${she}还没有写下关于你的事。写了，这里看得到。`;
/** Protection binds hosts, never members. */
export const protectionRule = (days: string): string =>
  `头${days}天，别的主理人先不邀你，留给你们熟起来。这条只管主理人，不管你：哪天想换，都可以换。`;
export const protectedTo = (date: string): string => `${beforeTime('到', date)} 为止。`;
export const removeTag = (tag: string): string => `删掉“${tag}”`;
export const removeTitle = (tag: string | null, all: boolean): string =>
  tag === null ? (all ? '全部删掉' : '删掉这一句') : removeTag(tag);
export const removeText = (she: string): string => `删掉以后，${she}那边也没有了，找不回来。`;
export const complainNote = '交给组长，主理人看不到';
