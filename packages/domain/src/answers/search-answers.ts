import { bitsOf, countOf, hasBit, numberAt, type Posting } from './postings.ts';

/** Where a term stands: in the question, or anywhere in question or answer. */
export const fields = ['q', 'a'] as const;
export type Field = (typeof fields)[number];

/** Postings of one space by key (`keyOf`) and block. */
export type Postings = ReadonlyMap<string, ReadonlyMap<number, Posting>>;
/** Answers that are searched together with others: a host's own, the brand's. `live` is how many there are. */
export type Space = { live: number; postings: Postings };
export type Found = { space: number; number: number; score: number };

/** A term found in the question weighs as much as this many found in the answer. */
const inQuestion = 3;

export function keyOf(field: Field, term: string): string {
  return field + term;
}

/** The key of what every answer to a topic has. No text has a term like it. */
export function topicKey(topicId: string): string {
  return `#${topicId}`;
}

/** How much a term says, in hundredths, when `having` of `all` answers have it. Whole, so that sums are exact. */
export function weightOf(having: number, all: number): number {
  return Math.round(100 * Math.log(1 + (Math.max(all, having) - having + 0.5) / (having + 0.5)));
}

/** In how many answers of all spaces a key stands. */
export function spreadOf(spaces: readonly Space[], key: string): number {
  let having = 0;
  for (const { postings } of spaces)
    for (const posting of postings.get(key)?.values() ?? []) having += countOf(posting);
  return having;
}

/**
 * The `most` best answers that have every term (and every one of `also`, which do not weigh), and how many there are.
 * Rare terms weigh more, terms in the question three times as much. Equal ones: earlier spaces first, then newer ones.
 */
export function searchAnswers(
  spaces: readonly Space[],
  terms: readonly string[],
  most: number,
  also: readonly string[] = [],
): { found: Found[]; total: number } {
  if (terms.length === 0) return { found: [], total: 0 };
  const all = spaces.reduce((sum, { live }) => sum + live, 0);
  const weights = terms.map((term) => weightOf(spreadOf(spaces, keyOf('a', term)), all));
  const found: Found[] = [];
  let total = 0;
  for (const [space, { postings }] of spaces.entries()) {
    const needed = [...terms.map((term) => keyOf('a', term)), ...also].map((key) => postings.get(key));
    for (const block of blocksOf(needed[0])) {
      const inBlock = needed.map((posting) => posting?.get(block));
      const asked = terms.map((term) => bitsIn(postings.get(keyOf('q', term))?.get(block)));
      total += collect(found, most, { space, block, bits: common(inBlock), asked, weights });
    }
  }
  return { found, total };
}

type Block = {
  space: number;
  block: number;
  bits: Uint8Array;
  asked: readonly (Uint8Array | null)[];
  weights: readonly number[];
};

/** Adds what is found in one block, from the newest; returns how many. A common character is in all of it: plain loops. */
function collect(found: Found[], most: number, { space, block, bits, asked, weights }: Block): number {
  let count = 0;
  let least = found.length === most ? (found.at(-1)?.score ?? 0) : -1;
  for (let i = bits.length - 1; i >= 0; i -= 1) {
    const byte = bits[i] ?? 0;
    for (let bit = 7; byte !== 0 && bit >= 0; bit -= 1) {
      if ((byte & (1 << bit)) === 0) continue;
      count += 1;
      const place = i * 8 + bit;
      let score = 0;
      for (let term = 0; term < weights.length; term += 1) {
        const inside = asked[term];
        score += (weights[term] ?? 0) * (inside && hasBit(inside, place) ? inQuestion : 1);
      }
      if (score <= least) continue;
      keepBest(found, { space, number: numberAt(block, place), score }, most);
      least = found.length === most ? (found.at(-1)?.score ?? 0) : -1;
    }
  }
  return count;
}

/** Inserts in order, behind its equals; whoever calls goes from the newest to the oldest. */
export function keepBest<T extends { score: number }>(found: T[], one: T, most: number): void {
  if (found.length === most && one.score <= (found.at(-1)?.score ?? 0)) return;
  let at = found.length;
  while (at > 0 && (found[at - 1]?.score ?? 0) < one.score) at -= 1;
  found.splice(at, 0, one);
  if (found.length > most) found.pop();
}

function blocksOf(posting: ReadonlyMap<number, Posting> | undefined): number[] {
  return [...(posting?.keys() ?? [])].sort((a, b) => b - a);
}

function bitsIn(posting: Posting | undefined): Uint8Array | null {
  return posting ? bitsOf(posting) : null;
}

function common(postings: readonly (Posting | undefined)[]): Posting {
  let kept: Uint8Array | null = null;
  for (const posting of postings) {
    if (!posting) return new Uint8Array();
    const bits = bitsOf(posting);
    if (kept) for (let i = 0; i < kept.length; i += 1) kept[i] = (kept[i] ?? 0) & (bits[i] ?? 0);
    else kept = bits.slice();
  }
  return kept ?? new Uint8Array();
}
