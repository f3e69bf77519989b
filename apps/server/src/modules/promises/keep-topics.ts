import type { Body, Reply } from '@huiyou/contracts/api';
import { allSections, topicFits, topicLimits } from '@huiyou/domain/questions/full-answer';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { Database, type OnceKey, type Tx } from '../../platform/database/database.ts';
import { lockRow } from '../../platform/database/lock-row.ts';
import { newId } from '../../platform/ids.ts';
import { Refusal } from '../../platform/refusal.ts';
import { TopicRow } from './promise.entities.ts';
import { PromisesReader } from './promises.reader.ts';

type Topics = Reply<'GET /topics'>;
type TopicBody = Body<'POST /topics'>;

/** What can be asked about and what its full answers contain. A topic is put away, never deleted. */
@Injectable()
export class KeepTopics {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly promises: PromisesReader,
  ) {}

  async list(tx?: Tx): Promise<Topics> {
    return { topics: (await rowsOf(tx ?? this.database.read)).map(viewOf) };
  }

  /** Throws `topic-unfit` or `too-many-topics`. */
  async add(once: OnceKey, body: TopicBody): Promise<Topics> {
    if (!topicFits(body)) throw new Refusal('topic-unfit');
    const held = await this.heldRow();
    return this.promises.changed(
      this.database.once(once, async (tx) => {
        await lockRow(tx, TopicRow, held);
        const rows = await rowsOf(tx);
        if (body.offered) refuseTooMany(rows);
        const position = Math.max(0, ...rows.map((row) => row.position)) + 1;
        await tx.insert(TopicRow, { id: newId(this.clock.now()), ...body, position });
        return this.list(tx);
      }),
    );
  }

  /** Throws `topic-unfit`, `too-many-topics`, or `last-topic` when none would be offered any more. */
  async change(id: string, body: TopicBody): Promise<Topics> {
    if (!topicFits(body)) throw new Refusal('topic-unfit');
    const held = await this.heldRow();
    return this.promises.changed(
      this.database.transaction(async (tx) => {
        await lockRow(tx, TopicRow, held);
        const rows = await rowsOf(tx);
        if (!rows.some((row) => row.id === id)) throw new Refusal('not-found');
        const others = rows.filter((row) => row.id !== id);
        if (body.offered) refuseTooMany(others);
        else if (!others.some((row) => row.offered)) throw new Refusal('last-topic');
        await tx.update(TopicRow, { id }, body);
        return this.list(tx);
      }),
    );
  }

  /** Those named come first, in this order; every offered one is named. Throws `topic-unfit` for another list. */
  async order(ids: readonly string[]): Promise<Topics> {
    const held = await this.heldRow();
    return this.promises.changed(
      this.database.transaction(async (tx) => {
        await lockRow(tx, TopicRow, held);
        const rows = await rowsOf(tx);
        const byId = new Map(rows.map((row) => [row.id, row]));
        const fits = new Set(ids).size === ids.length && ids.every((id) => byId.has(id));
        const behind = rows.filter(({ id }) => !ids.includes(id));
        if (!fits || behind.some((row) => row.offered)) throw new Refusal('topic-unfit');
        for (const [index, id] of [...ids, ...behind.map((row) => row.id)].entries())
          await tx.update(TopicRow, { id }, { position: index + 1 });
        return this.list(tx);
      }),
    );
  }

  /** The oldest topic, which is always there: whoever holds it may count and number the topics. */
  private async heldRow(): Promise<{ id: string }> {
    const [first] = await this.database.read.find(TopicRow, { order: { id: 'ASC' }, take: 1 });
    if (!first) throw new Error('topic-missing');
    return { id: first.id };
  }
}

/** In the order in which they are offered. An operator wrote every one of them by hand. */
function rowsOf(read: Tx): Promise<TopicRow[]> {
  return read.find(TopicRow, { order: { position: 'ASC', id: 'ASC' } });
}

function refuseTooMany(others: readonly TopicRow[]): void {
  if (others.filter((row) => row.offered).length >= topicLimits.topics) throw new Refusal('too-many-topics');
}

function viewOf({ id, name, sections, quick, minima, offered }: TopicRow): Topics['topics'][number] {
  return { id, name, sections, quick, minima: minima ?? allSections(sections), offered };
}
