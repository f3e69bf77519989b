import { beforeTime } from './time.ts';

/** Getting to know a host by a name card, and what stands between guest and host. `she` is 她 or 他. */
export const meeting = {
  cardTitle: '名片',
  cardOpening: '正在打开名片',
  cardNotOpened: '名片没有打开',
  notSignedIn: '没能认出你',
  afterMeeting: '认识以后',
  /** The consequence, cut where the notice is named. */
  consequence: ['认识即同意', '访客须知', '。随时可以全部删掉。'],
  /** In place of the brand's name while it is not known. */
  here: '这个品牌',
  somebody: '主理人',

  nameTitle: '怎么称呼你',
  nameLabel: '名字',
  namePlaceholder: '大家怎么叫你',
  meet: '认识一下',
  meeting: '正在认识',
  notMet: '还没有认识成',
  noticeChanged: '须知换了一版',

  toHostTab: '去主理人那一页',
  toNameCards: '看我的名片',
  toHome: '回首页',

  metLoading: '正在取你们之间的',
  metNotLoaded: '没有取到',
  notMetTitle: '没有这一页了',
  notMetText: '也许已经删掉，也许地址少了一段。想再认识，请对方再递一次名片。',
  between: '我们之间',
  betweenNote: '相识记录',
  noFacts: '还没有记下什么。问过、答过，这里就有了。',
  itWasSo: '是这样',
  itWasNotSo: '不是这样',
  takeAway: '抹去',
  takeAwayTitle: '抹去这一条？',
  takeAwayText: '抹去以后，找不回来。',
  keep: '留着',
  notConfirmed: '没有记下',
  notTakenAway: '没有抹去',

  askPlaceholder: '从哪里说起都行。',
  askLabel: '你的问题',
  writeFirst: '写几个字再交',
  threeOpen: '等回了，再问新的',
  handing: '正在交',
  notHanded: '没有交到',
  questionsNotLoaded: '问过的没有取到',
  asked: '问过的',
  askedNote: '每一问，和答得怎样',

  forgetMe: '现在就全部删掉',
  forgetTitle: '全部删掉？',
  forgetDo: '全部删掉',
  notForgotten: '没有删成',
  gone: '都删掉了。',
  goneText: '这里不再留着关于你的任何东西。想再认识，随时可以再来。',
} as const;

export const meetHost = (name: string): string => `认识${name}`;
export const mayAsk = (she: string): string => `有事就问${she}。没有承诺时刻，${she}会回你；放久了，会排到最前。`;
export const notASeat = (she: string): string => `认识不等于入座，不用买什么。入座，要等${she}写邀请函给你。`;
export const nameHint = (she: string): string => `${she}看到的，就是这个名字。`;
export const keepsHost = (mine: string, she: string): string => `你的主理人还是${mine}，不会换。想认识${she}，也可以。`;
export const alreadyMember = (club: string): string => `你已经是${club}的会友，话在主理人那一页说。`;
export const atStore = (store: string): string => `在${store}`;

export const handTo = (name: string): string => `交给${name}`;
export const noPromised = (she: string): string => `没有承诺时刻，${she}会回你；放久了，会排到最前。`;
export const repliedTo = (she: string): string => `${she}回了你`;
export const waitingFor = (she: string): string => `等${she}答的`;
export const askedOn = (when: string): string => `${when} 问`;

const manners = { card: '经名片', letter: '经邀请函' } as const;
/** 2026年11月21日，经名片相识 · 2026年11月21日，在雾坡老店相识 */
export function metOn(date: string, how: 'card' | 'store' | 'letter', store: string | null): string {
  if (how === 'store') return `${date}，${store === null ? '在店里' : atStore(store)}相识`;
  return `${date}，${manners[how]}相识`;
}

const channels = {
  store: '在店里',
  phone: '在电话里',
  wechat: '在微信上',
  social: '在别的平台上',
  post: '寄来寄去',
  other: '在别处',
} as const;
/** 她记下的，在店里。 */
export const enteredBy = (she: string, channel: keyof typeof channels | null): string =>
  channel === null ? `${she}记下的` : `${she}记下的，${channels[channel]}`;
export const factLabel = (date: string, text: string): string => `${date}，${text}`;
export const takeAwayLabel = (text: string): string => `抹去 ${text}`;

/** 没有新的来往，到 2027年5月20日，全部删掉。 */
export const forgottenOn = (date: string): string => `没有新的来往，${beforeTime('到', date)}，这里的全部删掉。`;
export const forgetText = (name: string): string =>
  `${name}那里关于你的一切都会没有：你们之间的记录、你问的、答过的。删了找不回来。`;

/** A sentence and what to do about it. */
type CardText = { title: string; text: string };
/** What is said for every card that shows no host to meet. */
export const cardTexts = {
  own: { title: '这是你自己的名片', text: '递给别人用的。想看谁从这里来，去你的名片那一页。' },
  unavailable: (host: string): CardText => ({
    title: `${host}现在不接待新访客`,
    text: '可以过些日子再来，或去门店看看，那里有别的主理人。',
  }),
  leaving: (host: string): CardText => ({
    title: `${host}正在和会友道别`,
    text: `${host}要离开这里，不再认识新的人。去门店看看，那里有别的主理人。`,
  }),
  unknown: {
    title: '没有找到这张名片',
    text: '也许码没有扫全，也许链接少了几个字。对准再扫一次，或请对方重发。',
  },
} as const;
