import { candidates, rarestTerms, weightsOf } from '@huiyou/domain/answers/propose-answers';
import { fields, type Found, keyOf, searchAnswers, type Space, topicKey } from '@huiyou/domain/answers/search-answers';
import { termsOf, termsOfSearch } from '@huiyou/domain/answers/search-terms';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { SearchPostingRow, SearchSpaceRow } from './answer.entities.ts';

export const mostFound = 20;
/** So many are looked at closely before three are proposed. */
const mostCandidates = 40;

/** Where something was found. */
export type Place = Omit<Found, 'space'> & { space: string };

/** Finds answers by their terms: the database hands over postings, everything else is decided in domain/answers. */
@Injectable()
export class FindAnswers {
  constructor(private readonly database: Database) {}

  /** The best of these spaces that have every term of `q`. */
  async search(spaces: readonly string[], q: string, topicId?: string): Promise<{ found: Place[]; total: number }> {
    const terms = termsOfSearch(q);
    const also = topicId === undefined ? [] : [topicKey(topicId)];
    const keys = [...terms.flatMap((term) => fields.map((field) => keyOf(field, term))), ...also];
    const { found, total } = searchAnswers(await this.load(spaces, keys), terms, mostFound, also);
    return { found: named(found, spaces), total };
  }

  /** Those that share most with a question, and what each shared term weighs. */
  async like(
    spaces: readonly string[],
    question: string,
  ): Promise<{ found: Place[]; weights: ReadonlyMap<string, number> }> {
    const terms = rarestTerms(
      question,
      await this.spread(
        spaces,
        [...termsOf(question)].map((term) => keyOf('a', term)),
      ),
    );
    const keys = terms.flatMap((term) => fields.map((field) => keyOf(field, term)));
    const loaded = await this.load(spaces, keys);
    const found = candidates(loaded, terms, mostCandidates);
    return { found: named(found, spaces), weights: weightsOf(loaded, terms) };
  }

  private async load(spaces: readonly string[], keys: readonly string[]): Promise<Space[]> {
    const [sizes, rows] = await Promise.all([
      this.database.read.findBy(SearchSpaceRow, { space: In([...spaces]) }),
      this.postings(spaces, keys),
    ]);
    return spaces.map((space) => {
      const postings = new Map<string, Map<number, Uint8Array>>();
      for (const row of rows) {
        if (row.space !== space) continue;
        const blocks = postings.get(row.term) ?? new Map<number, Uint8Array>();
        postings.set(row.term, blocks.set(row.block, row.numbers));
      }
      return { live: sizes.find((size) => size.space === space)?.live ?? 0, postings };
    });
  }

  /** Read without entities: a search may need thousands of rows. */
  private async postings(spaces: readonly string[], keys: readonly string[]): Promise<SearchPostingRow[]> {
    if (keys.length === 0) return [];
    return this.database.read.query(
      `SELECT space, term, block, numbers FROM search_posting WHERE space IN (${marks(spaces)}) AND term IN (${marks(keys)})`,
      [...spaces, ...keys],
    ) as Promise<SearchPostingRow[]>;
  }

  private async spread(spaces: readonly string[], keys: readonly string[]): Promise<Map<string, number>> {
    if (keys.length === 0) return new Map();
    const rows = (await this.database.read.query(
      `SELECT term, SUM(count) AS having_it FROM search_posting
       WHERE space IN (${marks(spaces)}) AND term IN (${marks(keys)}) GROUP BY term`,
      [...spaces, ...keys],
    )) as { term: string; having_it: number | string }[];
    return new Map(rows.map(({ term, having_it }) => [term, Number(having_it)]));
  }
}

function named(found: readonly Found[], spaces: readonly string[]): Place[] {
  return found.map((one) => ({ ...one, space: spaces[one.space] ?? '' }));
}

function marks(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}
