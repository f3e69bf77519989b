import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Reply } from '@huiyou/contracts/api';
import { retryUntil } from '@huiyou/testkit/child-process';
import { freshDatabase, startMariadb, type ThrowAwayMariadb } from '@huiyou/testkit/throw-away-mariadb';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import type { Answer } from './call.ts';
import type { Person } from './club-by-wire.ts';
import { fullAnswer } from './question-samples.ts';
import { spawnClub, type SpawnedClub } from './spawned-club.ts';

const serverKills = 25;
const databaseKills = 3;
const hosts = 4;
const clients = 16;
/** Answered between two kills. */
const between = 3;

type Thread = Reply<'POST /queue/:id/full-answer'>;
type Told = {
  asked: Map<string, string>;
  drafts: Map<string, number>;
  replied: Set<string>;
  answered: Set<string>;
  repeated: number;
  slowest: number;
  lastKey: { call: (key: string) => Promise<Answer<never>>; key: string; id: string; at: string }[];
};

describe('killed in the middle of claiming, writing and answering', () => {
  let mariadb: ThrowAwayMariadb;
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let club: SpawnedClub;
  let outage = false;

  beforeAll(async () => {
    mariadb = await startMariadb();
    database = await freshDatabase(mariadb.url);
    club = await spawnClub(database.url);
  }, 60_000);
  afterAll(async () => {
    await club.stop();
    await mariadb.stop();
  });

  const rows = async (query: string) => {
    const sql = await createConnection(database.url);
    try {
      return (await sql.query<RowDataPacket[]>(query))[0];
    } finally {
      await sql.end();
    }
  };

  /**
   * Repeats one call, as a phone does, until it is acknowledged; only a lost connection or a 503 with Retry-After may come
   * between. While the database is away every answer comes within two seconds.
   */
  async function insist<T>(told: Told, call: () => Promise<Answer<never>>): Promise<T> {
    for (const end = performance.now() + 60_000; performance.now() < end; ) {
      const [begun, away] = [performance.now(), outage];
      try {
        const answer = await call();
        if (away && outage) told.slowest = Math.max(told.slowest, performance.now() - begun);
        if (answer.code === null) return answer.body as T;
        if (answer.status !== 503) throw new Error(`refused: ${answer.text}`);
        if (answer.headers.get('retry-after') === null) throw new Error('503 without Retry-After');
      } catch (error) {
        // What fetch throws when nobody answers; made outside of Jest's realm, so its class is another one.
        if ((error as Error).message !== 'fetch failed') throw error;
      }
      told.repeated += 1;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('not acknowledged in a minute');
  }

  /** One member and their host, going on until told to stop: ask, claim, write, reply, write on, answer. */
  async function write(told: Told, member: Person, host: Person, topicId: string, goOn: () => boolean): Promise<void> {
    for (let i = 1; goOn(); i += 1) {
      const [askKey, replyKey, answerKey] = [randomUUID(), randomUUID(), randomUUID()];
      const body = { text: `${member.id} ${i}`, topicId };
      const asked = await insist<Thread>(told, () => member.attempt('POST /questions', { body, key: askKey }) as never);
      told.asked.set(asked.id, body.text);
      const params = { id: asked.id };
      await insist(told, () => host.attempt('POST /queue/:id/claim', { params }) as never);
      for (const n of [0, 1]) {
        const draft = { reply: `先回 ${i}`, sections: [{ name: '结论', text: `第 ${n} 稿` }], n };
        const kept = await insist<{ n: number }>(
          told,
          () => host.attempt('PUT /queue/:id/draft', { params, body: draft }) as never,
        );
        told.drafts.set(asked.id, kept.n);
      }
      const text = `先回 ${i}`;
      const reply = (key: string) =>
        host.attempt('POST /queue/:id/first-reply', { params, body: { text }, key }) as Promise<Answer<never>>;
      const replied = await insist<Thread>(told, () => reply(replyKey));
      told.replied.add(asked.id);
      expect([replied.state, replied.draft?.reply, replied.draft?.sections]).toEqual([
        'replied',
        '',
        [{ name: '结论', text: '第 1 稿' }],
      ]);
      const answer = (key: string) =>
        host.attempt('POST /queue/:id/full-answer', { params, body: fullAnswer, key }) as Promise<Answer<never>>;
      const answered = await insist<Thread>(told, () => answer(answerKey));
      told.answered.add(asked.id);
      told.drafts.delete(asked.id);
      told.lastKey.push({ call: answer, key: answerKey, id: asked.id, at: entriesOf(answered) });
    }
  }

  it('nothing acknowledged is lost, doubled or held twice, and an outage is told soon', async () => {
    const cast = await Promise.all(Array.from({ length: hosts }, (_, i) => club.host(`主理人${i}`)));
    const pairs: { member: Person; host: Person }[] = [];
    for (const host of cast)
      for (const member of await club.members(host, clients / hosts)) pairs.push({ member, host });
    const topicId = String((await rows('SELECT id FROM topic ORDER BY position LIMIT 1'))[0]?.['id']);
    const told: Told = {
      ...{ asked: new Map(), drafts: new Map(), replied: new Set(), answered: new Set() },
      ...{ repeated: 0, slowest: 0, lastKey: [] },
    };
    const soon = Math.max(5_000, 3 * club.firstStart);
    let over = false;
    let failed: unknown = null;
    const writing = Promise.all(pairs.map(({ member, host }) => write(told, member, host, topicId, () => !over))).catch(
      (error: unknown) => {
        failed = error;
        over = true;
      },
    );
    const more = async (count: number) => {
      const enough = told.answered.size + count;
      await retryUntil(async () => over || told.answered.size >= enough, 30_000, 10);
      if (over) throw failed;
    };

    for (let kills = 0; kills < serverKills; kills += 1) {
      await more(between);
      await club.server.kill9();
      await club.server.restart();
      await club.server.waitUntilReady(soon);
    }
    for (let kills = 0; kills < databaseKills; kills += 1) {
      await more(between);
      await mariadb.kill9();
      outage = true;
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      outage = false;
      await mariadb.restart();
      await club.server.waitUntilReady(soon);
    }
    await more(between);
    over = true;
    await writing;
    expect(failed).toBeNull();
    await audit(told);
  }, 240_000);

  async function audit(told: Told): Promise<void> {
    const questions = await rows('SELECT id, text, state, queued, claimedBy, claimedUntil, n FROM question');
    const byId = new Map(questions.map((row) => [row['id'] as string, row]));
    expect(told.answered.size).toBeGreaterThanOrEqual((serverKills + databaseKills) * between);
    // Killed while something was under way, or nothing was tried.
    expect(told.repeated).toBeGreaterThan(serverKills);
    expect(told.slowest).toBeLessThan(2_000);
    for (const [id, text] of told.asked) expect(byId.get(id)).toMatchObject({ text });
    expect(new Set(questions.map((row) => row['text'] as string)).size).toBe(questions.length);
    // Whoever stopped had been acknowledged: every question is answered, nobody holds one, no draft is left.
    expect(questions.filter((row) => row['state'] !== 'answered' || row['claimedBy'] !== null)).toEqual([]);
    expect(await rows('SELECT questionId FROM question_draft')).toEqual([]);
    const entries = await rows(
      'SELECT questionId, kind, COUNT(*) AS times FROM question_entry GROUP BY questionId, kind',
    );
    expect(entries.filter((row) => Number(row['times']) !== 1)).toEqual([]);
    const said = new Set(entries.map((row) => `${row['kind']} ${row['questionId']}`));
    for (const id of told.replied) expect(said.has(`first-reply ${id}`)).toBe(true);
    for (const id of told.answered) expect(said.has(`full-answer ${id}`)).toBe(true);
    const facts = await rows(
      "SELECT subjectId, COUNT(*) AS facts FROM fact WHERE kind LIKE 'question.%' GROUP BY subjectId",
    );
    const counted = new Map(facts.map((row) => [row['subjectId'] as string, Number(row['facts'])]));
    for (const row of questions) expect(counted.get(row['id'] as string)).toBe(Number(row['n']));
    // The same key gets the same answer, long after.
    for (const { call, key, at } of told.lastKey.slice(-5)) {
      const again = await call(key);
      expect([again.code, entriesOf(again.body as Thread)]).toEqual([null, at]);
    }
    const after = await rows("SELECT COUNT(*) AS answers FROM question_entry WHERE kind = 'full-answer'");
    expect(Number(after[0]?.['answers'])).toBe(told.answered.size);
  }
});

function entriesOf({ entries }: Pick<Thread, 'entries'>): string {
  return entries.map(({ id, kind, at }) => `${kind} ${id} ${at}`).join(', ');
}
