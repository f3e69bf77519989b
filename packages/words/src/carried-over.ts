/** The place kept for somebody who was here before this club was. `she` is 她 or 他. */
export const carriedOver = {
  title: '为你留的位子',
  loading: '正在看有没有留着的位子',
  notLoaded: '没有取到',

  noneTitle: '没有找到为你留的位子',
  noneText: '从前在店里登记过的，可能还没有认出来。',
  findText: '当时若留过手机号，按下面的钮，让微信告诉我们号码，对一对。只用来对这一次，不存下来。',
  findByPhone: '用手机号找一找',
  finding: '正在找',
  notFound: '这个号码下没有留着的位子。可以问问当时接待你的人。',
  notAllowed: '没有拿到号码，位子也就没法找。想找的时候再按。',
  notAsked: '没有找成',
  findInWeChat: '在微信里打开这个小程序，可以用当时留的手机号找一找。',

  tier: '会籍',
  points: '积分',
  since: '从前相识',
  brings: '带过来的',
  bringsNote: '点头以后，照旧',
  name: '名字',
  namePlaceholder: '大家怎么叫你',
  nameHint: '名帖上就写这个，往后可以改。',
  take: '坐下来',
  taking: '正在入座',
  notTaken: '还没有入座',
  termsChanged: '约定换了一版',

  decline: '不用留了',
  declineTitle: '不留这个位子？',
  declineText: '位子让出来，从前带过来的会籍、积分和记录都删掉，找不回来。往后想来，请主理人写邀请函给你。',
  declineDo: '让出来',
  notDeclined: '没有让成',
  keep: '先留着',
  declined: '位子让出来了',
  declinedText: '从前带过来的，都删掉了。',
  toHome: '回首页',
} as const;

/** 陈砚这里，有你的位子。 */
export const keptBy = (host: string): string => `${host}这里，有你的位子。`;
export const becomesReal = (host: string): string =>
  `从前你们就相识。你点头，${host}就是你的主理人；不点头，什么都不会变。`;
export const pointsCount = (points: number): string => `${points} 分`;
export const brought = (title: string, value: string): string => `${title}，${value}`;
