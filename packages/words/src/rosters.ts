/** When a host is on duty: the host's own page, the desk's, and the files rosters and holidays come from. */
export const rosters = {
  mine: '我的排班',
  mineNote: '哪几天、几点到几点值班，平时谁代班',
  loading: '正在取排班',
  notLoaded: '排班没有取到',
  kind: '照什么排',
  week: '一周',
  weekNote: '点一天来改。提问已经问下的，照问时的排班走。',
  off: '休息',
  open: '改',
  from: '开始',
  to: '结束',
  addHours: '加一段',
  dropHours: '去掉',
  copy: '照这一天抄到',
  exceptions: '另有安排的日子',
  exceptionsNote: '那一天单独排，或者休息；节假日也以这里为准。',
  noExceptions: '还没有。',
  addDate: '加一天',
  date: '哪一天',
  datePlaceholder: '选一天',
  dayOff: '那天休息',
  dayHours: '那天另排',
  dropDate: '去掉这一天',
  dateTaken: '这一天已经写过了。',
  tooMany: '写得够多了，先去掉几天。',
  ahead: '往后四周',
  aheadSaved: '照存好的排班。',
  aheadEmpty: '往后四周一天也没有。',
  preview: '看改了以后的四周',
  previewing: '正在排',
  previewed: '照改了以后的排班，还没有存。',
  notPreviewed: '没有排出来',
  unchanged: '还没有改动',
  tryOut: '先试算，再存',
  trying: '正在试算',
  notTried: '没有算出来',
  notTriedNote: '也可以不等试算，直接存。',
  save: '存好',
  saving: '正在存',
  saved: '存好了，往后的提问照这份排班',
  notSaved: '没有存上',
  toAbsence: '去登记离开',
  leave: '不存了',
  leaveTitle: '改了的还没有存',
  leaveText: '现在离开，刚才改的就没有了。',
  leaveStay: '接着改',
  tried: '试算的结果',
  usual: '平时谁代班',
  usualNote: '你忙不过来时，会友可以请这位先回；快到承诺的时间，这位可以接过去答。',
  usualNobody: '没有',
  usualLoading: '正在取可以代班的人',
  usualNotLoaded: '可以代班的人没有取到',
  usualSaved: '记下了',
  usualNotSaved: '没有记下',
  noUsual: '还没有选平时代班的人，由主理人自己在“我的排班”里选。',
  lastSaved: '上次存好',
  never: '还是开馆时的那份，没有改过。',
  back: '回主理人',
  link: '排班',
  linkNote: '看这位哪几天值班，改，或先试算。',
} as const;

export const calendarKindNames = { office: '照工作日', roster: '照排班表' } as const;
export const calendarKindNotes = {
  office: '法定节假日休息，补班的日子照常值班。',
  roster: '不管节假日，排到哪一天就是哪一天。',
} as const;
export const dayReasonNames = { exception: '另有安排', holiday: '假日', 'make-up': '补班', week: '' } as const;

export const hoursFaultTexts = {
  'ends-first': '结束要晚于开始。过了零点的，分成两天写。',
  overlap: '有两段时间叠在一起。',
} as const;

/** 周一，9:00–12:00，改 */
export const openDayLabel = (day: string, hours: string): string => `${day}，${hours}，${rosters.open}`;
export const aheadLabel = (date: string, hours: string, reason: string): string =>
  [date, hours, reason].filter((part) => part !== '').join('，');
export const dutyOfHost = (name: string): string => `${name}的排班`;
export const usualOf = (name: string): string => `平时由${name}代班`;
export const usualLabel = (name: string): string => `请${name}平时代班`;
export const savedAtText = (time: string): string => `${rosters.lastSaved}：${time}`;

/** What a replay found: kept shares, as whole percentages; null without questions. */
export type ReplayFacts = { questions: number; now: number | null; then: number | null };

export const replay = {
  ground: '拿过去 28 天的提问，照新的重走一遍。',
  assumed: '照假设的提问量走 28 天。',
  none: '这段时间没有提问，算不出。可以先存，过些日子再看。',
  now: '现在',
  then: '改了以后',
  same: '改和不改，一样。',
  host: '主理人',
  questions: '提问',
  pace: '一问要几分钟',
} as const;

const shareText = (share: number): string => `${share}%`;

/** 120 问里，现在 92% 能按时先回，改了以后 96%。 */
export function replaySentence({ questions, now, then }: ReplayFacts): string {
  if (now === null || then === null) return replay.none;
  const start = `${questions} 问里，现在能按时先回的占 ${shareText(now)}`;
  return now === then ? `${start}。${replay.same}` : `${start}，改了以后占 ${shareText(then)}。`;
}
/** 多守住 4 个百分点; nothing where nothing changes. */
export function replayChange({ now, then }: ReplayFacts): string {
  if (now === null || then === null || now === then) return '';
  return then > now ? `多守住 ${then - now} 个百分点` : `少守住 ${now - then} 个百分点`;
}
export const replayShare = (share: number | null): string => (share === null ? '没有提问' : shareText(share));

/** Many calendars at once, from a file. */
export const rosterImport = {
  title: '排班导入',
  lead: '一个文件排许多人。先试查，什么都不会变；没有问题了再存。',
  paste: '把表格贴在这里，或选一个文件',
  placeholder: 'staff_no,weekday_or_date,from,to,kind',
  chooseFile: '选一个 CSV 文件',
  sample: '看样例文件',
  sampleNote:
    '一行是一个人的一段时间。weekday_or_date 写 1 到 7（周一是 1）、1-5，或一个日期；日期那行不写时间，就是那天休息。kind 写 office 或 roster，不写就照原来的。',
  scopeNote: '写到的人，一周的时间整份换成文件里的；没写到的人不变。写了日期的，只换那一天。',
  notUtf8: '里面有认不出的字。请在表格软件里另存为“CSV UTF-8”，再传一次。',
  notRead: '文件没有读出来，请再选一次。',
  tooLarge: '内容太多，请分成几份。',
  empty: '先贴上表格，或选一个文件',
  check: '试查一遍',
  checking: '正在试查',
  save: '存好',
  saving: '正在存',
  notDone: '没有走成',
  found: '试查的结果',
  saved: '存好了，往后的提问照新的排班',
  rows: '行数',
  hosts: '写到的主理人',
  changed: '会变的主理人',
  faultsTitle: '有问题的行',
  faultsLead: '有一行有问题，整份都不会存。改好再试查。',
  noFaults: '每一行都没有问题。',
  nothing: '和现在一样，不用存。',
  stale: '内容改过了，请再试查一遍。',
  faultsLabel: '有问题的行和怎么改',
  row: '行',
  column: '列',
  todo: '怎么了，怎么改',
} as const;
export const faultCount = (count: number): string => `${count} 行要改`;

/** The public holidays offices keep. */
export const holidays = {
  title: '节假日',
  loading: '正在取节假日',
  notLoaded: '节假日没有取到',
  lead: '照工作日排班的主理人，休息日休息，补班日值班。照排班表的不受影响。',
  listLabel: '知道的年份',
  empty: '还一年都没有。照工作日排班的主理人，眼下节假日也在值班。',
  year: '年份',
  rest: '休息',
  work: '补班',
  source: '出处',
  missingText: '放假通知一出就加上。没加以前，那一年的节假日都算值班，承诺的时间会算早。',
  add: '加一年，或改一年',
  paste: '把文件的内容贴在这里，或选一个文件',
  chooseFile: '选一个 JSON 文件',
  sampleTitle: '文件照这样写',
  sampleNote: '日期都在那一年里；rest 是放假的每一天，周末也写上；work 是补班的每一天。',
  unfit: '还读不出来。请照样例：年份、出处、休息日和补班日，一样不少，一样不多。',
  empty0: '先贴上内容，或选一个文件',
  changes: '存了以后',
  noChange: '和现在知道的一样，不用存。',
  save: '存好',
  saving: '正在存',
  saved: '存好了',
  notSaved: '没有存上',
  keptNote: '已经问下的，照问时答应的时间；从现在起问的，照新的算。',
  restDays: '休息的日子',
  workDays: '补班的日子',
  readOnly: '加年份，请找运营。',
} as const;
export const holidaySample = `{
  "year": 2027,
  "source": "国务院办公厅关于 2027 年部分节假日安排的通知",
  "rest": ["2027-01-01", "2027-01-02", "2027-01-03"],
  "work": ["2027-01-09"]
}`;
export const missingYear = (year: number): string => `${year} 年的节假日还没有`;
export const yearName = (year: number): string => `${year} 年`;
export const dayCount = (days: number): string => (days === 0 ? '没有' : `${days} 天`);
export const openYearLabel = (year: number): string => `看 ${year} 年`;
export const versionText = (version: number, time: string): string => `第 ${version} 版，${time}存的`;
/** 新增一年：休息 28 天，补班 6 天。 */
export const yearAdded = (year: number, rest: number, work: number): string =>
  `加上 ${year} 年：休息 ${rest} 天，补班 ${work} 天。`;
export const restMore = (days: string): string => `改为休息：${days}`;
export const workMore = (days: string): string => `改为补班：${days}`;
export const plainAgain = (days: string): string => `改回平常：${days}`;
export const listDays = (days: readonly string[]): string => days.join('、');
