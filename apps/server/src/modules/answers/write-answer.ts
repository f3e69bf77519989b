import type { Body } from '@huiyou/contracts/api';
import { missingSections, unfitSections } from '@huiyou/domain/questions/full-answer';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { Database, type OnceKey, type Tx } from '../../platform/database/database.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { newId } from '../../platform/ids.ts';
import { Refusal } from '../../platform/refusal.ts';
import { PromisesReader } from '../promises/promises.reader.ts';
import { AnswerRow } from './answer.entities.ts';
import { IndexAnswers, librarySpace } from './index-answers.ts';
import { ShowToMembers } from './knowledge/show-to-members.ts';
import { type AnswerView, ShowAnswers, viewOf, type Whose } from './show-answers.ts';

type Draft = Body<'POST /answers'> & { forMembers?: boolean };
type Written = Pick<AnswerRow, 'topicId' | 'topicName' | 'text' | 'sections' | 'forMembers'>;

/** Writing, changing and retiring answers of the library. */
@Injectable()
export class WriteAnswer {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly promises: PromisesReader,
    private readonly index: IndexAnswers,
    private readonly show: ShowAnswers,
    private readonly toMembers: ShowToMembers,
  ) {}

  /** Throws `topic-unknown`, `sections-unfit`, `sections-missing`. */
  async run(caller: Caller, whose: Whose, once: OnceKey, draft: Draft): Promise<AnswerView> {
    const kosId = await this.show.ownerOf(caller, whose);
    const written = await this.checked(draft);
    return this.database.once(once, async (tx) => {
      const row = await this.insert(tx, caller, { kosId, questionId: null, uses: 0, ...written });
      await this.toMembers.run(tx, row);
      return viewOf(row);
    });
  }

  /** Throws `answer-outdated` when somebody changed it since version `n`, `answer-retired`, and as above. */
  async change(caller: Caller, whose: Whose, id: string, draft: Draft & { n: number }): Promise<AnswerView> {
    return this.database.transaction(async (tx) => {
      const row = await this.show.held(tx, caller, whose, id);
      if (row.state === 'retired') throw new Refusal('answer-retired');
      if (row.n !== draft.n) throw new Refusal('answer-outdated');
      return viewOf(await this.rewrite(tx, row, await this.checked(draft)));
    });
  }

  /** Retiring what is retired changes nothing. */
  async retire(caller: Caller, whose: Whose, id: string): Promise<AnswerView> {
    return this.database.transaction(async (tx) => {
      const row = await this.show.held(tx, caller, whose, id);
      if (row.state === 'retired') return viewOf(row);
      const change = { state: 'retired', n: row.n + 1, changedAt: this.clock.now() } as const;
      await tx.update(AnswerRow, { id }, change);
      await this.index.remove(tx, row);
      const retired = { ...row, ...change };
      await this.toMembers.run(tx, retired);
      return viewOf(retired);
    });
  }

  /** Port: a new answer, found from the commit on. */
  async insert(
    tx: Tx,
    { personId }: Caller,
    answer: Written & Pick<AnswerRow, 'kosId' | 'questionId' | 'uses'>,
  ): Promise<AnswerRow> {
    const changedAt = this.clock.now();
    const space = librarySpace(answer.kosId);
    const number = await this.index.add(tx, space, answer);
    const lastUsedAt = answer.uses > 0 ? changedAt : null;
    const place = { id: newId(changedAt), space, number, writtenBy: personId };
    const row: AnswerRow = { ...place, ...answer, state: 'live', lastUsedAt, changedAt, n: 1 };
    await tx.insert(AnswerRow, row);
    return row;
  }

  /** Port: what is held says something else from now on; what was retired is found again. */
  async rewrite(tx: Tx, row: AnswerRow, written: Written): Promise<AnswerRow> {
    const change = { ...written, state: 'live', n: row.n + 1, changedAt: this.clock.now() } as const;
    const changed: AnswerRow = { ...row, ...change };
    await tx.update(AnswerRow, { id: row.id }, change);
    if (row.state === 'live') await this.index.change(tx, row, written);
    else await this.index.restore(tx, changed);
    await this.toMembers.run(tx, changed);
    return changed;
  }

  private async checked({ text, topicId, sections, forMembers = false }: Draft): Promise<Written> {
    const topic = await this.promises.topic(topicId);
    if (!topic) throw new Refusal('topic-unknown');
    const unfit = unfitSections(topic, sections);
    if (unfit.length > 0) throw new Refusal('sections-unfit', { facts: { sections: unfit.join('、') } });
    // How much more it takes depends on the tier of whoever will be answered with it.
    const missing = missingSections({ ...topic, needed: 1 }, sections);
    if (missing.length > 0) throw new Refusal('sections-missing', { facts: { sections: missing.join('、') } });
    return { text, topicId, topicName: topic.name, sections, forMembers };
  }
}
