import { type TextFault, textFault, tidyText } from '../text/plain-text.ts';

/** A display name is what the club calls a person: 1 to 16 characters, at least one that can be read. */
export const nameLimits = { displayName: 16, clubName: 16 } as const;

/** The hundred most common surnames and the usual two-letter ones; a name that begins otherwise may be a nickname. */
const surnames = new Set(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文季庄邢',
);
const longSurnames = new Set([
  '欧阳',
  '司马',
  '上官',
  '诸葛',
  '夏侯',
  '皇甫',
  '尉迟',
  '公孙',
  '令狐',
  '慕容',
  '司徒',
  '东方',
  '端木',
  '南宫',
]);

/** The face shown when a person has no picture: the first letter of the name. */
export function nameMark(name: string): string {
  return [...name.trim()][0] ?? '';
}

/** How a letter greets: without the surname when two given letters remain, otherwise the name as it is. */
export function givenName(name: string): string {
  const letters = [...name.trim()];
  const first = letters[0] ?? '';
  if (letters.length === 3 && surnames.has(first)) return letters.slice(1).join('');
  if (letters.length === 4 && longSurnames.has(first + (letters[1] ?? ''))) return letters.slice(2).join('');
  return name.trim();
}

/** What keeps a display name or club name from being taken, or null. It is judged as it will be kept: tidied. */
export function nameFault(
  name: string,
  most: number = nameLimits.displayName,
): 'empty' | 'too-long' | TextFault | null {
  const tidy = tidyText(name);
  if (tidy.length === 0) return 'empty';
  return tidy.length > most ? 'too-long' : textFault(tidy);
}
