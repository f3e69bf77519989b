import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import { Clock } from '../clock.ts';
import { LOG, type Log } from '../log.ts';
import { Refusal } from '../refusal.ts';
import type { DataSources } from './data-sources.ts';
import { isConnectionLost, isDuplicate, isRetryable } from './errors.ts';
import { inOneGo } from './in-one-go.ts';
import { OnceRow } from './once.entity.ts';
import { insertRows, updateRows } from './rows.ts';

export const DATA_SOURCES = Symbol('data-sources');

/** The manager of one transaction; everything written with it is kept or undone together. */
export type Tx = EntityManager;

/** Identifies one request that must have one effect: who, their key, the route and a digest of what was asked. */
export type OnceKey = { personId: string; key: string; route: string; digest: string };

const attempts = 4;

/** The one way to the database: `read` outside transactions, `transaction` and `once` to change anything. */
@Injectable()
export class Database implements OnApplicationShutdown {
  readonly engine: DataSources['engine'];
  private readonly writer: DataSource;
  private readonly reader: DataSource;
  private queue: Promise<unknown> = Promise.resolve();
  private readonly listeners: (() => void)[] = [];

  constructor(
    @Inject(DATA_SOURCES) sources: DataSources,
    private readonly clock: Clock,
    @Inject(LOG) private readonly log: Log,
  ) {
    this.engine = sources.engine;
    this.writer = sources.writer;
    this.reader = sources.reader;
  }

  /** Committed data. On SQLite this connection is read-only, so a write outside a transaction fails at once. */
  get read(): EntityManager {
    return this.reader.manager;
  }

  /** Calls `listener` after every commit that published a fact; it must not throw. */
  onFactsCommitted(listener: () => void): void {
    this.listeners.push(listener);
  }

  /**
   * Runs `work` in one transaction, again after a deadlock or lock time-out (three more times, with jitter).
   * Throws what `work` throws, `Refusal('temporarily-unavailable')` when its neighbours never let it through, or
   * `Refusal('database-unavailable')` when the connection is lost.
   */
  async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await (this.engine === 'sqlite' ? this.inTurn(work) : this.begin(work));
      } catch (error) {
        if (isConnectionLost(error)) throw new Refusal('database-unavailable', { retryAfter: 2 });
        if (!isRetryable(error)) throw error;
        if (attempt === attempts) throw new Refusal('temporarily-unavailable', { retryAfter: 2 });
        this.log.debug({ attempt }, 'transaction repeated');
        await new Promise((resolve) => setTimeout(resolve, attempt * 5 + Math.random() * 20));
      }
    }
  }

  /**
   * Runs `work` once for this key, in one transaction with the note of its reply. A repetition gets the same reply
   * back; the same key with another content is refused (`key-reused`). Refused work leaves no trace of the key.
   */
  async once<T extends object>(key: OnceKey, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.repeated(key, async (tx) => {
      const { personId } = key;
      await insertRows(tx, OnceRow, [{ ...key, reply: null, at: this.clock.now() }]);
      const reply = await work(tx);
      await updateRows(tx, OnceRow, { personId, key: key.key }, { reply: JSON.stringify(reply) });
      return reply;
    });
  }

  /**
   * The same where the reply is known before the work, for a hot path: one statement less, and the work does not wait for the
   * note of the key. So a repetition's work begins as well and is undone; it may do nothing but ask this transaction.
   */
  async onceWith<T extends object>(key: OnceKey, reply: T, work: (tx: Tx) => Promise<void>): Promise<T> {
    return this.repeated(key, async (tx) => {
      const note = { ...key, reply: JSON.stringify(reply), at: this.clock.now() };
      await inOneGo([insertRows(tx, OnceRow, [note]), work(tx)]);
      return reply;
    });
  }

  private async repeated<T extends object>(key: OnceKey, work: (tx: Tx) => Promise<T>): Promise<T> {
    try {
      return await this.transaction(work);
    } catch (error) {
      if (!isDuplicate(error, 'once_key')) throw error;
      return this.repeat<T>(key, error);
    }
  }

  private async repeat<T>(key: OnceKey, error: unknown): Promise<T> {
    const row = await this.read.findOneBy(OnceRow, { personId: key.personId, key: key.key });
    if (!row?.reply) throw error;
    if (row.route !== key.route || row.digest !== key.digest) throw new Refusal('key-reused');
    return JSON.parse(row.reply) as T;
  }

  /** SQLite has one connection for writing: transactions wait for each other in this process. */
  private inTurn<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const turn = this.queue.then(() => this.begin(work));
    this.queue = turn.catch(() => undefined);
    return turn;
  }

  private async begin<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    let published = false;
    const result = await this.writer.transaction(async (tx) => {
      const value = await work(tx);
      published = tx.queryRunner?.data['factsPublished'] === true;
      if (tx.queryRunner) tx.queryRunner.data['factsPublished'] = false;
      return value;
    });
    if (published) for (const listener of this.listeners) listener();
    return result;
  }

  /** Only now has the last request been answered; modules are destroyed before that. */
  async onApplicationShutdown(): Promise<void> {
    await this.queue;
    await Promise.all([this.reader.destroy(), this.writer.destroy()]);
  }
}
