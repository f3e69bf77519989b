/** Answering as the host does it, and how an answer kept its promise. */
export const answers = {
  loading: '正在取这一问',
  notLoaded: '这一问没有取到',
  title: '作答',
  late: '已超时',
  stopped: '表停着',
  apologise: '先道个歉再答，话由你自己写。',

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
