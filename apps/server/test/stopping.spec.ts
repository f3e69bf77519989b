import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { retryUntil } from '@huiyou/testkit/child-process';
import { freshDatabase } from '@huiyou/testkit/throw-away-mariadb';
import { createConnection, createPool, type Pool, type RowDataPacket } from 'mysql2/promise';
import { spawnClub, type SpawnedClub } from './spawned-club.ts';

describe('asked to end', () => {
  let database: Awaited<ReturnType<typeof freshDatabase>>;
  let club: SpawnedClub;
  let sql: Pool;

  beforeAll(async () => {
    database = await freshDatabase(process.env['HUIYOU_SPEC_MARIADB'] ?? '');
    club = await spawnClub(database.url);
    sql = createPool(database.url);
  }, 60_000);
  afterAll(async () => {
    await sql.end();
    await club.stop();
    await database.drop();
  });

  const rows = async (query: string) => (await sql.query<RowDataPacket[]>(query))[0];
  const jobs = async () =>
    (await rows("SELECT id FROM job WHERE listener NOT LIKE 'every-day.%'")).map((row) => row['id'] as string);

  /** A job that is due now and asks for the bond of this member. */
  const addJob = (memberId: string) =>
    sql.query(
      `INSERT INTO job (id, listener, subjectId, n, data, state, runAt, attempts)
       VALUES (?, 'questions.follow-bond', ?, 1, ?, 'waiting', 0, 0)`,
      [memberId, memberId, JSON.stringify({ memberId })],
    );

  it('the server lets a running request and a running job finish, takes no new request, and ends in order', async () => {
    const member = await club.member(await club.host());
    const [topic] = await rows('SELECT id FROM topic');
    // What follows from joining asks for the bond as well.
    expect(await retryUntil(async () => (await jobs()).length === 0, 10_000)).toBe(true);
    // Somebody holds the member's bond, so that a question and a job wait inside their transactions.
    const holder = await createConnection(database.url);
    await holder.beginTransaction();
    await holder.query('SELECT id FROM bond WHERE memberId = ? FOR UPDATE', [member.id]);
    await addJob(member.id);
    const body = { text: '关店前的一问', topicId: topic?.['id'] as string };
    const asked = member.attempt('POST /questions', { body });
    const waiting = () => rows("SELECT trx_id FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'");
    // The table is a picture that stays as it is while it is asked for more often than every 100 ms.
    expect(await retryUntil(async () => (await waiting()).length === 2, 10_000, 150)).toBe(true);

    const ended = club.server.stop();
    const refuses = () =>
      fetch(`${club.url}/api/health/live`, { headers: { connection: 'close' } }).then(
        (reply) => reply.status === 503,
        () => true,
      );
    expect(await retryUntil(refuses, 10_000)).toBe(true);
    await holder.commit();
    await holder.end();

    expect((await asked).status).toBe(201);
    expect(await ended).toEqual({ code: 0, signal: null });
    expect((await rows('SELECT text FROM question')).map((row) => row['text'] as string)).toEqual(['关店前的一问']);
    expect(await jobs()).not.toContain(member.id);
  });
});
