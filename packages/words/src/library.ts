/** A host's library of answers: looked through, read, written, changed, put away. */
export const library = {
  title: '答库',
  loading: '正在取答库',
  notLoaded: '答库没有取到',
  search: '在答库里找',
  placeholder: '找一个词，譬如 软水',
  empty: ['答库还是空的。', '答完一问，可以把它留下来。'],
  noneFound: '没有找到。换一个词试试，或者写一条。',
  more: '再看一些',
  end: '答库里就是这些',
  endFound: '最相近的就是这些',
  ofBrand: '品牌写的',
  ofYours: '你写的',
  unused: '还没有用过',

  oneTitle: '这一条',
  oneLoading: '正在取这一条',
  oneNotLoaded: '这一条没有取到',
  brandNote: '品牌写的，每位主理人都能用。要改，请找运营。',
  retired: '这一条已经收起，不再找得到。',
  change: '改这一条',
  retire: '收起这一条',
  retireTitle: '收起这一条？',
  retireText: '收起以后，找不到它，作答时也不再拿出来。用它答过的，照样都在。',
  retireKeep: '留着',
  retireDo: '收起',
  retiredNow: '收起了。',

  write: '写一条',
  changeTitle: '改这一条',
  question: '这一问',
  questionNote: '写成谁来问都看得懂的样子，不写会友的名字。',
  questionPlaceholder: '譬如 换了软水，怎么还是偏酸',
  topic: '话题',
  topicsLoading: '正在取话题',
  topicsNotLoaded: '话题没有取到',
  noTopics: ['还没有可选的话题。', '运营设了话题，就能写了。'],
  firstPlaceholder: '这一节要写',
  optional: '可写可不写',
  stepsHint: '一行一步，会标上序号',
  save: '存进答库',
  saving: '正在存',
  saved: '存好了。',
  notSaved: '没有存上',
  questionOwed: '先写这一问',
  topicOwed: '先选一个话题',
  unchanged: '还没有改动',
  seeNewer: '看新的',
  keptOlder: '这一条后来改过。下面是你没存上的，存了就换掉新的。',
  takeNewer: '用新的',
} as const;

export const libraryCount = (count: string): string => `共${count}条`;
export const timesUsed = (uses: number): string => (uses === 0 ? library.unused : `用过 ${uses} 次`);
/** 用过 14 次，最近 11月17日 */
export const lastUsed = (uses: number, day: string): string => `${timesUsed(uses)}，最近 ${day}`;
/** 先写结论 */
export const sectionFirst = (name: string): string => `先写${name}`;
/** 48 / 500 */
export const lengthOf = (length: number, most: number): string => `${length} / ${most}`;
/** Heard of a line of the library: whose it is, how often it was used, the question. */
export const lineLabel = (facts: readonly string[], question: string): string => [...facts, question].join('，');
