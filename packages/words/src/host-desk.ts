/** The host's desk: queue, thread and member's file side by side. */
export const hostDesk = {
  title: '主理人桌面',
  members: '会友',
  club: '俱乐部',
  mine: '我的',
  placesLabel: '别处',
  queueLabel: '队列',
  threadLabel: '这一问',
  fileLabel: '会友档案',
  openFile: '看会友档案',
  closeFile: '收起',
  nothingChosen: ['选一问来答。', '或按 N，接规则排在最前的一问。'],
  save: '存着',
  sendHint: '写完先回再发，或接着写完整',
  goOnHint: '先回过了，接着写完整的',
  sent: '送到了。',

  keysTitle: '键盘',
  keysOpen: '看键盘怎么用',
  keysNote: '正在打字时，字母只是字母；发送的两个键一直有用。',
  keyNext: '下一问',
  keyClaim: '接下',
  keyInsert: '填进第一条相近的',
  keySend: '先回，或送出完整答复',
  keySendShort: '送出',
  keyInsertShort: '填进',
  keyHelp: '看这张单子',
  keyEscape: '收起打开的',

  soundOn: '声音开',
  soundOff: '声音关',
  soundLabel: '有新的事时响一声',
  soundWaits: '点一下页面，声音才响得起来。',
  alertsLabel: '新近的事',
  alertGone: '知道了',
  stale: '这会儿连不上，新的事收不到；连上就补。',

  fileLoading: '正在取档案',
  fileNotLoaded: '档案没有取到',
  noFile: '没有这位会友的档案，也许入座在别的主理人那里。',
  guestFile: '访客还没有入座，没有档案。',
  fileNote: '对方也看得到',
  wholeFile: '看整份档案',
  latest: '最近问过的',
  beside: '答库与同事',
} as const;

/** 13:50 承诺快到了 */
export const alertSaid = (time: string, title: string): string => `${time} ${title}`;
export const moreAlerts = (count: number): string => `另有 ${count} 件`;
