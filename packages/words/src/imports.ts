/** What can be wrong with a row of an imported file, and what to do about it. One entry a fault, for screen and file alike. */
export const importFaults = {
  'columns-count': { wrong: '这一行的列数和第一行不一样', todo: '补齐或删去多出的逗号，含逗号的内容用双引号括起来' },
  'characters-broken': { wrong: '有认不出的字符', todo: '把文件存成 UTF-8 再传' },

  'missing-external-id': { wrong: '没有写编号', todo: '在 external_id 里写上原来系统里的编号' },
  'external-id-too-long': { wrong: '编号太长', todo: '缩到 64 个字符以内' },
  'external-id-twice': { wrong: '编号在文件里出现了两次', todo: '留一行，删去另一行' },
  'name-missing': { wrong: '没有写名字', todo: '在 name 里写上名字' },
  'name-too-long': { wrong: '名字太长', todo: '缩到 16 个字以内' },
  'name-unfit': { wrong: '名字里有看不见的字符', todo: '删去名字，重新打一遍' },
  'no-identity': { wrong: 'unionid 和手机号摘要都没有，认不出是谁', todo: '两样里至少写一样' },
  'unionid-unfit': { wrong: 'unionid 的写法不对', todo: '照微信给的原样填，前后不留空格' },
  'unionid-twice': { wrong: 'unionid 在文件里出现了两次', todo: '查一查是不是同一个人，留一行' },
  'unionid-taken': { wrong: '这个 unionid 已经记在另一个编号下', todo: '查一查是不是同一个人，用原来的编号' },
  'phone-hash-unfit': { wrong: '手机号摘要的写法不对', todo: '填 64 位小写十六进制，照文档算' },
  'phone-hash-twice': { wrong: '手机号摘要在文件里出现了两次', todo: '查一查是不是同一个人，留一行' },
  'phone-hash-taken': { wrong: '这个手机号摘要已经记在另一个编号下', todo: '查一查是不是同一个人，用原来的编号' },
  'host-missing': { wrong: '没有写主理人的工号', todo: '在 host_no 里写上工号' },
  'host-unknown': { wrong: '没有这个工号的主理人', todo: '先导入主理人，或改正工号' },
  'host-gone': { wrong: '这位主理人已经离开', todo: '换成接手的那一位的工号' },
  'host-full': { wrong: '这位主理人的座位满了', todo: '先加座位，或换一位主理人' },
  'since-unfit': { wrong: '相识的日子写法不对', todo: '写成 2024-05-18 这样' },
  'since-in-future': { wrong: '相识的日子还没到', todo: '改成今天或以前的日子' },
  'tier-unknown': { wrong: '没有这一种会籍', todo: '照样例里的会籍填' },
  'points-unfit': { wrong: '积分的写法不对', todo: '照样例写，一批一段，批与批用分号隔开' },
  'points-negative': { wrong: '积分小于零', todo: '改成零或正的整数' },
  'points-until-unfit': { wrong: '积分到期日的写法不对', todo: '写成 2027-03-31 这样，不到期的留空' },
  'too-many-lots': { wrong: '积分的批次太多', todo: '至多 20 批，到期日相同的合成一批' },
  'consent-missing': { wrong: '没有写凭什么可以转来', todo: '在 consent_basis 里写上依据，没有依据的人不要导入' },
  'consent-unknown': { wrong: '没有这一种依据', todo: '照样例里的依据填' },
  'own-host': { wrong: '这个人就是这位主理人', todo: '不用导入自己，删去这一行' },
  'already-bound': { wrong: '这个人已经入座了', todo: '不用再导入，删去这一行' },

  'role-unknown': { wrong: '没有这一种身份', todo: '填 kos 或 lead' },
  'staff-no-missing': { wrong: '没有写工号', todo: '在 staff_no 里写上工号' },
  'staff-no-unfit': { wrong: '工号的写法不对', todo: '只用字母、数字和短横，缩到 32 个字符以内' },
  'staff-no-twice': { wrong: '工号在文件里出现了两次', todo: '留一行，删去另一行' },
  'club-name-missing': { wrong: '没有写俱乐部的名字', todo: '在 club_name 里写上' },
  'club-name-unfit': { wrong: '俱乐部的名字太长，或有看不见的字符', todo: '缩到 16 个字以内，重新打一遍' },
  'pronoun-unknown': { wrong: '称呼只能是她或他', todo: '在 pronoun 里改成其中一个' },
  'capacity-unfit': { wrong: '座位数不对', todo: '填 1 到 5000 的整数' },
  'roster-unfit': { wrong: '排班的写法不对', todo: '照样例写，时间不重叠，结束晚于开始' },
  'region-unfit': { wrong: '区域的名字太长，或有看不见的字符', todo: '缩到 24 个字以内，重新打一遍' },
  'store-unfit': { wrong: '门店的名字太长，或有看不见的字符', todo: '缩到 24 个字以内，重新打一遍' },
  'store-without-region': { wrong: '写了门店，没有写区域', todo: '在 region 里补上门店所属的区域' },
  'lead-without-place': { wrong: '组长没有写看哪里', todo: '写上区域或门店' },

  'day-unfit': { wrong: '星期或日期的写法不对', todo: '星期写 1 到 7 或 1-5，日期写成 2026-10-01 这样' },
  'date-out-of-reach': { wrong: '日期已经过去，或在一年以后', todo: '只写今天起一年内的日子' },
  'hours-missing': { wrong: '没有写几点到几点', todo: '写上 from 和 to；哪一天不值班，写那一天的日期，时间留空' },
  'hours-unfit': { wrong: '几点到几点的写法不对', todo: '写成 9:00 这样，结束晚于开始，最晚到 24:00' },
  'hours-overlap': { wrong: '和这位主理人前面的一行时间重叠', todo: '合成一段，或错开' },
  'date-differs': { wrong: '同一天既写了不值班，又写了时间', todo: '留一样' },
  'kind-unknown': { wrong: '没有这一种排法', todo: '填 office 或 roster，也可以留空' },
  'kind-differs': { wrong: '同一位主理人写了两种排法', todo: '改成一样，或只在一行里写' },
  'too-many-hours': { wrong: '这位主理人的时段太多', todo: '一周至多 42 段，单独写的日子至多 120 天，一天至多 6 段' },
  'calendar-empty': { wrong: '照这样排，往后十四天没有一分钟值班', todo: '至少排一段，或先登记离开' },
} as const;

export type ImportFault = keyof typeof importFaults;

const faultWords: Readonly<Record<string, { wrong: string; todo: string } | undefined>> = importFaults;

/** One sentence for a fault; a code of a newer server is shown as it is. */
export function importFaultSentence(fault: string): string {
  const known = faultWords[fault];
  return known ? `${known.wrong}：${known.todo}。` : fault;
}

/** The desk's page of imports. */
export const importWords = {
  title: '导入',
  loading: '正在取导入',
  notLoaded: '导入没有取到',
  listLabel: '做过的导入',
  empty: '还没有导入过。先导主理人，再导会友。',
  beginTitle: '开始一次',
  beginLead: '先试查一遍，什么都不会变；看过结果，再决定接不接过来。',
  kind: '导入什么',
  chooseFile: '选一个 CSV 文件',
  reading: '正在读文件',
  sample: '看样例文件',
  sampleNote: '第一行是列名，照样例的列名和顺序。存成 UTF-8。',
  notUtf8Title: '这个文件不是 UTF-8',
  notUtf8: '里面有认不出的字。请在表格软件里另存为“CSV UTF-8”，再传一次。',
  emptyFile: '文件是空的，请换一个。',
  tooLarge: '文件太大了，请分成几个再传。',
  notRead: '文件没有读出来，请再选一次。',
  notBegun: '没有开始',
  file: '文件',
  what: '内容',
  started: '开始',
  state: '现在',
  rows: '行数',

  sending: '正在传',
  sendingNote: '传完以前，这一页先开着；离开了，回来也能接着传。',
  waiting: '这会儿传不过去，连上就接着传。',
  resume: '接着传',
  resumeNote: '选同一个文件，从断开的那一段接着传。',
  otherFile: '这不是刚才的那个文件。请选同一个文件接着传，或先停掉这一次，另开一次。',
  stopped: '传到一半停了',
  check: '试查一遍',
  checking: '正在试查',
  run: '接过来',
  running: '正在接过来',
  stop: '不导了',
  stopText: '还没有接过来的都会删去，已经在这里的人不受影响。',
  stopDo: '停掉',
  keep: '再想想',
  notDone: '没有走成',
  nothingToRun: '没有可以接过来的行',
  faultsCut: '有问题的行太多，这里只列了前面的。改好这些再传一次，就能看到后面的。',
  faultsTitle: '有问题的行',
  noFaults: '每一行都没有问题。',
  faultsLead: '有问题的行不会接过来，改好以后可以再传一次，已有的不会重复。',
  download: '下载有问题的行',
  downloading: '正在下载',
  notDownloaded: '没有下载成，请再试一次。',
  keptNote: '会友的位子先留着，本人打开会友、点头以后才算数。',
  codesNote: '主理人的角色码已经发好，在角色码里打印。',
  toCodes: '去角色码',
  pollFailing: '网络不太好，数字可能慢一些。导入在服务器上接着走。',
} as const;

export const importKindNames = { hosts: '主理人', customers: '会友' } as const;
export const importStateNames = {
  uploading: '还没传完',
  checking: '正在试查',
  checked: '查好了，等你决定',
  running: '正在接过来',
  done: '做完了',
  cancelled: '停掉了',
} as const;
export const importCountNames = {
  fresh: '新的',
  changed: '有变化',
  unchanged: '没有变化',
  faulty: '有问题',
} as const;

/** 300,000 */
export const grouped = (count: number): string => count.toLocaleString('en-US');
export const rowCount = (rows: number): string => `${grouped(rows)} 行`;
export const partsSent = (sent: number, parts: number): string => `传了 ${sent} 段，共 ${parts} 段`;
export const rowsDone = (done: number, rows: number): string => `${grouped(done)} 行，共 ${grouped(rows)} 行`;
export const runRows = (rows: number): string => `接过来 ${grouped(rows)} 行`;
export const faultExample = (count: number, row: number, column: string | null): string =>
  `${grouped(count)} 行，譬如第 ${grouped(row)} 行${column === null ? '' : `的 ${column}`}`;
export const faultFileName = (fileName: string): string => `${fileName.replace(/\.csv$/i, '')}-有问题的行.csv`;
export const openImportLabel = (fileName: string): string => `看 ${fileName}`;
