/** Invitations as their host writes and keeps them. */
export const invitations = {
  title: '邀请函',
  loading: '正在取邀请函',
  notLoaded: '邀请函没有取到',
  emptyLines: ['还没有写过邀请函。', '先想好一个人，再写。'],
  write: '写一封',
  more: '再往前看',
  all: '写过的都在这里。',
  every: '全部',
  noneOfState: '取到的里面没有这样的。',

  writeTitle: '写邀请函',
  whom: '写给谁',
  known: '来往过的人',
  named: '写姓名',
  open: '一场或一处',
  knownNote: '只有这个人打得开这封信。',
  namedNote: '谁先拿到，谁就能入座，只用一次。寄出前，想好交到谁手上。',
  openNote: '给一场聚会或一家店，多人可用，用完为止。',
  noGuests: '还没有来往过的访客。可以写姓名。',
  guestsNotLoaded: '来往过的人没有取到',
  guestsLoading: '正在取来往过的人',
  guestSearch: '找一位',
  guestSearchPlaceholder: '写名字里的字',
  moreGuests: '再往前看',
  guestGone: '这位已经不在访客里了，换一位，或改成写姓名。',
  changeGuest: '换一位',
  addressee: '怎么称呼',
  addresseePlaceholder: '信的抬头',
  openAddressee: '称呼他们',
  openPlaceholder: '譬如 来喝一支豆的各位',
  facts: '我们之间',
  factsNote: '至多引五条，写在信下面',
  factsFull: '已经五条了，先放下一条。',
  noFacts: '还没有相识记录可引。',
  factWaiting: '等对方点头，点头后才能引',
  letter: '信',
  letterPlaceholder: '见字如面。',
  letterNote: '写你们之间的事。分段就换行。',
  preview: '拿到的人看到的',
  days: '几天内有效',
  uses: '几席',
  print: '写好，做成码',
  printing: '正在做码',
  needGuest: '先选写给谁',
  needAddressee: '先写称呼',
  needLetter: '先写几句',
  needUses: '写一到两百席',

  oneTitle: '一封邀请函',
  codeLabel: '邀请函的码',
  holdCode: '长按上面的码，存下来或转给对方。',
  showCode: '让对方扫这个码，或把地址发过去。',
  copy: '拷贝地址',
  copied: '地址拷好了',
  notCopied: '没有拷成。按住上面的地址，自己拷下来。',
  revoke: '收回这封',
  revokeSure: '收回这封邀请函？',
  revokeText: '收回后，这个码再也打不开。已经入座的不受影响。',
  revokeConfirm: '收回',
  keep: '留着',
  revoked: '收回了',
  takenBy: '入座的人',
  rightAsk: '信上只写了名字，是写给这位的吗？',
  isRight: '是本人',
  isNotRight: '不是本人',
  saidRight: '是本人。',
  saidNotRight: '不是本人。',
  changeRight: '改一改',
  fullTitle: '座位满了',
  leavingTitle: '你在交接，先不写新的',
  leavingText: '会友正一位一位交给接手的人，新的邀请函由接手的人写。有事请找组长。',
} as const;

/** Where the invitation comes from, counted apart (P1). */
export const markNames = { warm: '有往来', open: '开放', cold: '初见', 'carried-over': '旧识' } as const;

type State = 'waiting' | 'used-up' | 'expired' | 'revoked';

/** 等着, 已入座, 已用完, 过期, 已收回. A personal one that is used up has seated somebody. */
export function stateName(state: State, kind: 'personal' | 'open'): string {
  if (state === 'waiting') return '等着';
  if (state === 'used-up') return kind === 'personal' ? '已入座' : '已用完';
  return state === 'expired' ? '过期' : '已收回';
}

/** Which code it is: WeChat's own, or one any camera reads. */
export const codeNames = { wechat: '小程序码，用微信扫', plain: '二维码，相机也能扫' } as const;

/** On the chips over the list, where letters of both kinds lie together. */
export const stateChips = { waiting: '等着', 'used-up': '用完', expired: '过期', revoked: '已收回' } as const;

/** 12月5日前有效 */
export function validUntil(date: string): string {
  return `${date} 前有效`;
}

export function expiredOn(date: string): string {
  return `${date} 过期`;
}

export function writtenOn(date: string): string {
  return `${date} 写`;
}

/** 还有十一席，共十二席 */
export function seatsLeft(left: string, all: string): string {
  return `还有${left}席，共${all}席`;
}

export function seatOnce(): string {
  return '只用一次';
}

/** 沈若禾 收 */
export function forWhom(name: string): string {
  return `给 ${name}`;
}

export function dayChoice(days: number): string {
  return `${days} 天`;
}

/** 126 / 300 */
export function letterCount(count: number, limit: number): string {
  return `${count} / ${limit}`;
}

/** 座位满了：60 位会友，至多 60 位。 */
export function fullSentence({ members, kept, capacity }: { members: number; kept: number; capacity: number }): string {
  const waiting = kept === 0 ? '' : `另给 ${kept} 位留着座，`;
  return `现有 ${members} 位会友，${waiting}你的座位至多 ${capacity} 位。等有人离座，再写邀请函；写到一半的都留着。`;
}

/** 还有 3 个座位 */
export function seatsOpen(count: number): string {
  return `你还有 ${count} 个座位`;
}

export function takenOn(name: string, date: string): string {
  return `${name}，${date}`;
}

export function rowLabel(name: string, state: string, mark: string, until: string): string {
  return `${name}，${state}，${mark}，${until}`;
}
