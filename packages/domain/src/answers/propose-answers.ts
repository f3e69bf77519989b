import { numberAt, placesOf } from './postings.ts';
import { type Field, type Found, keepBest, keyOf, type Space, spreadOf, weightOf } from './search-answers.ts';
import { piecesOf, termsOf } from './search-terms.ts';

/** What is known of an answer that may be proposed; `said` is what it answers. */
export type Proposable = {
  id: string;
  text: string;
  said: string;
  topicId: string;
  uses: number;
  /** Whether this member was answered with it before. */
  toldBefore: boolean;
};

/** Why an answer is proposed. `terms` are the words that both have, the most telling first. */
export type Why = { terms: string[]; sameTopic: boolean; uses: number; toldBefore: boolean };
export type Proposal = { id: string; score: number; why: Why };

/** How many of a question's terms are looked up: the rarest say most. */
const mostTerms = 64;
/** Rare terms are looked up until they name so many answers; what comes after is in so many that it says little. */
const mostNamed = 40_000;
const leastTerms = 2;
const shownTerms = 4;
/** What a term in the answer's words says of what the same term in its question says. */
const inAnswer = 0.7;
/** An answer that shares less than this part of what a question says is not proposed. */
const leastShared = 0.15;

/** By how much the topic, having been told the same before, and each doubling of uses raise a score. */
const raise = { sameTopic: 0.5, toldBefore: 0.1, uses: 0.02, mostUses: 0.1 } as const;

/** Characters that questions are put with, whatever they are about: a term of nothing else says nothing. */
const empty = new Set(
  '的了吗呢么吧啊呀哦嘛我你您他她它们咱这那哪是有在就都也还很太更最不没和跟与或及要会能可以怎什多少几个些一想请问给把被让先再用行好时候说对为因所如果但而到从上下里去来做得着过点样家',
);
const tells = (term: string) => [...term].some((character) => !empty.has(character));

/** What may tell one question from another. */
export function tellingTerms(question: string): string[] {
  return [...termsOf(question)].filter(tells);
}

/** The terms of a question that are looked up, the rarest first; those that no answer has are left out. */
export function rarestTerms(question: string, spread: ReadonlyMap<string, number>): string[] {
  const having = (term: string) => spread.get(keyOf('a', term)) ?? 0;
  let named = 0;
  return tellingTerms(question)
    .filter((term) => having(term) > 0)
    .sort((a, b) => having(a) - having(b) || (a < b ? -1 : 1))
    .slice(0, mostTerms)
    .filter((term, i) => {
      named += having(term);
      return i < leastTerms || named <= mostNamed;
    });
}

/** What each term says by how rare it is, in hundredths. */
export function weightsOf(spaces: readonly Space[], terms: readonly string[]): Map<string, number> {
  const all = spaces.reduce((sum, { live }) => sum + live, 0);
  return new Map(terms.map((term) => [term, weightOf(spreadOf(spaces, keyOf('a', term)), all)]));
}

/** The `most` answers that share most with these terms, for `proposeAnswers` to look at closely. */
export function candidates(spaces: readonly Space[], terms: readonly string[], most: number): Found[] {
  const weights = weightsOf(spaces, terms);
  const found: Found[] = [];
  for (const [space, { postings }] of spaces.entries()) {
    const scores = new Map<number, number>();
    for (const term of terms) {
      for (const [field, share] of shares) {
        const score = Math.round((weights.get(term) ?? 0) * share);
        for (const [block, posting] of postings.get(keyOf(field, term)) ?? []) {
          for (const place of placesOf(posting)) {
            const number = numberAt(block, place);
            scores.set(number, (scores.get(number) ?? 0) + score);
          }
        }
      }
    }
    for (const [number, score] of [...scores].sort(([a], [b]) => b - a))
      keepBest(found, { space, number, score }, most);
  }
  return found;
}

/** Whatever is in the question is anywhere as well. */
const shares: readonly [Field, number][] = [
  ['q', 1 - inAnswer],
  ['a', inAnswer],
];

/**
 * The `most` best answers to a question, each with why. What both share weighs by how rare it is (`shared`, as found
 * by `candidates`), more where it is the same topic, was used often, or was told this member before. Equal ones: the
 * newer first.
 */
export function proposeAnswers(
  question: { topicId: string; text: string },
  weights: ReadonlyMap<string, number>,
  known: readonly (Proposable & { shared: number })[],
  most: number,
): Proposal[] {
  const whole = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  const proposals = known
    .filter(({ shared }) => shared >= whole * leastShared)
    .map(({ id, text, said, topicId, uses, toldBefore, shared }) => {
      const terms = sharedWords(question.text, new Set([...termsOf(text), ...termsOf(said)]), weights);
      const why = { terms, sameTopic: topicId === question.topicId, uses, toldBefore };
      return { id, score: Math.round(shared * raisedBy(why)), why };
    });
  return proposals.sort((a, b) => b.score - a.score || (a.id > b.id ? -1 : 1)).slice(0, most);
}

function raisedBy({ sameTopic, toldBefore, uses }: Why): number {
  const used = Math.min(raise.mostUses, raise.uses * Math.log2(1 + uses));
  return 1 + (sameTopic ? raise.sameTopic : 0) + (toldBefore ? raise.toldBefore : 0) + used;
}

/** The longest parts of the question whose neighbours stand together in the answer too, the most telling first. */
function sharedWords(question: string, terms: ReadonlySet<string>, weights: ReadonlyMap<string, number>): string[] {
  const words = new Set<string>();
  for (const piece of piecesOf(question)) {
    if ('word' in piece) {
      if (terms.has(piece.word)) words.add(piece.word);
      continue;
    }
    let word = '';
    for (const [i, character] of piece.run.entries()) {
      const goesOn = word !== '' && terms.has(`${piece.run[i - 1]}${character}`);
      if (!goesOn && word !== '') words.add(word);
      word = goesOn ? word + character : terms.has(character) ? character : '';
    }
    if (word !== '') words.add(word);
  }
  const weight = (word: string) => [...termsOf(word)].reduce((sum, term) => sum + (weights.get(term) ?? 0), 0);
  return [...words]
    .filter(tells)
    .sort((a, b) => weight(b) - weight(a) || (a < b ? -1 : 1))
    .slice(0, shownTerms);
}
