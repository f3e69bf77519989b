import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { placeOf, postingOf } from './postings.ts';
import { keyOf, searchAnswers, type Space, weightOf } from './search-answers.ts';
import { termsOf, termsOfSearch } from './search-terms.ts';

type Written = { number: number; text: string; said: string };

/** Numbers lie in two blocks, so that both ends of a block are met. */
const numberOf = (i: number) => 8190 + i;

function spaceOf(answers: readonly Written[]): Space {
  const numbers = new Map<string, number[]>();
  for (const { number, text, said } of answers) {
    const keys = [...termsOf(text)].map((term) => keyOf('q', term));
    const all = new Set([...termsOf(text), ...termsOf(said)]);
    for (const key of [...keys, ...[...all].map((term) => keyOf('a', term))])
      numbers.set(key, [...(numbers.get(key) ?? []), number]);
  }
  const postings = [...numbers].map(([key, having]) => {
    const blocks = new Map<number, Uint8Array>();
    for (const block of new Set(having.map((number) => placeOf(number).block))) {
      const here = having.filter((number) => placeOf(number).block === block);
      blocks.set(block, postingOf(here.map((number) => placeOf(number).place)));
    }
    return [key, blocks] as const;
  });
  return { live: answers.length, postings: new Map(postings) };
}

/** The same by looking at every answer. */
function byHand(spaces: readonly (readonly Written[])[], search: string) {
  const terms = termsOfSearch(search);
  const has = (text: string, term: string) => termsOf(text).has(term);
  const inEither = ({ text, said }: Written, term: string) => has(text, term) || has(said, term);
  const all = spaces.flat();
  const weight = (term: string) => weightOf(all.filter((one) => inEither(one, term)).length, all.length);
  return spaces
    .flatMap((answers, space) => answers.map((answer) => ({ space, answer })))
    .filter(({ answer }) => terms.length > 0 && terms.every((term) => inEither(answer, term)))
    .map(({ space, answer }) => ({
      space,
      number: answer.number,
      score: terms.reduce((sum, term) => sum + weight(term) * (has(answer.text, term) ? 3 : 1), 0),
    }))
    .sort((a, b) => b.score - a.score || a.space - b.space || b.number - a.number);
}

describe('a search', () => {
  const words = (max: number) =>
    fc
      .array(fc.constantFrom('手', '冲', '水', '温', ' ', 'V60', '18g', '，'), { maxLength: max })
      .map((all) => all.join(''));
  const club = fc
    .array(fc.record({ text: words(8), said: words(12) }), { maxLength: 12 })
    .map((all) => all.map((one, i) => ({ ...one, number: numberOf(i) })));

  it('finds the same as looking at every answer, in the same order', () => {
    fc.assert(
      fc.property(club, club, words(5), fc.integer({ min: 1, max: 6 }), (own, brand, search, most) => {
        const wanted = byHand([own, brand], search);
        const { found, total } = searchAnswers([spaceOf(own), spaceOf(brand)], termsOfSearch(search), most);
        expect({ found, total }).toEqual({ found: wanted.slice(0, most), total: wanted.length });
      }),
    );
  });
});
