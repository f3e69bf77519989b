/** Opening an invitation and taking one's seat. */
export const joining = {
  titleEnd: '邀请函',
  opening: '正在打开邀请函',
  between: '我们之间',
  betweenNote: '相识记录',
  accept: '应邀入座',
  /** The consequence, cut where the terms are named. */
  consequence: ['入座即同意', '会友约定', '。随时可离开，不影响购买与售后。'],
  terms: '会友约定',

  nameTitle: '入座用哪个名字',
  nameLabel: '名字',
  nameHint: '名帖上就写这个，往后可以改。',
  namePlaceholder: '大家怎么叫你',
  takeSeat: '入座',
  takingSeat: '正在入座',
  notSeated: '还没有入座',
  termsChanged: '约定换了一版',

  slipTitle: '你的名帖',
  comeIn: '进来坐',

  notOpened: '邀请函没有打开',
  notSignedIn: '没能认出你',
  toHome: '回首页',
  toClub: '去坐坐',
  toOwnCard: '看这封邀请函',
  again: '再打开一次',
  somebodyElse: '换个人打开',
  letterPaper: '邀请函',
} as const;

export const nameFaults = {
  empty: '写上名字再交。',
  'too-long': '最多写十六个字。',
  'control-characters': '里面有看不见的字符，删掉再交。',
  'direction-marks': '里面有看不见的字符，删掉再交。',
  'broken-characters': '有一个字没有写全，删掉再交。',
} as const;

/** `age` in Chinese figures: 十八. */
export const ofAge = (age: string): string => `我已满${age}周岁`;
export const ofAgeFirst = (age: string): string => `勾上满${age}周岁，再入座`;
export const notOfAge = (age: string): string => `我还没满${age}周岁`;

export const greetingOf = (name: string): string => `${name}：`;
export const sealLabel = (name: string): string => `${name}，印`;
export const movesSentence = (from: string, to: string): string => `入座后，主理人从${from}换成${to}。`;
export const movesChoice = (from: string): string => `想留在${from}那里，不用做什么。`;
export const invitedBy = (name: string): string => `${name} 邀`;
export const seatedOn = (date: string): string => `${date} 入座`;
export const slipLabel = (name: string, tier: string, host: string): string =>
  [name, tier, `${host}邀`].filter((part) => part !== '').join('，');

/** The sentence is cut where it may break: beside a portrait a line holds eight characters. */
export type OutcomeText = { title: readonly string[]; text: string };

/** What is said for every outcome but a letter that can be accepted: one sentence, and what to do. */
export const outcomeTexts = {
  alreadyMine: (host: string, club: string): OutcomeText => ({
    title: [`${host}这里，`, '已经有你的座位。'],
    text: `你已经是${club}的会友，不用再入座一次。`,
  }),
  boundElsewhere: (host: string, until: string): OutcomeText => ({
    title: ['你的主理人', `是${host}。`],
    text: `入座的头九十天，留给你们两个人熟起来。${until}以前，先不接别人的邀请函。`,
  }),
  addressedToAnother: {
    title: ['这封邀请函，', '写给另一个人。'],
    text: '里面的话，只给那个人看。如果写的就是你，请用当初来问的那个微信打开；如果是别人转给你的，请发函的人另写一封。',
  },
  ownCard: { title: ['这是你自己写的邀请函。'], text: '想知道它到了谁手里，去邀请函那一页看。' },
  hostFull: (host: string | null): OutcomeText => ({
    title: [`${host ?? '这位主理人'}那里，座位满了。`],
    text: '人少，才顾得过来。有人离座，这封邀请函在有效期内还能用。',
  }),
  hostUnavailable: (host: string | null): OutcomeText => ({
    title: [`${host ?? '这位主理人'}现在不接待新会友。`],
    text: '等重新开座，再来打开它。',
  }),
  leaving: (host: string | null): OutcomeText => ({
    title: [`${host ?? '这位主理人'}要离开这里了。`],
    text: '正在和会友一一交接，先不添新的座位。想来坐，去门店看看，那里有别的主理人。',
  }),
  underAge: (age: string): OutcomeText => ({
    title: ['先不入座。'],
    text: `会友约定，由满${age}周岁的人来定。到了那一天再来。没有入座，不影响买东西和售后。`,
  }),
  expired: (host: string | null): OutcomeText => ({
    title: ['这封邀请函过期了。'],
    text: `邀请函只在写明的日子里有效。请${host ?? '发函的人'}再写一封。`,
  }),
  usedUp: (host: string | null): OutcomeText => ({
    title: ['这封邀请函，已经用完了。'],
    text: `上面的座位都有人坐了。请${host ?? '发函的人'}另写一封给你。`,
  }),
  revoked: (host: string | null): OutcomeText => ({
    title: [host ? `${host}收回了这封邀请函。` : '这封邀请函收回了。'],
    text: `为什么收回，可以去问${host ?? '发函的人'}。`,
  }),
  unknown: {
    title: ['没有找到这封邀请函。'],
    text: '也许码没有扫全，也许链接少了几个字。对准再扫一次，或请对方重发。',
  },
} as const;
