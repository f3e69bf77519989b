import { tierNames } from './tiers.ts';

/** How a host is reached: set up and tested on the host's own page. */
export const alertsPage = {
  title: '铃声',
  linkNote: '有人问、快到时间，怎么叫到你',
  loading: '正在取铃声',
  notLoaded: '铃声没有取到',
  lead: '有人提问、承诺快到时，从这里叫你。试通了才算数。',
  tested: '试通了',
  testing: '等你填四位数',
  untested: '还没有试',
  unset: '还没有设',
  notConnected: '这里没有接上',
  set: '设上',
  change: '换一个',
  test: '发一次试铃',
  testing0: '正在发',
  again: '再发一次',
  remove: '去掉',
  removeTitle: '去掉这一种？',
  removeText: '去掉以后，不再从这里叫你。',
  removeKeep: '留着',
  removeDo: '去掉',
  removed: '去掉了',
  close: '收起',
  save: '存好，发一次试铃',
  saving: '正在存',
  notSaved: '没有存上',
  notSent: '没有发出去',
  code: '收到的四位数',
  codePlaceholder: '四位数',
  codeShort: '填满四位数',
  confirm: '就是这四位',
  confirming: '正在对',
  confirmed: '试通了，从现在起叫得到你',
  notConfirmed: '没有对上',
  failure: '上次没有送到',
  failedTest: '试铃没有送到',
  addressEmpty: '先写上再存',
  depends: '哪些承诺靠它',
  dependsNone: '你会友的承诺都在 60 分钟以上，没有铃声也作数；有铃声，快到时间叫得到你。',
  dependsUntested: '不到 60 分钟的承诺，要试通至少一种才作数。没有试通以前，这样的承诺在你这里先按 60 分钟算。',
  windowHere: '试铃会出现在打开的桌面窗口里。先在电脑上打开队列，把声音打开。',
} as const;

export const channelNotes = {
  wecom: '叫到企业微信的应用消息里。',
  window: '电脑上开着队列时，响一声。',
  sms: '快到或已超时、别的都没叫到时，发一条短信。',
} as const;
export const notConnectedNotes = {
  wecom: '这个品牌没有接企业微信，请找运营；现在用桌面窗口。',
  window: '桌面窗口在这里用不了，请找运营。',
  sms: '这个品牌没有接短信，短信叫不到你。请用企业微信或桌面窗口。',
} as const;
export const addressLabels = { wecom: '企业微信的成员账号', window: '', sms: '手机号' } as const;
export const addressPlaceholders = { wecom: '譬如 chenyan', window: '', sms: '11 位手机号' } as const;

export const testedOn = (time: string): string => `${time} 试通的`;
export const codeUntil = (time: string): string => `${time} 前填回来`;
/** 上次没有送到，今天 9:12：没有这个账号…… */
export const failureText = (time: string, why: string): string => `${time}：${why}`;
export const setUpTitle = (channel: string): string => `设上${channel}`;
export const channelLabel = (channel: string, state: string): string => `${channel}，${state}`;

/** 挚友、知己的承诺不到 60 分钟，靠它才作数。 */
export function dependingPromises(tiers: readonly (keyof typeof tierNames)[]): string {
  const names = tiers.map((tier) => tierNames[tier]).join('、');
  return `你的会友里，${names}的承诺不到 60 分钟，靠铃声叫得到你才作数。`;
}
