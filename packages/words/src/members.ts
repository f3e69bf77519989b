/** The host's members: the list, those who left, one member's file, and a tag for many at once. */
export const members = {
  title: '会友',
  loading: '正在取会友',
  notLoaded: '会友没有取到',
  emptyLines: ['还没有会友。', '写一封邀请函。'],
  writeInvitation: '写邀请函',
  noExchangeYet: '还没有往来',
  more: '再往前看',
  all: '都在这里了。',
  dormant: '沉睡',

  search: '找一位',
  searchPlaceholder: '名字、记下的、记号',
  filters: '会籍与记号',
  tier: '会籍',
  tag: '记号',
  noTags: '还没有用过记号。',
  tagsLoading: '正在取记号',
  filtersDone: '就看这些',
  notFound: '这样找，没有人。',
  showAll: '看全部',
  choose: '选几位',
  left: '离开的人',

  leftLoading: '正在取离开的人',
  leftNotLoaded: '离开的人没有取到',
  leftEmptyLines: ['没有人离开过。', '从头到今天的，都还在。'],
} as const;

/** What a list of members can be narrowed to. */
export const memberShows = {
  all: '全部',
  new: '新入座',
  quiet: '久未来往',
  dormant: '沉睡',
  'carried-over': '带来的',
  'handed-over': '交接来的',
} as const;

/** Why somebody left, as far as their host may know: a complaint is never among the reasons. */
export const leftWhy = {
  invitation: '接了另一位的邀请函',
  'moved-by-member': '自己提出来换的',
  'carried-over': '从名册延续时换的',
  'handed-over': '交接给了下一位',
  silence: '交接给了下一位，没有作答',
  'changed-freely': '交接之后，另选了一位',
} as const;

/** One member's file. */
export const memberFile = {
  title: '会友档案',
  loading: '正在取档案',
  notLoaded: '档案没有取到',
  stale: '这会儿连不上，下面是刚才取到的。',
  dormantNote: '一年没有来往，座位先让出来了；从前的都还在。',

  between: '来往',
  betweenNote: '只记本人知道的事',
  noFacts: '还没有相识记录。',

  questions: '问答',
  noQuestions: '还没有问过。',
  waiting: '在等',
  sealed: '从前的问答还封着，等本人打开。',
  opened: '从前的问答，本人打开给你看了。',

  handover: '交接',
  lineSealed: '封着，等本人打开',

  note: '记一笔',
  noteWho: '本人看得到，也能删',
  nothingNoted: '还没有写。',
  write: '写几个字',
  change: '改一改',
  noteLabel: '记下的',
  notePlaceholder: '譬如 不喝深烘，早上只喝一杯',
  tags: '记号',
  tagsHint: '点一下拿掉',
  usedBefore: '用过的',
  newTag: '新的记号',
  tagPlaceholder: '譬如 懂水',
  addTag: '加上',
  save: '记下',
  saving: '正在记',
  saved: '记下了',
  notSaved: '没有记下',
  drop: '不改了',
} as const;

/** A tag for many members at once. */
export const bulkTags = {
  title: '选几位',
  byHand: '一位一位选',
  chooseFirst: '先选几位',
  clear: '都不选',
  panelTitle: '记号',
  act: '加上，还是去掉',
  add: '加上',
  remove: '去掉',
  tagLabel: '哪个记号',
  tagFirst: '先写一个记号',
  looking: '正在看会动到谁',
  notSeen: '没有看成',
  nothing: '没有可改的',
  doing: '正在改',
  notDone: '没有改成',
  seenByAll: '加上的记号，本人看得到，也能删。',
  undoNote: '十分钟内可以撤回。',
  undo: '撤回',
  undoing: '正在撤回',
  undone: '撤回了，记号和先前一样。',
  notUndone: '没有撤回',
} as const;

/** 二十八位会友, but 128 位会友: Arabic figures keep their distance. */
function counted(before: string, count: string, after: string): string {
  return /^\d/.test(count) ? `${before}${before === '' ? '' : ' '}${count} ${after}` : `${before}${count}${after}`;
}

/** 二十八位会友 / 128 位会友 */
export const memberCount = (count: string): string => counted('', count, '位会友');
export const foundCount = (count: string): string => counted('找到', count, '位');
/** Places kept for people carried over or handed over who have not come yet. */
export const keptPlaces = (count: string): string => counted('另给', count, '位留着座');
export const waitingQuestions = (count: string): string => counted('', count, '问在等');

/** 2025.11.21 入座 */
export function seatedSince(date: string): string {
  return `${date} 入座`;
}

type MemberFacts = { name: string; tier: string; parts: readonly string[] };

/** What a screen reader says for a member in the list. */
export const memberLabel = ({ name, tier, parts }: MemberFacts): string => [name, tier, ...parts].join('，');
export const takeFilterAway = (name: string): string => `不再只看${name}`;

/** 2024.03.02 至 2025.11.21 */
export const fromUntil = (from: string, until: string): string => `${from} 至 ${until}`;
export const leftLabel = (name: string, span: string, why: string): string => `${name}，${span}，${why}`;

const why = {
  'moved-by-member': '自己换过来的',
  'carried-over': '从原先的名册延续过来',
  'handed-over': '交接过来，点了头',
  silence: '交接过来，没有作答',
  'changed-freely': '交接之后，另选了你',
} as const;
const invitedBy = { warm: '你亲自邀请', cold: '你亲自邀请，那时初见', open: '从开放的邀请函来' } as const;
type Mark = keyof typeof invitedBy | 'carried-over' | null;

/** Why somebody is this host's, and on what ground the invitation stood. */
export function memberWhy(reason: keyof typeof why | 'invitation', mark: Mark): string {
  if (reason !== 'invitation') return why[reason];
  return mark === null || mark === 'carried-over' ? '应邀入座' : invitedBy[mark];
}
/** 2025.11.21 你亲自邀请 */
export const sinceWhy = (date: string, reason: string): string => `${date} ${reason}`;
/** 相识 20 个月 */
export const knownFor = (months: number): string => (months === 0 ? '相识不到一个月' : `相识 ${months} 个月`);
/** 入座一周年，就在今天 */
export const anniversary = (years: string): string => counted('入座', years, '周年，就在今天');
export const slipLabel = (name: string, tier: string): string => `${name}，${tier}`;
/** 37 问，35 问答得完整 */
export const askedSoFar = (asked: number, complete: number): string =>
  complete === 0 ? `${asked} 问` : `${asked} 问，${complete} 问答得完整`;
export const questionLabel = (number: number, date: string, text: string, open: boolean): string =>
  [`第 ${number} 问`, date, ...(open ? [memberFile.waiting] : []), text].join('，');
export const factLabel = (date: string, text: string, note: string | null): string =>
  [date, text, ...(note === null ? [] : [note])].join('，');
/** Told plainly, and only when no complaint is the reason. */
export const wishesToMove = (name: string): string => `${name}想换一位主理人，写给了组长。定下来以前，还是你的会友。`;
export const removeTag = (tag: string): string => `拿掉“${tag}”`;
/** 记号至多八个，要加先拿掉一个。 */
export const tagsFull = (most: string): string => `记号至多${most}个，要加先拿掉一个。`;
/** 48 / 60 */
export const noteCount = (count: number, limit: number): string => `${count} / ${limit}`;

type Act = 'add-tag' | 'remove-tag';

/** 找到的二十位都选 */
export const allFound = (count: string): string => counted('找到的', count, '位都选');
/** 选了三位，接着定记号 */
export const chosenCount = (count: string): string => counted('选了', count, '位，接着定记号');

type Effect = { act: Act; tag: string; found: number; changes: number; full: number };

/** What a bulk act would do, with counts ready to be read. */
export function effectText({ act, tag, found, changes, full }: Effect, count: (n: number) => string): string {
  if (act === 'remove-tag') {
    if (changes === 0) return `选的人都没有“${tag}”。`;
    return counted('从', count(changes), `位去掉“${tag}”。`);
  }
  const last = full === 0 ? '' : counted('有', count(full), '位的记号满了，不再加。');
  if (changes === 0) return full === 0 ? `选的人都已经有“${tag}”了。` : last;
  const rest = found - changes - full;
  const had = rest === 0 ? '' : counted('有', count(rest), '位原先就有。');
  return `${counted('给', count(changes), `位加上“${tag}”。`)}${had}${last}`;
}
/** 沈若禾、林牧，等 20 位 */
export const effectNames = (names: readonly string[], all: string | null): string =>
  all === null ? names.join('、') : counted(`${names.join('、')}，共`, all, '位');
export const doTo = (act: Act, count: string): string =>
  act === 'add-tag' ? counted('给', count, '位加上') : counted('从', count, '位去掉');
export const doneTo = (act: Act, tag: string, count: string): string =>
  act === 'add-tag' ? counted('给', count, `位加上了“${tag}”`) : counted('从', count, `位去掉了“${tag}”`);
