/** What stands between somebody and a page: signing in, and being invited. */
export const session = {
  entering: '正在进来',
  signIn: '登录',
  signInTitle: '先认一认你是谁',
  signInText: '登录以后，主理人才认得你，你问过的、说过的都在。',
  endedTitle: '登录已结束',
  endedText: '再登录一次就好，你写的都还在。',
  failedTitle: '没能进来',

  guestTitle: '这里，要由人请你进来',
  guestLines: [
    '每个俱乐部由一位主理人带着。她认得你，才会写一封邀请函给你。入座不收钱，也不要你买什么。',
    '拿到邀请函，扫上面的码，或点开她发来的链接，就能入座。',
  ],
  scan: '扫邀请函或名片上的码',
  notAnInvitation: '这个码里没有邀请函，也没有名片。对准了，再扫一次。',
  met: '认识的主理人',
  metNotLoaded: '认识的主理人没有取到',
  keptPlace: '有一个位子给你留着',
  findKept: '从前在店里登记过',
  findKeptNote: '看看有没有为你留的位子',
  hostTitle: '你是这里的主理人',
  hostLines: ['这一边是会友的。你的队列、会友和排班，都在主理人那一边。'],
  toHostMode: '去主理人那一边',

  closedTitle: '这一页不对你开放',
  closedText: '要有另一种身份才能看。',
  toHome: '回首页',
} as const;

/** 陈砚这里，等你点头 */
export const keptPlaceNote = (host: string): string => `${host}这里，等你点头`;
