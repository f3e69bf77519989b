const together = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}]';
/** Characters that are written without spaces between words, or a word of letters and digits. */
const pieces = new RegExp(`(${together}+)|((?:(?!${together})[\\p{L}\\p{M}\\p{N}])+)`, 'gu');
const parts = /\p{N}+|[^\p{N}]+/gu;
const longestWord = 24;

type Piece = { run: string[] } | { word: string };

/** Most characters of a search. */
export const longestSearch = 32;

/**
 * Every term under which a text is found: each character and each pair of neighbours of a Chinese run; each word of
 * letters and digits, and the number and the letters of a mixed one: 18g is found as 18g, as 18 and as g.
 */
export function termsOf(text: string): Set<string> {
  const terms = new Set<string>();
  for (const piece of piecesOf(text)) {
    if ('run' in piece) for (const term of [...piece.run, ...pairs(piece.run)]) terms.add(term);
    else for (const term of [piece.word, ...(piece.word.match(parts) ?? [])]) terms.add(term);
  }
  return terms;
}

/** The terms that all must be found: pairs, a character that stands alone, whole words. Empty when nothing is left. */
export function termsOfSearch(search: string): string[] {
  const terms = piecesOf(search).flatMap((piece) => {
    if ('word' in piece) return [piece.word];
    return piece.run.length === 1 ? piece.run : pairs(piece.run);
  });
  return [...new Set(terms)];
}

/** The runs and words of a text. Full-width and half-width, capital and small letters are the same (NFKC). */
export function piecesOf(text: string): Piece[] {
  return [...text.normalize('NFKC').toLowerCase().matchAll(pieces)].map(([, run, word]) =>
    run === undefined ? { word: [...(word ?? '')].slice(0, longestWord).join('') } : { run: [...run] },
  );
}

function pairs(run: readonly string[]): string[] {
  return run.slice(1).map((character, i) => `${run[i]}${character}`);
}
