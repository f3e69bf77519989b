/** Answering as the host does it, and how an answer kept its promise. */
export const answers = {
  loading: '正在取这一问',
  notLoaded: '这一问没有取到',
  title: '作答',
  late: '已超时',
  stopped: '表停着',

  firstChip: '先回一句',
  fullChip: '直接写完整',
  firstTitle: '先回一句结论',
  firstNote: '写了就停表，须是你自己的话',
  firstPlaceholder: '一句结论，别的随后写细',
  firstSend: '先回',
  firstEmpty: '先写一句',
  fullTitle: '完整答复',
  fullSend: '送出完整答复',
  quickSend: '送出答复',
  draftKept: '草稿已存',
  useReply: '用先回的那句',
  stepsHint: '一行一步，会标上序号',
  optional: '可写可不写',

  notSent: '没有送出',
  nextQuestion: '下一问',
  backToQueue: '回队列',
  goOn: '接着写完整答复',
  findingNext: '正在看下一问',
  unsent: '你写到一半的',
  copy: '拷贝下来',
  copied: '拷好了。',
  notCopied: '没有拷成。按住上面的字，自己拷下来。',
  guest: '访客',
  guestDue: '没有承诺时刻，有空就回；放久了会排进来。',
  guestWaited: '放久了，已经排进队列。',
  guestFullOwed: '还欠完整的，没有承诺时刻。',
  ownWords: '须是你自己的话',
  conclusionOwed: '写一句结论就够',
  waitingForMember: '等对方说答得完整，或还差一点。',

  claim: '接下',
  claimMine: '你在写这一问。',
  claimNote: '三分钟不动笔，就放给别人。',
  claimFree: '现在没有人在写。一动笔，就算你接下。',
  claimLapsed: '有三分钟没有动笔，放给别人了。接着写就又接下，草稿都在。',
  release: '先放下',
  saving: '正在存草稿',
  notSaved: '草稿还没有存上，先留在这台设备里，连上就存。',
  movedOn: '你在另一处写过更新的草稿，已换成那一份。',
  takeOver: '接过来答',
  takeOverNote: '承诺过了八成，你可以接过来答。两个名字都写上。',
  notYours: '这一问现在不在你这里，只能看。',
  reopened: '还差一点',
  sectionOptional: '可写可不写',

  thanksMark: '道谢',
  urgencyMark: '请加急',
  apologyMark: '致歉',
  nearerMark: '应下了加急',
  notNearerMark: '没有应下加急',

  urgencyTitle: '想请你早一点',
  urgencyWhen: '应下的话，几点前先回',
  urgencyAccept: '应下',
  urgencyDecline: '应不下',
  urgencyNoTime: '原来的时刻已经很近，没有更早的可选。先回一句，或说明应不下。',
  urgencyNote: '应下了，两边都看得到新的时刻，次序照到期先后。',
  declineLabel: '为什么应不下',
  declinePlaceholder: '一句你自己的话',
  declineSend: '回这一句',

  apologyTitle: '先道个歉',
  apologyNote: '话由你自己写，这一次没做到的照样记着',
  apologyPlaceholder: '一句你自己的话',
  apologySend: '致歉',

  proposals: '相近的答过的',
  proposalsNote: '还没动笔时才有，动笔就收起',
  insert: '填进来',
  inserted: '填进来了，改成对这个人说的话再发。',
  sameTopic: '同一个话题',
  toldBefore: '以前这样答过同一位',
  ofBrand: '品牌写的',
  ofYours: '你写的',
  library: '答库',
  librarySearch: '找答库',
  libraryPlaceholder: '找从前答过的',
  libraryEmpty: '没有找到相近的。',
  libraryLoading: '正在找',
  libraryNotLoaded: '答库没有取到',

  tools: '这一问还可以',
  ask: '请教同事',
  pass: '请代班',
  merge: '并进前一问',
  onlyYou: '只有你们看得到',
  consultations: '请教',
  notes: '同事留的话',
  unanswered: '还没有回',
  namedYes: '答复里会写上名字',
  namedNo: '不写名字',

  colleague: '请哪一位',
  colleaguesLoading: '正在看谁在',
  colleaguesNotLoaded: '同事没有取到',
  noColleagues: '现在没有可以请的同事。',
  askTitle: '请教一位同事',
  askLabel: '想问什么',
  askPlaceholder: '譬如 粉床边上那一圈，你怎么看',
  askSend: '问出去',
  askNote: '会友看不到。同事愿意的话，答复里写上名字。',
  askPick: '先选一位同事',
  askEmpty: '先写想问什么',
  asked: '问出去了。',
  passTitle: '请同事代答这一问',
  passLabel: '交代一句',
  passPlaceholder: '让接手的人一看就明白',
  passSend: '交出去',
  passNote: '到期时刻不变，这一问从你的队列里移过去。',
  passPick: '先选一位同事',
  passEmpty: '先交代一句',
  passed: '交出去了。',

  mergeTitle: '并进前一问',
  mergeText: '并进去以后，这一问的话记在那一问下面，只答那一问。',
  mergeSend: '并进去',
  mergePick: '先选一问',

  shiftTitle: '下班前交出',
  shiftLoading: '正在看下班前后到期的',
  shiftNotLoaded: '没有取到',
  shiftEmpty: ['下一班之前，没有要到期的。', '可以安心走。'],
  shiftPass: '交出',
  shiftEnd: '就是这些',

  consultTitle: '同事问你的',
  consultLoading: '正在取同事的问题',
  consultNotLoaded: '同事的问题没有取到',
  consultEmpty: ['没有同事在等你。', '有人请教，会排在这里。'],
  consultLabel: '你的看法',
  consultPlaceholder: '说给同事听，会友看不到',
  consultNamed: '愿意在答复里写上我的名字',
  consultSend: '回过去',
  consultNeed: '先写几个字',
  consultDone: '回过去了。',
  consultEnd: '就是这些',
  yourAnswer: '你回的',

  againTitle: '这一答还可以',
  againNote: '都用这一句问法，把称呼和只关对方的事拿掉。',
  againLabel: '问法',
  againEmpty: '先写一句问法',
  keep: '留进答库',
  kept: '留进答库了，遇到相近的会先想起它。',
  club: '请会友点头给会里看',
  clubSend: '问一声',
} as const;

export function promiseBroken(time: string): string {
  return `${time} 前先回，没有守住`;
}

export function fullBroken(time: string): string {
  return `${time} 前答完整，没有守住`;
}

/** 13:50 你看过，沈若禾看得到 */
export function seenByYou(time: string, name: string): string {
  return `${time} 你看过，${name}看得到`;
}

/** 还没写，挚友的答复须有这一节 */
export function sectionOwed(tier: string): string {
  return `还没写，${tier}的答复须有这一节`;
}

/** 还缺 注意、之后 */
export function stillMissing(sections: readonly string[]): string {
  return `还缺 ${sections.join('、')}`;
}

/** 送到了。沈若禾看到的，就是上面这些。 */
export function memberSees(name: string): string {
  return `送到了。${name}看到的，就是上面这些。`;
}

/** 今天 21:00 前答完整，草稿已存 */
export function joinNotes(notes: readonly string[]): string {
  return notes.join('，');
}

export function withdrawnBy(name: string): string {
  return `${name}把这一问收回了，不用再答。`;
}

export function confirmedBy(name: string): string {
  return `${name}说，答得完整。`;
}

/** 48 / 1000, only near the end. */
export function writtenCount(count: number, limit: number): string {
  return `${count} / ${limit}`;
}

/** Read by a stand-in: whose member asks, and that both names are shown. */
export const answeringFor = (host: string): string => `${host}的会友，你代班来答，两个名字都写上。`;
/** Read by the host who is away. */
export const answeredByStandIn = (standIn: string): string => `你不在，这一问在${standIn}那里，由代班的人先答。`;

/** 何川在写这一问，你可以看，不能写。 */
export const heldBy = (name: string): string => `${name}在写这一问。你可以看；三分钟不动笔，就放给别人。`;
export const claimUntil = (time: string): string => `接到 ${time}`;
/** 12:05 存的 */
export const savedAt = (time: string): string => `草稿 ${time} 存的`;
export const helpedBy = (names: readonly string[]): string => `${names.join('、')} 帮着看过`;
/** Below the sections, before sending. */
export const willName = (names: readonly string[]): string => `答复里会写上 ${names.join('、')} 帮着看过。`;
/** 要出门：周六一早的车 */
export const urgencyWords = (reason: string, text: string): string => `${reason}：${text}`;
export const nearerBy = (name: string, time: string): string => `${name}应下了，${time} 前先回`;
export const mergedMark = (number: number | null): string =>
  number === null ? '并进来的一问' : `并进来的第 ${number} 问`;
export const mergedInto = (number: number): string => `这一问并进了第 ${number} 问，到那一问里答。`;
export const openQuestion = (number: number): string => `去第 ${number} 问`;
export const mergeChoice = (number: number, text: string): string => `第 ${number} 问，${text}`;
/** 挚友须有前 3 节 */
export const neededNote = (tier: string, needed: number, all: number): string =>
  needed >= all ? `${tier}的答复，各节都要有` : `${tier}的答复，前 ${needed} 节要有`;
/** The words of what both share: 都说到 软水、偏酸 */
export const sharedTerms = (terms: readonly string[]): string => `都说到 ${terms.join('、')}`;
export const usedTimes = (uses: number): string => `用过 ${uses} 次`;
export const passedTo = (name: string): string => `交给${name}了。`;
/** 何川，值班至 21:00，手上 4 问 */
export const colleagueNote = (duty: string, open: number): string => `${duty}，手上 ${open} 问`;
/** 到 21:00 下班，下一班 明天 9:00 */
export const shiftTimes = (ends: string | null, next: string | null): string =>
  [ends === null ? null : `${ends} 下班`, next === null ? null : `下一班 ${next}`]
    .filter((part) => part !== null)
    .join('，');
export const shiftCount = (count: number): string => `${count} 问在下一班之前到期`;
export const noteFrom = (name: string, to: string | null): string => (to === null ? name : `${name} 写给 ${to}`);
/** 何川 问，13:20 */
export const consultFrom = (name: string): string => `${name} 请教`;
/** How it stands with the member's consent, as the host reads it. */
export const consentSaid = {
  waiting: (name: string): string => `问过${name}了，等一个点头。`,
  agreed: (name: string): string => `${name}点头了，会里的人问之前找得到。`,
  declined: (name: string): string => `${name}没有点头。一问只征求一次。`,
  withdrawn: (name: string): string => `${name}收回了，会里找不到了。`,
} as const;
export const clubNote = (name: string): string => `${name}看得到这一句和你的答复，点了头，会里的人才找得到。`;
export const nearerChoice = (time: string): string => `${time} 前`;
