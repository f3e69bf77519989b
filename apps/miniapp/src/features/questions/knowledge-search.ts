import { longestSearch } from '@huiyou/domain/answers/search-terms';

/** From so many characters on it is worth looking whether the club knows it already. */
const shortest = 4;

/** What is looked for while somebody writes: the words written last. Null while there are too few. */
export function searchOf(typed: string): string | null {
  const characters = Array.from(typed.trim().replace(/\s+/g, ' '));
  if (characters.length < shortest) return null;
  return characters.slice(-longestSearch).join('').trim();
}
