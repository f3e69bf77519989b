import type { Reply } from '@huiyou/contracts/api';
import type { FixedClock } from '@huiyou/testkit/fixed-clock';
import { GiveChannel } from '../src/modules/alerts/give-channel.ts';
import { OfferSetUpLink } from '../src/modules/identity/offer-set-up-link.ts';
import { WatchQuestions } from '../src/modules/questions/watching/watch-questions.ts';
import { SetRoster } from '../src/modules/rosters/set-roster.ts';
import type { Config } from '../src/platform/config.ts';
import { Database } from '../src/platform/database/database.ts';
import { newId } from '../src/platform/ids.ts';
import { RunJobs } from '../src/platform/jobs/run-jobs.ts';
import type { Running } from '../src/start-server.ts';
import { ClubByWire, type Person } from './club-by-wire.ts';

export { type Letter, Person } from './club-by-wire.ts';

export type Engine = 'mariadb' | 'sqlite';

/** A running server with its own database, a clock that stands still, and a WeChat of its own. */
export class Club extends ClubByWire {
  readonly engine: Engine;
  readonly clock: FixedClock;
  readonly config: Config;
  readonly server: Running;
  /** Every line the server logged. */
  readonly log: string[];
  private readonly end: () => Promise<void>;

  constructor(
    parts: Pick<Club, 'engine' | 'clock' | 'wechat' | 'config' | 'server' | 'log'>,
    end: () => Promise<void>,
  ) {
    const { engine, clock, wechat, config, server, log } = parts;
    super(`http://127.0.0.1:${server.port}`, wechat);
    this.engine = engine;
    this.clock = clock;
    this.config = config;
    this.server = server;
    this.log = log;
    this.end = end;
  }

  get database(): Database {
    return this.server.app.get(Database, { strict: false });
  }

  /** Reads what is committed. */
  sql<Row>(query: string, values: readonly (string | number | null)[] = []): Promise<Row[]> {
    return this.database.read.query(query, [...values]) as Promise<Row[]>;
  }

  /** Every row of every table as one text. */
  async everythingStored(): Promise<string> {
    const tables = this.database.read.connection.entityMetadatas.map(({ tableName }) => tableName);
    return JSON.stringify(await Promise.all(tables.map((table) => this.sql(`SELECT * FROM ${table}`))));
  }

  /** Changes what no route changes yet. */
  async write(query: string, values: readonly (string | number | null)[] = []): Promise<void> {
    await this.database.transaction((tx) => tx.query(query, [...values]));
  }

  /** Does everything that is due: jobs, and what the watch over open questions finds; each may cause the other. */
  async settle(): Promise<void> {
    const jobs = this.server.app.get(RunJobs, { strict: false });
    await jobs.wake();
    await this.server.app.get(WatchQuestions, { strict: false }).look();
    await jobs.wake();
  }

  /** An alert surely reaches this host: less than an hour may be promised. */
  async reachable(host: Person): Promise<void> {
    const kosId = await this.kosIdOf(host);
    const give = this.server.app.get(GiveChannel, { strict: false });
    await this.database.transaction((tx) => give.run(tx, kosId));
  }

  /** What this host's calendar says from now on. */
  async keepCalendar(kosId: string, week: Parameters<SetRoster['save']>[2]): Promise<void> {
    const setRoster = this.server.app.get(SetRoster, { strict: false });
    await this.database.transaction((tx) => setRoster.save(tx, kosId, week, null));
  }

  async setUpCode(): Promise<string> {
    const link = await this.server.app.get(OfferSetUpLink, { strict: false }).run();
    return new URL(link ?? '').searchParams.get('key') ?? '';
  }

  /** Makes a person known to a host as a guest, with what passed between them; returns the ids of these facts. */
  async acquaint(host: Person, guest: Person, facts: readonly string[] = []): Promise<string[]> {
    const kosId = await this.kosIdOf(host);
    const now = this.clock.now();
    await this.write('INSERT INTO acquaintance (id, kosId, personId, metAt, lastExchangeAt) VALUES (?, ?, ?, ?, ?)', [
      newId(now),
      kosId,
      guest.id,
      now,
      now,
    ]);
    return this.acquaintFacts(host, guest, facts);
  }

  /** Confirmed facts between a host and a guest who have met; returns their ids. */
  async acquaintFacts(host: Person, guest: Person, facts: readonly string[]): Promise<string[]> {
    const kosId = await this.kosIdOf(host);
    const ids = facts.map(() => newId(this.clock.now()));
    for (const [i, text] of facts.entries()) {
      const on = this.engine === 'sqlite' ? '"on"' : '`on`';
      const values = [ids[i] ?? '', kosId, guest.id, '2026-02-20', text];
      await this.write(`INSERT INTO relation_fact (id, kosId, personId, ${on}, text) VALUES (?, ?, ?, ?, ?)`, values);
    }
    return ids;
  }

  async kosIdOf(host: Person): Promise<string> {
    return (await host.call('GET /kos/me')).host.id;
  }

  async topicId(): Promise<string> {
    const [topic] = await this.sql<{ id: string }>('SELECT id FROM topic ORDER BY position LIMIT 1');
    return topic?.id ?? '';
  }

  async ask(member: Person, text = '手冲的水温多少合适？', key?: string): Promise<Reply<'POST /questions'>> {
    return member.call('POST /questions', { body: { text, topicId: await this.topicId() }, key });
  }

  stop(): Promise<void> {
    return this.end();
  }
}
