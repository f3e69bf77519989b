import { describe, expect, it } from '@jest/globals';
import type { Tier } from '@huiyou/domain/tiers/tiers';
import type { BreachRow } from '../src/modules/questions/watching/breach.entity.ts';
import { WatchQuestions } from '../src/modules/questions/watching/watch-questions.ts';
import type { FactRow } from '../src/platform/jobs/fact.entity.ts';
import { makeLog } from '../src/platform/log.ts';
import { startServer } from '../src/start-server.ts';
import type { Club, Person } from './club.ts';
import { aClub, onBothEngines } from './open-club.ts';
import { fullAnswer } from './question-samples.ts';

const at = (wall: string) => Date.parse(`${wall}:00+08:00`);

type Two = { host: Person; kosId: string; member: Person };

async function clubOfTwo(club: Club, tier: Tier = 'close'): Promise<Two> {
  const host = await club.host('陈砚');
  const member = await club.member(host);
  await club.write('UPDATE bond SET tier = ? WHERE memberId = ?', [tier, member.id]);
  return { host, kosId: await club.kosIdOf(host), member };
}

const reply = (host: Person, id: string) =>
  host.call('POST /queue/:id/first-reply', { params: { id }, body: { text: '用九十二度的水。' } });
const answer = (host: Person, id: string) =>
  host.call('POST /queue/:id/full-answer', { params: { id }, body: fullAnswer });

async function factsOf(club: Club, id: string): Promise<string[]> {
  const query = "SELECT kind FROM fact WHERE subjectId = ? AND kind LIKE 'question.%' ORDER BY n, id";
  return (await club.sql<FactRow>(query, [id])).map(({ kind }) => kind.replace('question.', ''));
}

async function breachesOf(club: Club, id: string) {
  const rows = await club.sql<BreachRow>('SELECT * FROM breach WHERE questionId = ? ORDER BY dueAt', [id]);
  return rows.map(({ owed, kind, dueAt }) => [owed, kind, Number(dueAt)]);
}

async function clockAt(club: Club, wall: string): Promise<void> {
  club.clock.set(`${wall}:00+08:00`);
  await club.settle();
}

onBothEngines('the watch', (club) => {
  it('nudges at 80 %, puts a broken promise on record a moment after it, and each only once', async () => {
    await clockAt(club(), '2026-03-02T11:30');
    const { member } = await clubOfTwo(club());
    const { id } = await club().ask(member);
    // Thirty minutes before lunch and eighteen after it are 80 % of sixty.
    await clockAt(club(), '2026-03-02T13:47');
    expect(await factsOf(club(), id)).toEqual(['asked']);
    await clockAt(club(), '2026-03-02T13:48');
    await club().settle();
    expect(await factsOf(club(), id)).toEqual(['asked', 'nudged']);
    await clockAt(club(), '2026-03-02T14:00');
    expect(await breachesOf(club(), id)).toEqual([]);
    club().clock.advance({ milliseconds: 1 });
    for (let i = 0; i < 3; i += 1) await club().settle();
    expect(await factsOf(club(), id)).toEqual(['asked', 'nudged', 'broken']);
    expect(await breachesOf(club(), id)).toEqual([['first-reply', 'not-answered', at('2026-03-02T14:00')]]);
  });

  it('counts both times: a first reply in time, a full answer that is not', async () => {
    await clockAt(club(), '2026-03-02T10:00');
    const { host, member } = await clubOfTwo(club());
    const { id } = await club().ask(member);
    await clockAt(club(), '2026-03-02T10:30');
    await reply(host, id);
    await clockAt(club(), '2026-03-02T18:00');
    expect(await factsOf(club(), id)).toEqual(['asked', 'replied']);
    club().clock.advance({ milliseconds: 1 });
    await club().settle();
    expect(await breachesOf(club(), id)).toEqual([['full-answer', 'not-answered', at('2026-03-02T18:00')]]);
    await answer(host, id);
    await clockAt(club(), '2026-03-09T10:00');
    expect(await factsOf(club(), id)).toEqual(['asked', 'replied', 'broken', 'answered']);
  });

  it('has nothing to say of what was answered or taken back in time, and watches a reopening anew', async () => {
    await clockAt(club(), '2026-03-02T10:00');
    const { host, member } = await clubOfTwo(club());
    const [answered, withdrawn] = [await club().ask(member), await club().ask(member)];
    await answer(host, answered.id);
    await member.call('POST /questions/:id/withdraw', { params: { id: withdrawn.id } });
    await clockAt(club(), '2026-03-03T10:00');
    expect([await factsOf(club(), answered.id), await factsOf(club(), withdrawn.id)]).toEqual([
      ['asked', 'answered'],
      ['asked', 'withdrawn'],
    ]);
    const { replyDueAt } = await member.call('POST /questions/:id/reopen', {
      params: { id: answered.id },
      body: { missing: '冲几段？' },
    });
    club().clock.set(new Date(replyDueAt + 1).toISOString());
    await club().settle();
    expect(await factsOf(club(), answered.id)).toEqual(['asked', 'answered', 'reopened', 'nudged', 'broken']);
    expect(await breachesOf(club(), answered.id)).toEqual([['first-reply', 'not-answered', replyDueAt]]);
  });

  it('says why: nobody on duty, more than could be done, or not answered', async () => {
    await clockAt(club(), '2026-03-02T09:00');
    const { host, kosId, member } = await clubOfTwo(club());
    const busy = await club().member(host);
    await club().write("UPDATE bond SET tier = 'close' WHERE memberId = ?", [busy.id]);
    const first: string[] = [];
    for (let i = 0; i < 6; i += 1) first.push((await club().ask(busy)).id);
    const overload = await club().ask(member);
    // Six answers of ten minutes each fill the hour.
    for (const [i, id] of first.entries()) {
      await clockAt(club(), `2026-03-02T09:${i + 1}0`.replace('09:60', '10:00'));
      await answer(host, id);
    }
    await clockAt(club(), '2026-03-02T10:01');
    expect(await breachesOf(club(), overload.id)).toEqual([['first-reply', 'overload', at('2026-03-02T10:00')]]);

    await clockAt(club(), '2026-03-02T13:30');
    const forgotten = await club().ask(member);
    await clockAt(club(), '2026-03-02T14:31');
    expect(await breachesOf(club(), forgotten.id)).toEqual([['first-reply', 'not-answered', at('2026-03-02T14:30')]]);

    await clockAt(club(), '2026-03-03T09:00');
    const alone = await club().ask(member);
    const until = at('2026-03-03T09:45');
    await host.call('POST /absences', { body: { from: club().clock.now(), until, standInKosId: null } });
    await clockAt(club(), '2026-03-03T10:01');
    expect(await breachesOf(club(), alone.id)).toEqual([['first-reply', 'no-host-on-duty', at('2026-03-03T10:00')]]);
    expect(await club().sql('SELECT DISTINCT hostId, kosId FROM breach WHERE hostId = ?', [kosId])).toEqual([
      { hostId: kosId, kosId },
    ]);
  });

  it('goes on where it stopped: what fell due while no server ran is done once by the next', async () => {
    await clockAt(club(), '2026-03-02T10:00');
    const { member } = await clubOfTwo(club());
    const { id } = await club().ask(member);
    const before = club().clock.now();
    // As after a kill: the watch is on the row, in the transaction that owed it.
    expect(await club().sql('SELECT watchAt FROM question WHERE id = ?', [id])).toMatchObject([
      { watchAt: expect.anything() as unknown },
    ]);
    club().clock.set('2026-03-04T10:00:00+08:00');
    expect(club().clock.now()).toBeGreaterThan(before);
    await club().settle();
    expect(await factsOf(club(), id)).toEqual(['asked', 'nudged', 'broken']);
    expect(await breachesOf(club(), id)).toEqual([['first-reply', 'not-answered', at('2026-03-02T11:00')]]);
  });

  it('goes on with the others when one question cannot be watched', async () => {
    await clockAt(club(), '2026-03-02T10:00');
    const { member } = await clubOfTwo(club());
    const [odd, even] = [await club().ask(member), await club().ask(member)];
    // A fact of this version is there already, so that publishing it is refused.
    await club().write(
      `INSERT INTO job (id, listener, subjectId, n, factId, data, state, runAt, attempts, lease, lastError)
       VALUES (?, 'alerts.question.nudged', ?, 2, NULL, '{}', 'parked', 0, 0, NULL, NULL)`,
      [odd.id, odd.id],
    );
    await clockAt(club(), '2026-03-02T10:50');
    expect([await factsOf(club(), odd.id), await factsOf(club(), even.id)]).toEqual([['asked'], ['asked', 'nudged']]);
    await club().write('DELETE FROM job WHERE id = ?', [odd.id]);
    await clockAt(club(), '2026-03-02T10:52');
    expect(await factsOf(club(), odd.id)).toEqual(['asked', 'nudged']);
  });
});

describe('two servers', () => {
  const club = aClub();

  it('look at the same questions at once, and nothing is done twice', async () => {
    await clockAt(club(), '2026-03-02T10:00');
    const { host, member } = await clubOfTwo(club());
    const ids: string[] = [];
    for (let i = 0; i < 20; i += 1) ids.push((await club().ask(member)).id);
    const log = makeLog('error', { write: () => undefined });
    const second = await startServer(club().config, { clock: club().clock, log });
    try {
      const watches = [club().server, second].map(({ app }) => app.get(WatchQuestions, { strict: false }));
      club().clock.set('2026-03-02T11:00:00.001+08:00');
      // Meanwhile the host answers some of them: answered late or broken first, each is decided on its own row.
      await Promise.all([...watches.map((watch) => watch.look()), ...ids.slice(0, 5).map((id) => answer(host, id))]);
      await Promise.all(watches.map((watch) => watch.look()));
    } finally {
      await second.stop();
    }
    const facts = await Promise.all(ids.map((id) => factsOf(club(), id)));
    for (const [i, list] of facts.entries()) {
      expect(list.filter((kind) => kind === 'nudged').length).toBeLessThanOrEqual(1);
      expect(list.filter((kind) => kind === 'broken').length).toBe((await breachesOf(club(), ids[i] ?? '')).length);
      if (i >= 5) expect(list).toEqual(['asked', 'nudged', 'broken']);
    }
    expect(await club().sql('SELECT id FROM question WHERE watchAt IS NOT NULL')).toEqual([]);
  });
});

describe('a sweep', () => {
  const club = aClub();

  it('reads from its index, however many questions wait', async () => {
    await clockAt(club(), '2026-03-02T10:00');
    const { member } = await clubOfTwo(club());
    const { id } = await club().ask(member);
    const rows = await club().sql<{ key: string | null }>(
      'EXPLAIN SELECT id FROM question WHERE watchAt <= ? ORDER BY watchAt ASC LIMIT 100',
      [club().clock.now()],
    );
    expect(rows.map(({ key }) => key)).toEqual(['question_watch']);
    expect(id).toBeTruthy();
  });
});
