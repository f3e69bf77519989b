import { countOf, type Posting, placeOf, postingOf, withoutPlace, withPlace } from '@huiyou/domain/answers/postings';
import { keyOf, topicKey } from '@huiyou/domain/answers/search-answers';
import { termsOf } from '@huiyou/domain/answers/search-terms';
import type { Section } from '@huiyou/domain/questions/full-answer';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Tx } from '../../platform/database/database.ts';
import { isDuplicate } from '../../platform/database/errors.ts';
import { lockRow } from '../../platform/database/lock-row.ts';
import { SearchPostingRow, SearchSpaceRow } from './answer.entities.ts';

/** What is searched: the question, its topic, the answer's sections. */
export type Searched = { text: string; topicId: string; sections: readonly Section[] };
export type Numbered = Searched & { space: string; number: number };

/** As many rows as one statement takes on both engines. */
const batch = 200;

/** The brand's own in place of a host's id. */
export const librarySpace = (kosId: string | null) => `L${kosId ?? 'brand'}`;
export const knowledgeSpace = (kosId: string | null) => `K${kosId ?? 'brand'}`;

/** Every key under which this is found. */
export function keysOf({ text, topicId, sections }: Searched): Set<string> {
  const asked = termsOf(text);
  const said = sections.flatMap((section) => [...termsOf(section.text)]);
  return new Set([
    topicKey(topicId),
    ...[...asked].map((term) => keyOf('q', term)),
    ...[...asked, ...said].map((term) => keyOf('a', term)),
  ]);
}

/** Port: makes answers findable, in the transaction that writes them. Changes of one space wait for each other. */
@Injectable()
export class IndexAnswers {
  /** Returns the number it is found by. */
  async add(tx: Tx, space: string, searched: Searched): Promise<number> {
    const { last, live } = await this.hold(tx, space);
    const number = last + 1;
    await tx.update(SearchSpaceRow, { space }, { last: number, live: live + 1 });
    await this.place(tx, { space, number, keys: [...keysOf(searched)], here: true });
    return number;
  }

  async change(tx: Tx, before: Numbered, after: Searched): Promise<void> {
    const { space, number } = before;
    await this.hold(tx, space);
    const [old, now] = [keysOf(before), keysOf(after)];
    await this.place(tx, { space, number, keys: [...old].filter((key) => !now.has(key)), here: false });
    await this.place(tx, { space, number, keys: [...now].filter((key) => !old.has(key)), here: true });
  }

  /** Its number is not given again. */
  async remove(tx: Tx, { space, number, ...searched }: Numbered): Promise<void> {
    const { live } = await this.hold(tx, space);
    await tx.update(SearchSpaceRow, { space }, { live: live - 1 });
    await this.place(tx, { space, number, keys: [...keysOf(searched)], here: false });
  }

  /** Puts back under its number what was removed. */
  async restore(tx: Tx, { space, number, ...searched }: Numbered): Promise<void> {
    const { live } = await this.hold(tx, space);
    await tx.update(SearchSpaceRow, { space }, { live: live + 1 });
    await this.place(tx, { space, number, keys: [...keysOf(searched)], here: true });
  }

  /** Nothing of this space is found any more. */
  async clear(tx: Tx, space: string): Promise<void> {
    await this.hold(tx, space);
    await tx.update(SearchSpaceRow, { space }, { live: 0 });
    await tx.delete(SearchPostingRow, { space });
  }

  private async hold(tx: Tx, space: string): Promise<SearchSpaceRow> {
    const row = await lockRow(tx, SearchSpaceRow, { space });
    if (row) return row;
    try {
      await tx.insert(SearchSpaceRow, { space, last: 0, live: 0 });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
    return this.hold(tx, space);
  }

  private async place(
    tx: Tx,
    { space, number, keys, here }: { space: string; number: number; keys: string[]; here: boolean },
  ): Promise<void> {
    const { block, place } = placeOf(number);
    for (let i = 0; i < keys.length; i += batch) {
      const part = keys.slice(i, i + batch);
      const rows = await tx.findBy(SearchPostingRow, { space, term: In(part), block });
      const found = new Map(rows.map(({ term, numbers }) => [term, numbers]));
      const changed = part.map((term) => {
        const before = found.get(term) ?? postingOf([]);
        return [term, here ? withPlace(before, place) : withoutPlace(before, place)] as const;
      });
      const empty = changed.filter(([, numbers]) => numbers.length === 0).map(([term]) => term);
      if (empty.length > 0) await tx.delete(SearchPostingRow, { space, term: In(empty), block });
      const rest = changed.filter(([, numbers]) => numbers.length > 0);
      if (rest.length > 0) await save(tx, { space, block }, rest);
    }
  }
}

/** Writes whole rows, whether they were there or not; REPLACE means the same on every engine. */
async function save(
  tx: Tx,
  { space, block }: Pick<SearchPostingRow, 'space' | 'block'>,
  rows: readonly (readonly [term: string, numbers: Posting])[],
): Promise<void> {
  const marks = rows.map(() => '(?, ?, ?, ?, ?)').join(', ');
  const values = rows.flatMap(([term, numbers]) => [space, term, block, countOf(numbers), Buffer.from(numbers)]);
  await tx.query(`REPLACE INTO search_posting (space, term, block, count, numbers) VALUES ${marks}`, values);
}
