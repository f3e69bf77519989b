import { beforeTime } from './time.ts';

/** What a member may still choose or ask for, before asking and while waiting. */
export const asking = {
  otherMark: '若有需要',

  writing: '正在写答复',
  hurry: '请加急',
  hurryNote: '说清缘由，能不能提前由人来定',
  hurryFull: '同时至多两问加急，等其中一问答了再请',
  hurryLabel: '再说几句',
  hurryPlaceholder: '譬如 周六一早的车，周五晚上要装箱',
  hurryFirst: '选一个缘由，再写几个字',
  hurrySend: '请提前一点',
  hurrySending: '正在交',
  notHurried: '没有请成',
  hurryRule: '应下了，会给一个更近的时刻；应不下，会告诉你为什么。先后的规矩不变。',
  hurryAsked: '请了加急，还没有回话。',
  thanksMark: '谢谢',

  merge: '并进前一问',
  mergeNote: '说的是同一件事，就一起答',
  mergeText: '这一问的话会接在那一问后面，一起答，时间照那一问的算。并了就不再分开。',
  mergeDo: '并进去',
  merging: '正在并',
  mergeKeep: '先不并',
  notMerged: '没有并成',

  thank: '说声谢谢',
  thankLabel: '想说的话',
  thankPlaceholder: '一句就好',
  thanking: '正在带到',
  notThanked: '没有带到',
  thankNote: '谢谢不算新的一问，也不会再计时。',
} as const;

/** 她今天问得多，可能要到 15:00。 */
export function unlikelySentence(she: string, expected: string | null, promised: string): string {
  const till = expected === null ? `${promised} 前怕是回不了` : beforeTime('可能要到', expected);
  return `${she}今天问得多，${till}。`;
}
export const ratherStandIn = (name: string): string => `要不要请${name}先回？`;
/** Where nobody else can be chosen. */
export const stillCounts = '承诺的时间照样算，晚了照实记着。';
export const waitFor = (name: string): string => `等${name}`;
export const askInstead = (name: string): string => `请${name}先回`;
/** 14:10 前先回，可能要到 15:00 */
export function choiceNote(promised: string | null, expected: string | null): string {
  if (promised === null) return '近期没有排班';
  return expected === null ? `${promised} 前先回` : `${promised} 前先回，${beforeTime('可能要到', expected)}`;
}
export const otherSections = (names: readonly string[]): string => `${asking.otherMark}：${names.join('、')}`;
/** 请加急，要出门 */
export const hurryHead = (reason: string): string => `${asking.hurry}，${reason}`;
export const mergedTitle = (number: number): string => `并进了第 ${number} 问`;
export const mergedText = '你写的都接在那一问后面，到那一问里一起答。';
export const thanksTo = (she: string): string => `带给${she}`;
