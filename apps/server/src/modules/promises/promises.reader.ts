import { allSections, type Minima } from '@huiyou/domain/questions/full-answer';
import {
  alertedBelow,
  promiseFor,
  type ResponsePromise,
  type Tier,
  type TierPromises,
  tierPromises,
} from '@huiyou/domain/tiers/tiers';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/database.ts';
import { Remembered } from '../../platform/database/remembered.ts';
import { TestedChannels } from '../kos/tested-channels.ts';
import { PromiseVersionRow, TopicRow } from './promise.entities.ts';

export type OfferedTopic = Pick<TopicRow, 'id' | 'name' | 'sections' | 'quick'> & { minima: Minima };

/** What is promised, and what full answers contain, for the other modules. */
@Injectable()
export class PromisesReader {
  private readonly versions: Remembered<PromiseVersionRow[]>;
  private readonly known: Remembered<TopicRow[]>;

  constructor(
    database: Database,
    private readonly channels: TestedChannels,
  ) {
    const latest = { order: { startsAt: 'DESC' } } as const;
    const offered = { where: { offered: true }, order: { position: 'ASC', id: 'ASC' } } as const;
    this.versions = new Remembered(() => database.read.find(PromiseVersionRow, latest));
    this.known = new Remembered(() => database.read.find(TopicRow, offered));
  }

  /** Waits for a change of promises or topics; whoever asks afterwards sees it. */
  async changed<T>(work: Promise<T>): Promise<T> {
    const done = await work;
    this.versions.forget();
    this.known.forget();
    return done;
  }

  /** The promises of all tiers in force at that instant; those of product.md until an operator wrote others. */
  async inForce(at: number): Promise<TierPromises> {
    const begun = (await this.versions.get()).find((row) => row.startsAt <= at);
    return begun?.promises ?? tierPromises;
  }

  /** What whoever answers promises to a member of this tier at that instant. */
  async promiseOf(kosId: string, tier: Tier, at: number, tx?: Tx): Promise<ResponsePromise> {
    const promises = await this.inForce(at);
    const short = promises[tier].minutes < alertedBelow;
    const tested = short && (await this.channels.ofHosts([kosId], tx)).has(kosId);
    return promiseFor(promises, tier, tested);
  }

  /** The topics that are offered, in their order. */
  async topics(): Promise<OfferedTopic[]> {
    return (await this.known.get()).map(offered);
  }

  /** An offered topic, or null. */
  async topic(id: string): Promise<OfferedTopic | null> {
    return (await this.topics()).find((topic) => topic.id === id) ?? null;
  }
}

function offered({ id, name, sections, quick, minima }: TopicRow): OfferedTopic {
  return { id, name, sections, quick, minima: minima ?? allSections(sections) };
}
