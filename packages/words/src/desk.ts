import { beforeTime } from './time.ts';

/** The desk of operators and leads: its frame and its places. */
export const desk = {
  title: '工作台',
  toMine: '回我的',
  tooNarrow: '请在宽一些的屏幕上打开',
  tooNarrowText: '这一页是给电脑用的，要 1024 像素以上的宽度。窄屏上看得到，排得不好。',
  placesLabel: '工作台的页',
  showMore: '再看一些',
  choose: '请选',
} as const;

export const deskPlaces = {
  watch: '要看的',
  breaches: '超时',
  promises: '承诺',
  topics: '话题',
  rosters: '排班导入',
  holidays: '节假日',
  org: '组织',
  hosts: '主理人',
  imports: '导入',
  codes: '角色码',
  handovers: '交接',
  complaints: '不满',
  wishes: '换人',
  absences: '离开',
} as const;
/** For a lead the tree is where the codes of the stores are. */
export const orgPlaceOfLead = '门店码';
export const placeWithCount = (name: string, count: number): string => `${name}，${count} 件`;

/** The tree: brand, regions and dealers, stores. */
export const orgWords = {
  loading: '正在取组织',
  notLoaded: '组织没有取到',
  treeLabel: '区域、经销商和门店',
  name: '名字',
  kind: '是什么',
  stores: '门店',
  hosts: '主理人',
  empty: '还没有区域，也没有门店。先加一个区域，或直接加一家门店。',
  emptyOfLead: '你看的范围里还没有门店。请找运营加上。',
  addBranch: '加区域或经销商',
  addStore: '加门店',
  newBranch: '新的区域或经销商',
  newStore: '新的门店',
  branchName: '名字',
  branchNamePlaceholder: '譬如 华东',
  storeNamePlaceholder: '譬如 武康路店',
  parent: '挂在哪里',
  topLevel: '直接在品牌下',
  moveNote: '移动以后，主理人和会友的关系都不变。',
  address: '地址',
  addressPlaceholder: '访客照着找得到的写法',
  hours: '营业时间',
  hoursNone: '还没有写营业时间。',
  addHours: '加一段',
  hoursFrom: '开门',
  hoursTo: '打烊',
  weekdaysLabel: '哪几天',
  dropHours: '去掉',
  add: '加上',
  save: '存好',
  saving: '正在存',
  saved: '存好了',
  notSaved: '没有存上',
  remove: '移除',
  removeText: '下面没有门店、也没有下级时，才移得掉。移除以后找不回来。',
  removeDo: '移除',
  removing: '正在移除',
  removed: '移除了',
  notRemoved: '没有移除',
  readOnly: '改名字、地址和时间，请找运营。',
  nameEmpty: '先写名字。',
  addressEmpty: '先写地址。',
} as const;

export const branchKindNames = { region: '区域', dealer: '经销商' } as const;
export const storeKindName = '门店';
export const branchFacts = (stores: number, hosts: number): string => `${stores} 家门店，${hosts} 位主理人`;
export const hoursFaults = {
  'no-days': '先选哪几天。',
  'no-time': '开门和打烊都要写。',
  'ends-first': '打烊要晚于开门；过了零点的，分成两天写。',
  overlap: '同一天里有两段时间叠在一起。',
} as const;

/** The code a store puts up. */
export const storeCodeWords = {
  title: '门店码',
  note: '贴在店里。来的人扫它，就看到谁在，可以先问再认识。',
  loading: '正在取门店码',
  notLoaded: '门店码没有取到',
  print: '打印',
  copy: '拷贝链接',
  copied: '拷贝好了',
  notCopied: '没有拷贝成，请手抄下面的链接。',
  wechat: '小程序码，用微信扫。',
  plain: '二维码，用微信或相机扫。',
  paperLead: '扫一扫，看看今天谁在',
  paperFoot: '先问一句，也可以。',
  codeLabel: '门店码的图',
} as const;

/** The directory of hosts. */
export const hostsWords = {
  title: '主理人',
  loading: '正在取主理人',
  notLoaded: '主理人没有取到',
  search: '找人',
  searchPlaceholder: '姓名、工号或俱乐部',
  empty: '还没有主理人。可以在导入里一起加，或发一个角色码。',
  noneFound: '没有找到，换个词，或换一种看法。',
  name: '姓名',
  staffNo: '工号',
  store: '门店',
  load: '会友',
  questions: '待回',
  state: '现在',
  noStore: '不在门店',
  noStaffNo: '没有工号',
  capacity: '座位',
  capacityBad: '写 1 到 5000 的整数。',
  moveNote: '换门店以后，会友都还是这位主理人的。',
  save: '存好',
  saving: '正在存',
  saved: '存好了',
  notSaved: '没有存上',
  handover: '交接',
  handoverNote: '这位要离开，或想把会友托付给别人时用。',
  storesNotLoaded: '门店没有取到，先改座位也可以。',
  readOnly: '改座位和门店，请找运营。',
} as const;

export const hostFilters = {
  all: '全部',
  unsigned: '还没登录',
  away: '离开中',
  leaving: '要离开',
  full: '满座',
} as const;
export const hostTotals = (total: number, unsigned: number): string =>
  unsigned === 0 ? `共 ${total} 位` : `共 ${total} 位，${unsigned} 位还没登录`;
/** 1,480 / 1,500 */
export const loadText = (held: string, capacity: string): string => `${held} / ${capacity}`;
export const keptText = (kept: string): string => `其中 ${kept} 个留着位子`;
export const openText = (open: number): string => `${open} 问`;
export const pastDueText = (pastDue: number): string => `${pastDue} 问已超时`;
export const openHostLabel = (name: string): string => `看${name}`;
export const clubOf = (name: string): string => `俱乐部：${name}`;
export const hostStates = {
  unsigned: '还没登录',
  gone: '已离开',
  leaving: (date: string): string => `${date}离开`,
  away: (until: string): string => beforeTime('离开到', until),
  awayOpen: '离开中，还不知道到哪天',
  standIn: (state: string, name: string): string => `${state}，${name}代班`,
  nobody: (state: string): string => `${state}，没有人代班`,
  full: '满座',
  here: '在',
} as const;

/** Role codes at the desk: made, listed, printed as slips. */
export const codesWords = {
  title: '角色码',
  loading: '正在取角色码',
  notLoaded: '角色码没有取到',
  listLabel: '发过的角色码',
  empty: '还没有发过角色码。在右边发一个，或导入主理人，会一起发好。',
  noneWaiting: '没有等人来用的码。',
  holder: '给谁',
  role: '身份',
  place: '在哪里',
  made: '哪天发的',
  state: '用了没有',
  noPlace: '整个品牌',
  noStore: '不在门店',
  pickAll: '选全部没用的',
  pickNone: '都不选',
  print: '打印选中的',
  printing: '正在取码',
  notPrinted: '没有取到码',
  printNote: '过期的会重新生效，号码不变。',
  makeTitle: '发一个角色码',
  makeLead: '角色码只能用一次。谁用了，谁就有了这个身份。',
  placeLabel: '在哪里',
  do: '做一个角色码',
  making: '正在做',
  notMade: '没有做成',
  sheetTitle: '这几张条子',
  printPaper: '打印条子',
  copyAll: '拷贝全部',
  copied: '拷贝好了',
  notCopied: '没有拷贝成，请打印，或手抄。',
  backToMake: '收好了',
  slipHow: '打开会友，我的，我有角色码，写上这一串。',
} as const;

export const codeFilters = { all: '全部', waiting: '还没用' } as const;
export const pickedCount = (count: number): string => `选了 ${count} 个`;
export const pickLabel = (holder: string): string => `选${holder}`;
export const slipLine = (name: string, role: string, place: string, code: string): string =>
  [name, role, place, code].join('，');
export const placeOfStore = (branch: string | null, store: string): string => (branch ? `${branch}，${store}` : store);
