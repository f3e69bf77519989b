/** The desk of those who look after hosts: handovers, complaints, wishes for another host, absences. */
export const pickHostWords = {
  placeholder: '写名字、工号或门店来找',
  another: '换一位',
  noneFound: '没有找到，换个写法试试。',
  noneFit: '眼下没有合适的人选。',
  loading: '正在取主理人',
  notLoaded: '主理人没有取到',
  nowhere: '不在门店',
  away: '正离开',
} as const;

export const moreHosts = (count: number): string => `还有 ${count} 位，写几个字就找得到。`;
export const roomText = (room: string): string => `空位 ${room} 个`;
export const fullHouse = '满座';
/** 武康路店，空位 20 个 */
export const inOneLine = (facts: readonly (string | null)[]): string =>
  facts.filter((fact) => fact !== null && fact !== '').join('，');
export const pickThis = (name: string): string => `选${name}`;
export const writtenOf = (count: number, limit: number): string => `${count} / ${limit}`;

/** The list of handovers and one of them. */
export const leadHandovers = {
  title: '交接',
  loading: '正在取交接',
  notLoaded: '交接没有取到',
  listLabel: '做过的交接',
  empty: '还没有交接过。一位主理人要离开，或想把会友托付给别人时，从右上角开始。',
  begin: '新的交接',
  host: '从谁那里',
  to: '接手的',
  started: '开始',
  total: '会友',
  state: '到哪一步',
  staying: '只交接会友',
  back: '回交接',
  oneTitle: '一次交接',
  wordsTitle: '写给会友的话',
  standInTitle: '离开以后代班',
  countsTitle: '到哪一步',
  leftTitle: '留下的，为什么',
  all: '全部',
  membersLabel: '这次交接的会友',
  membersLoading: '正在取会友',
  membersNotLoaded: '会友没有取到',
  membersEmpty: '这里一位也没有。',
  membersComing: '还没有分派，分好了会排在这里。',
  member: '会友',
  toWhom: '去谁那里',
  where: '到哪一步',
  carried: '带了什么',
  stayed: '留在原处',
  again: '余下的再交接一次',
  againNote: '没有答应的和没分到的，可以换人接手。沉睡的关系不动。',
  stale: '这会儿连不上，数目是刚才取到的。',
} as const;

export const handoverOf = (name: string): string => `${name}的交接`;
export const openHandoverLabel = (name: string, state: string): string => `看${name}的交接，${state}`;
export const leavesOn = (time: string): string => `${time} 离开`;
export const leftOn = (time: string): string => `${time} 离开了`;
export const startedAt = (time: string): string => `${time} 开始`;
export const personCount = (count: string): string => `${count} 位`;
export const withCount = (name: string, count: string): string => `${name} ${count}`;
export const withReason = (state: string, reason: string): string => `${state}，${reason}`;
export const namesOf = (names: readonly string[]): string => names.join('、');
/** 专属关系带到了；在等的提问，两问，在路上 */
export const lineText = (name: string, state: string): string => `${name}：${state}`;
export const noneToCarry = '没有';

/** Writing a handover. */
export const handoverForm = {
  title: '新的交接',
  cancel: '不交接了',
  fromTitle: '从谁那里交接',
  fromOther: '不是这位，换一位',
  gone: '这位已经离开，这里只交接还留在名下的会友。',
  leavingAlready: '这位离开的日子已经定了，这里只交接会友。',
  whoTitle: '交接哪些会友',
  all: '全部会友',
  some: '选几位',
  allNote: '正在作答的不算在内。',
  someNote: '正在作答的也会重新问一次。沉睡的可以选上，但不会交接。',
  someStays: '只交接几位，主理人不离开。',
  findLabel: '找会友',
  findPlaceholder: '写名字来找',
  pickLabel: '可以选的会友',
  pickedLabel: '选上的会友',
  pickLoading: '正在取会友',
  pickNotLoaded: '会友没有取到',
  pickNone: '没有找到，换个写法试试。',
  pickNobody: '名下还没有会友。',
  pickMore: '再往前看',
  pickEnd: '都在这里了。',
  remainderNote: '不想再问的，去掉勾。沉睡的关系不在里面。',
  remainderLoading: '正在取余下的会友',
  remainderNotLoaded: '余下的会友没有取到',
  remainderNone: '上一次没有余下的会友了。',
  tickAll: '都选上',
  tickNone: '都去掉',
  successorsTitle: '谁来接手',
  successorsNote: '空位一样多时，照这里的先后。',
  successorsFull: '一次至多请十位接手。',
  earlier: '往前',
  drop: '去掉',
  stays: '不离开，只交接会友',
  leavesNow: '现在就离开',
  leavesLater: '选一天离开',
  leaveDay: '哪一天离开',
  leaveDayNote: '从那天零点起。九十天以内。',
  standInTitle: '离开以后谁来代班',
  standInNote: '从离开那一刻起，在等的提问由这位先回，承诺的时间不变，表也不停。',
  wordsTitle: '写给会友的话',
  wordsPlaceholder: '为什么要交接，接手的是怎样的人',
  wordsNote: '每位会友作答以前，先读到这几句。',
  ruleTitle: '怎么分',
  previewTitle: '照这条规矩，会这样分',
  previewWaits: '选好接手的人，这里就看得到谁去哪里。',
  previewLoading: '正在照规矩分',
  previewNotLoaded: '没有分成',
  nobodyLeft: '一位都不留下。',
  needMembers: '先选会友',
  needSuccessor: '先选谁来接手',
  needDay: '先选离开的日子',
  needStandIn: '先选谁来代班',
  needWords: '先写给会友的话',
  needPreview: '先看怎么分',
  nobodyMoves: '一位也交接不了',
  begin: '开始交接',
  beginning: '正在开始',
  notBegun: '没有开始',
  think: '再看看',
  noWayBack: '开始以后，这里撤不回来。会友可以不答应，也可以另选。',
} as const;

export const beginTitle = (name: string): string => `开始${name}的交接`;
export const leaveTitle = (name: string): string => `${name}离不离开`;
export const pickedOf = (picked: string, all: string): string => `选了 ${picked} 位，共 ${all} 位`;
export const pickedCount = (picked: string): string => `选了 ${picked} 位`;
export const foundCount = (found: string): string => `找到 ${found} 位`;
export const dropPicked = (name: string): string => `去掉${name}`;
export const morePicked = (count: string): string => `还有 ${count} 位`;
export const dormantPicked = (count: string): string => `其中 ${count} 位沉睡，不会交接。`;
export const successorLabel = (place: number, name: string): string => `第 ${place} 位，${name}`;
export const takesText = (takes: string): string => `接 ${takes} 位`;
export const totalText = (total: string): string => `一共 ${total} 位会友`;
export const leftText = (count: string): string => `留在原处的 ${count} 位`;

/** What happens when a handover begins, said before it does. */
export const atOnce = {
  sessions: (name: string): string => `${name}的登录都会结束，手机上、电脑上，就在你按下的那一秒。`,
  invitations: (name: string): string => `${name}发出去的邀请函，从这一刻起不能再用来入座。`,
  standIn: (name: string): string => `在等的提问由${name}先回，承诺的时间不变。`,
  later: (date: string, name: string): string => `${date} 零点，${name}的登录都会结束。`,
  standInLater: (name: string): string => `从那时起，在等的提问由${name}先回，承诺的时间不变。`,
  asked: (count: string): string => `${count} 位会友都会被问到，七天没有作答的，按规矩跟过去。`,
  askedLater: (count: string): string => `到那天，${count} 位会友才会被问到，七天没有作答的，按规矩跟过去。`,
  left: (count: string): string => `${count} 位留在原处。`,
  staying: (name: string): string => `${name}不离开，登录和邀请函都照旧。`,
} as const;

/** Complaints, unseen by the host. */
export const leadComplaints = {
  title: '不满',
  loading: '正在取会友说的',
  notLoaded: '会友说的没有取到',
  listLabel: '会友说的，等你回的在前',
  empty: '没有会友说过不满。有了会排在这里，一个工作日内要回。',
  member: '会友',
  host: '说的是谁',
  words: '说了什么',
  due: '几时要回',
  late: '已超时',
  lateAnswered: '回晚了',
  oneLoading: '正在取这一条',
  oneNotLoaded: '这一条没有取到',
  unseen: '主理人看不到，也不会知道。',
  noThread: '没有指明是哪一问。',
  threadTitle: '说的是这一问',
  threadWaiting: '还没有人回。',
  answerTitle: '你来回',
  answerLabel: '回会友的话',
  answerPlaceholder: '照实说：看到了什么，接下来怎么办',
  answerSend: '回给会友',
  answerSending: '正在回',
  answerEmpty: '先写几句再回',
  answered: '回过了',
  sent: '回到了',
  notSent: '没有回到',
  addition: '补充',
  missing: '还差一点',
  withdrawn: '会友后来收回了这一问。',
} as const;

export const waitingCount = (count: number): string => (count === 0 ? '都回过了' : `${count} 条等你回`);
export const openComplaintLabel = (member: string, state: string): string => `看${member}说的，${state}`;
export const dueText = (time: string): string => `${time} 前回`;
export const overdueText = (time: string): string => `原该 ${time} 前回`;
export const complaintAnswered = (by: string, time: string): string => `${by}，${time}`;
export const saidAt = (time: string): string => `${time} 说的`;
export const aboutHost = (name: string): string => `说的是${name}`;
export const questionOf = (number: number, topic: string): string => `第 ${number} 问，${topic}`;
export const promisedBy = (time: string): string => `承诺 ${time} 前先回`;

/** Wishes for another host. */
export const leadWishes = {
  title: '换人',
  loading: '正在取想换人的',
  notLoaded: '想换人的没有取到',
  listLabel: '想换主理人的会友，在等的在前',
  empty: '没有会友想换主理人。有了会排在这里。',
  member: '会友',
  from: '现在是谁',
  to: '想换到',
  toYou: '由你来定',
  reason: '缘由',
  state: '到哪一步',
  wordsTitle: '会友写的',
  unseen: '缘由是不满，现在的主理人看不到，也不会知道会友提过。',
  seen: '现在的主理人会知道会友想换，看不到写了什么。',
  decideTitle: '你来定',
  toLabel: '换到谁那里',
  wanted: '会友想去的',
  another: '另选一位',
  wantedNote: '会友自己选的，答应了就换过去，在等的提问跟着走。',
  anotherNote: '不是会友选的，会先问会友，点了头才换。',
  wantedFull: '这位眼下满座，答应不了。另选一位，或先加座位。',
  wantedGone: '这位眼下不接新会友，另选一位。',
  wantedBeyond: '这位不在你看的范围里，可以照会友的意思答应，也可以另选。',
  wordsLabel: '写给会友的话',
  wordsPlaceholder: '答应或不答应，都说说为什么',
  needHost: '先选换到谁那里',
  needWords: '先写几句给会友',
  grant: '答应',
  granting: '正在记下',
  decline: '不答应',
  declining: '正在记下',
  granted: '答应了',
  declined: '记下了，没有答应',
  notDecided: '没有记下',
  decidedTitle: '回了会友',
} as const;

export const openWishLabel = (member: string, state: string): string => `看${member}想换主理人，${state}`;
export const wishAskedAt = (time: string): string => `${time} 写的`;
export const wishesNow = (host: string): string => `现在是${host}`;
export const answeredAt = (time: string): string => `${time} 回的`;

/** Who of the branch is away. */
export const leadAbsences = {
  title: '离开',
  loading: '正在取离开的安排',
  notLoaded: '离开的安排没有取到',
  listLabel: '离开的主理人，没有人代班的在前',
  empty: '这两周里没有主理人要离开。',
  host: '主理人',
  span: '从什么时候，到什么时候',
  standIn: '谁来代班',
  state: '现在',
  write: '替人记一次离开',
  writeNote: '主理人自己记不了的时候，由你来记。',
  hostTitle: '谁要离开',
  from: '从什么时候',
  now: '现在',
  pick: '选日子和钟点',
  until: '到什么时候',
  unknown: '还不知道',
  fromLabel: '开始的日子和钟点',
  untilLabel: '回来的日子和钟点',
  standInTitle: '谁来代班',
  withNobody: '没有人代班',
  withSomebody: '请人代班',
  nobodyNote: '没有人代班，表照走，超时会记着。',
  save: '记下',
  saving: '正在记',
  saved: '记下了',
  notSaved: '没有记下',
  needHost: '先选谁要离开',
  needFrom: '先选开始的日子和钟点',
  needUntil: '先选回来的日子和钟点',
  endsBeforeStart: '回来要晚于离开，也要晚于现在',
  needStandIn: '先选谁来代班',
  end: '已经回来了',
  callOff: '不离开了',
  ending: '正在记',
  ended: '记下了，人在',
  calledOff: '撤掉了',
  notEnded: '没有记下',
  assignTitle: '请人代班',
  assign: '请这位代班',
  assigned: '记下了，有人代班',
  notAssigned: '没有换成',
  notAssignedText: '原来那一次离开可能已经停了，换一位再按一次，会接着记上。',
} as const;

export const awayTotals = (away: number, nobody: number): string =>
  nobody === 0 ? `${away} 次，都有人代班` : `${away} 次，${nobody} 次没有人代班`;
export const openAbsenceLabel = (host: string, standIn: string): string => `看${host}的离开，${standIn}`;
export const standsIn = (name: string): string => `${name}代班`;
export const standInChosen = (name: string): string => `这段时间的提问由${name}先回，答复署两个人的名字。`;
