/** The person's own pages. */
export const account = {
  slipTitle: '我的名帖',
  plainTitle: '我的',
  asked: '问过的',
  consents: '留给会友看的',
  name: '名字',
  devices: '登录的设备',
  terms: '会友约定',
  toHostMode: '换到主理人',
  staff: '运营',
  desk: '工作台',
  roleCode: '我有角色码',
  signOut: '退出',
  loading: '正在取名帖',
  notLoaded: '名帖没有取到',

  noBondTitle: '还没有名帖',
  noBondText: '名帖在应邀入座时写下。收到主理人的邀请函，扫上面的码，或点开链接，就能入座。',
  hostTitle: '你是主理人',
  hostText: '名帖写的是谁请你入座。你请别人，所以这里没有你的名帖。',

  renameTitle: '改名字',
  renameHint: '名帖上、你说的话旁边，都会换成新名字。',
  renameSave: '就用这个名字',
  renaming: '正在改',
  renamed: '名字改好了',
  notRenamed: '名字没有改成',

  signOutTitle: '退出这一台',
  signOutText: '你问过的、写过的都留着，再登录就看得到。',
  signOutDo: '退出',
  signingOut: '正在退出',
  notSignedOut: '没有退成',
} as const;

export const sessionsWords = {
  title: '登录的设备',
  loading: '正在取设备',
  notLoaded: '设备没有取到',
  current: '这一台',
  end: '结束',
  endTitle: '结束这次登录',
  endText: '那一台上就看不到你的东西了。要用，在那里再登录。',
  endDo: '结束登录',
  ending: '正在结束',
  ended: '已经结束',
  notEnded: '没有结束',
  alone: '只有这一台登录着。',
  endOfList: '不认得的，就结束它。',
} as const;

export const systemNames = {
  iphone: 'iPhone',
  ipad: 'iPad',
  android: '安卓手机',
  harmony: '鸿蒙手机',
  mac: 'Mac',
  windows: 'Windows 电脑',
  linux: 'Linux 电脑',
  unknown: '一台设备',
} as const;
export const appNames = { wechat: '微信', browser: '浏览器' } as const;
export const deviceName = (system: string, app: string): string => `${system}，${app}`;
export const deviceSince = (started: string, seen: string): string => `${started} 登录，${seen} 用过`;
export const endLabel = (device: string): string => `结束 ${device} 的登录`;
export const deviceCount = (count: string): string => `共${count}处`;
export const rowLabel = (title: string, value: string): string => `${title}，${value}`;

export const roleCodeWords = {
  title: '角色码',
  lead: '运营给了你一个角色码，在这里换成身份。',
  label: '角色码',
  placeholder: '一串字母和数字',
  empty: '写上角色码再交。',
  malformed: '角色码只有字母和数字，请再看看。',
  redeem: '换成身份',
  redeeming: '正在换',
  notRedeemed: '没有换成',
} as const;

export const setUpWords = {
  title: '开馆',
  lead: '这个链接，给第一位运营。',
  text: '按下面的钮，你就是运营：由你发角色码，请主理人进来。链接只能用一次，用过就作废。',
  as: (name: string): string => `现在登录的是${name}。`,
  become: '我来做运营',
  becoming: '正在开馆',
  failed: '没有开成',
  noCode: '链接里少了一段。请看服务器启动时打印的链接，整段打开。',
} as const;

export const staffWords = {
  title: '运营',
  make: '发一个角色码',
  makeLead: '角色码只能用一次。谁用了，谁就有了这个身份。',
  role: '给哪种身份',
  holder: '给谁',
  holderPlaceholder: '姓名，只有运营看得到',
  do: '做一个角色码',
  making: '正在做',
  notMade: '没有做成',
  madeTitle: '角色码做好了',
  copyCode: '复制角色码',
  copyLink: '复制链接',
  copied: '复制好了',
  notCopied: '没有复制成，请手抄下来。',
  finish: '收好了',
  list: '发过的',
  loading: '正在取角色码',
  notLoaded: '发过的没有取到',
  none: '还没有发过角色码。',
  end: '发过的都在这里。',
  more: '再往前看',
  deskNote: '门店、主理人、导入和交接，在宽一些的屏幕上做',
  atDesk: '组长的码，和一次发许多，在电脑的工作台上。',
} as const;

export const roleNames = { kos: '主理人', lead: '主理人组长', operator: '运营' } as const;
export const madeFor = (holder: string, role: string): string => `给${holder}，做${role}`;
export const goodUntil = (date: string): string => `${date}前有效`;
export const codeStates = {
  taken: (date: string): string => `${date}用了`,
  waiting: (date: string): string => `还没用，${date}到期`,
  expired: '没用，过期了',
} as const;
export const codeNote = (role: string, place: string | null, made: string): string =>
  place === null ? `${role}，${made}发` : `${role}，${place}，${made}发`;
export const noteWithState = (note: string, state: string): string => `${note}，${state}`;
export const codeCount = (count: string): string => `共${count}个`;

export const termsWords = {
  /** In place of the brand's name while it is not known. */
  here: '这个品牌',
  version: (version: string): string => `版本 ${version}`,
} as const;
