/** Host mode: its places and the host's own page. */
export const host = {
  members: '会友',
  club: '俱乐部',
  me: '我的',

  loading: '正在取你的名帖',
  notLoaded: '没有取到',
  lineTitle: '今日一句',
  lineNote: '会友打开首页，看到的就是这样，○○换成各人的名字。',
  anyName: '○○',
  noLine: '今天还没写。没写，首页就只有名字和时间。',
  writeLine: '写一句',
  changeLine: '换一句',
  takeLineAway: '撤下这一句',
  lineLabel: '今日一句',
  linePlaceholder: '想对大家说的，一句就好',
  saveLine: '就说这句',
  lineEmpty: '先写一句',
  lineSaved: '写上去了',
  lineGone: '撤下了',
  preview: '会友看到的是这样',

  welcomeTitle: '有人入座时',
  welcomeLabel: '对新会友说的话',
  welcomeNote: '入座后，新会友先看到这几句。',
  noWelcome: '还没写。没写，新会友入座时就没有你的话。',
  writeWelcome: '写几句',
  changeWelcome: '改一改',
  welcomePlaceholder: '想对刚入座的人说的',
  saveWelcome: '就这么说',
  welcomeEmpty: '先写几句',
  takeWelcomeAway: '撤下这几句',
  welcomeSaved: '写好了',
  welcomeGone: '撤下了',

  hours: '值班',
  noHours: '还没有排班。没有排班，就不能承诺时间。',
  offDays: '休',
  clockRests: '午休和下班以后，表停着。',
  invitations: '邀请函',
  invitationsNote: '写一封，或看看寄出的',
  nameCards: '名片',
  nameCardsNote: '挂在哪里，谁从那里来',
  guests: '访客',
  guestsNote: '来往过、还没入座的人',
  library: '答库',
  libraryNote: '你答过留下的，和品牌写的',
  absence: '离开一会儿',
  absenceNote: '请假，选谁代班',
  profile: '名帖',
  toMember: '换回会友',
  toMemberNote: '回到会友那一边',
  signOut: '退出',
  signOutSure: '退出这台设备？',
  signOutText: '答到一半的还留在这台设备上，回来接着写。',
  signOutConfirm: '退出',
  stay: '留下',

  profileTitle: '你的名帖',
  profileFirstLines: ['先写下你是谁。', '会友看到的，就是这几样。'],
  name: '名字',
  namePlaceholder: '会友怎么叫你',
  clubName: '俱乐部的名字',
  clubPlaceholder: '譬如 砚边会',
  pronoun: '说到你时',
  pronounNote: '譬如“14:10 前她先回你”',
  saveProfile: '写好了',
  needName: '先写名字',
  needClub: '给俱乐部起个名',
  portraitNote: '照片由运营替你换上，这里先不能改。',
} as const;

/** 你 12月31日 离开 */
export function leavingOn(date: string): string {
  return `你 ${date} 离开`;
}

export const leavingText = '会友正交给接手的人，提问由组长或代班的人一起看着。新的邀请函先不写；到那天，登录一起结束。';

/** 在雾坡老店 */
export const atStore = (store: string): string => `门店：${store}，由运营排定。`;

/** 昨天有往来, 今天 12:37 有往来 */
export function lastExchange(when: string): string {
  return /\d$/.test(when) ? `${when} 有往来` : `${when}有往来`;
}

/** 12 / 60 */
export function lineCount(count: number, limit: number): string {
  return `${count} / ${limit}`;
}

/** 16 位会友，至多 60 位 */
export function capacityNote(members: number, capacity: number): string {
  return `${members} 位会友，至多 ${capacity} 位`;
}
