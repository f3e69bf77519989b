import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { retryUntil } from '@huiyou/testkit/child-process';
import { freshDatabase } from '@huiyou/testkit/throw-away-mariadb';
import { createPool, type Pool, type RowDataPacket } from 'mysql2/promise';
import type { Person } from './club-by-wire.ts';
import { bringMembers } from './crowd.ts';
import { fullAnswer } from './question-samples.ts';
import { spawnClub, type SpawnedClub } from './spawned-club.ts';

const crowd = 1497;
const capacities = [600, 600, 200];

type Counts = { state: string; count: number }[];

describe('a host of 1,500 members leaves, and the server is killed three times meanwhile', () => {
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

  const rows = async (query: string, values: readonly (string | number | null)[] = []) =>
    (await sql.query<RowDataPacket[]>(query, [...values]))[0];
  const number = async (query: string, values: readonly (string | number | null)[] = []) =>
    Number(Object.values((await rows(query, values))[0] ?? {})[0]);
  const write = (query: string, values: readonly (string | number | null)[] = []) => sql.query(query, [...values]);
  const kosIdOf = async (host: Person) => (await host.call('GET /kos/me')).host.id;
  const until = async (query: string, enough: (found: number) => boolean) => {
    const soon = await retryUntil(async () => enough(await number(query)), 180_000, 10);
    if (!soon) throw new Error(`${query}: ${await number(query)}`);
  };

  /** The lease of a dead process runs out after half a minute; here at once. */
  async function kill(): Promise<void> {
    await club.server.kill9();
    await club.server.restart();
    await write("UPDATE job SET runAt = 0 WHERE state = 'running'");
    await club.server.waitUntilReady(30_000);
  }

  async function ask(member: Person, text: string): Promise<string> {
    const topicId = String((await rows('SELECT id FROM topic ORDER BY position LIMIT 1'))[0]?.['id']);
    return (await member.call('POST /questions', { body: { text, topicId }, key: randomUUID() })).id;
  }

  /** What holds at every moment: one active bond each, loads equal to what is counted, nobody twice. */
  async function nothingDoubled(): Promise<void> {
    expect(
      await rows(
        'SELECT activeMember FROM bond GROUP BY activeMember HAVING activeMember IS NOT NULL AND COUNT(*) > 1',
      ),
    ).toEqual([]);
    expect(
      await rows('SELECT memberId FROM handover_member GROUP BY handoverId, memberId HAVING COUNT(*) > 1'),
    ).toEqual([]);
    const loads = await rows(`SELECT l.kosId, l.members, l.kept,
      (SELECT COUNT(*) FROM bond b WHERE b.kosId = l.kosId AND b.activeMember IS NOT NULL AND b.dormantAt IS NULL) AS bonds,
      (SELECT COUNT(*) FROM handover_member m WHERE m.toKosId = l.kosId AND m.state = 'asked') AS asked FROM host_load l`);
    for (const load of loads) {
      expect({ members: Number(load['members']), kept: Number(load['kept']) }).toEqual({
        members: Number(load['bonds']),
        kept: Number(load['asked']),
      });
    }
  }

  it('doubles nothing, loses nobody, and leaves exactly the hundred for whom there is no room', async () => {
    const [leaver, standIn, ...successors] = await Promise.all(
      ['陈一', '何川', '沈青', '周敏', '陆衡'].map((name) => club.host(name)),
    );
    if (!leaver || !standIn) throw new Error('hosts');
    const fromKosId = await kosIdOf(leaver);
    const standInKosId = await kosIdOf(standIn);
    const to = await Promise.all(successors.map(kosIdOf));
    for (const [i, kosId] of to.entries())
      await write('UPDATE kos SET capacity = ? WHERE id = ?', [capacities[i] ?? 0, kosId]);
    const [asker, later, waiting] = await club.members(leaver, 3);
    if (!asker || !later || !waiting) throw new Error('members');
    await bringMembers(write, fromKosId, crowd, Date.now() - 86_400_000);
    // Whoever is asked about below is among the first, by tier.
    await write("UPDATE bond SET tier = 'confidant' WHERE memberId IN (?, ?, ?)", [asker.id, later.id, waiting.id]);
    const before = await ask(asker, '走之前问的');

    const lead = await club.operator();
    const body = { fromKosId, memberIds: null, successors: to, words: '陈一要去别处了。' };
    const preview = await lead.call('POST /handovers/preview', { body });
    expect(preview.takes.map(({ room, takes }) => [room, takes])).toEqual(capacities.map((room) => [room, room]));
    expect([preview.total, preview.left]).toEqual([1500, [{ reason: 'no-room', count: 100 }]]);
    const leaving = { ...body, leavesAt: Date.now(), standInKosId };
    const { id } = await lead.call('POST /handovers', { body: leaving });
    const refused = async () => {
      const answers = await Promise.all([
        leaver.attempt('GET /kos/me'),
        leaver.attempt('GET /queue/:id', { params: { id: before } }),
        leaver.attempt('POST /queue/:id/full-answer', { params: { id: before }, body: fullAnswer }),
      ]);
      expect(answers.map((answer) => answer.code)).toEqual(['session-ended', 'session-ended', 'session-ended']);
    };
    await refused();

    await until('SELECT COUNT(*) FROM handover_member', (found) => found >= 200);
    await kill();
    await refused();
    await until('SELECT COUNT(*) FROM handover_member', (found) => found >= 800);
    await kill();
    await until("SELECT COUNT(*) FROM handover WHERE state = 'open'", (found) => found === 1);
    await nothingDoubled();
    const kept = await rows(
      "SELECT toKosId, COUNT(*) AS kept FROM handover_member WHERE state = 'asked' GROUP BY toKosId",
    );
    expect(new Map(kept.map((row) => [row['toKosId'] as string, Number(row['kept'])]))).toEqual(
      new Map(to.map((kosId, i) => [kosId, capacities[i]])),
    );

    const middle = await ask(later, '中间问的');
    expect((await later.call('GET /my-kos')).handover?.state).toBe('asked');
    expect((await waiting.call('POST /my-handover/decline')).state).toBe('declined');
    await write('UPDATE handover_member SET decideBy = 0 WHERE state = ?', ['asked']);
    await write("UPDATE job SET runAt = 0 WHERE listener = 'handovers.settle'");
    await until("SELECT COUNT(*) FROM handover_member WHERE state = 'by-silence'", (found) => found >= 300);
    const during = await ask(later, '正搬的时候问的');
    await kill();
    await refused();
    await until("SELECT COUNT(*) FROM handover WHERE state = 'done'", (found) => found === 1);
    // An alert waits for its host's duty, which is as far away as the hour at which this runs.
    const unended = "listener NOT LIKE 'every-day%' AND listener <> 'alerts.deliver'";
    await until(`SELECT COUNT(*) FROM job WHERE ${unended}`, (found) => found === 0);

    const summary = await lead.call('GET /handovers/:id', { params: { id } });
    expect(sorted(summary.counts)).toEqual([
      { state: 'by-silence', count: 1399 },
      { state: 'declined', count: 1 },
      { state: 'left', count: 100 },
    ]);
    expect(sorted(summary.left.map(({ reason, count }) => ({ state: reason, count })))).toEqual([
      { state: 'declined', count: 1 },
      { state: 'no-room', count: 100 },
    ]);
    await nothingDoubled();
    expect(await number('SELECT COUNT(*) FROM bond WHERE activeMember IS NOT NULL')).toBe(1500);
    expect(await number('SELECT COUNT(*) FROM bond')).toBe(1500 + 1399);
    expect(await number("SELECT COUNT(*) FROM handover_line WHERE state = 'waiting'")).toBe(0);
    await landedOnce(asker, [before], [fromKosId, standInKosId]);
    await landedOnce(later, [middle, during], [fromKosId, standInKosId]);
    await refused();
    const again = await club.person(leaver.wechat);
    expect((await again.attempt('GET /kos/me')).code).toBe('not-allowed');
  }, 400_000);

  /** Each question stands once, in the queue of the member's new host, with the time it was promised. */
  async function landedOnce(member: Person, ids: readonly string[], notWith: readonly string[]): Promise<void> {
    const mine = (await member.call('GET /my-kos')).host.id;
    expect(notWith).not.toContain(mine);
    const found = await rows('SELECT id, kosId, insteadOf, queued FROM question WHERE askerId = ? ORDER BY id', [
      member.id,
    ]);
    expect(found).toEqual(ids.map((id) => expect.objectContaining({ id, kosId: mine, insteadOf: null, queued: 1 })));
  }
});

function sorted(counts: readonly { state: string; count: number }[]): Counts {
  return [...counts].sort((a, b) => (a.state < b.state ? -1 : 1));
}
