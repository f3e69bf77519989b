import { describe, expect, it } from '@jest/globals';
import type { Tier } from '@huiyou/domain/tiers/tiers';
import type { Club, Person } from './club.ts';
import { aClub, onBothEngines } from './open-club.ts';
import { fullAnswer } from './question-samples.ts';

const at = (wall: string) => Date.parse(`${wall}:00+08:00`);

async function member(club: Club, host: Person, tier: Tier = 'close', name?: string): Promise<Person> {
  const person = await club.member(host, name);
  await club.write('UPDATE bond SET tier = ? WHERE memberId = ?', [tier, person.id]);
  return person;
}

async function clockAt(club: Club, wall: string): Promise<void> {
  club.clock.set(`${wall}:00+08:00`);
  await club.settle();
}

const answer = (host: Person, id: string) =>
  host.call('POST /queue/:id/full-answer', { params: { id }, body: fullAnswer });

onBothEngines("the lead's page", (club) => {
  it('shows broken promises latest first, by kind, counted beside how many were promised', async () => {
    await clockAt(club(), '2026-03-02T10:00');
    const [host, lead] = [await club().host('陈砚'), await club().withRole('lead')];
    const kosId = await club().kosIdOf(host);
    const asker = await member(club(), host);
    const kept = await club().ask(asker);
    const broken = await club().ask(asker, '为什么发酸？');
    await answer(host, kept.id);
    await clockAt(club(), '2026-03-02T11:01');
    await clockAt(club(), '2026-03-03T09:00');
    const unattended = await club().ask(asker);
    const until = at('2026-03-03T10:30');
    await host.call('POST /absences', { body: { from: club().clock.now(), until, standInKosId: null } });
    await clockAt(club(), '2026-03-03T10:01');

    const page = await lead.call('GET /lead/breaches');
    expect(page.counts).toEqual({ promised: 3, 'no-host-on-duty': 1, overload: 0, 'not-answered': 1 });
    expect(page.breaches).toMatchObject([
      { question: { id: unattended.id, number: 3 }, kind: 'no-host-on-duty', dueAt: at('2026-03-03T10:00') },
      {
        ...{ question: { id: broken.id, number: 2, text: '为什么发酸？' }, asker: { id: asker.id }, tier: 'close' },
        ...{ host: { id: kosId }, stoodWith: { id: kosId }, owed: 'first-reply', kind: 'not-answered' },
        ...{ dueAt: at('2026-03-02T11:00'), doneAt: null, apologyAt: null },
      },
    ]);
    const ofKind = await lead.call('GET /lead/breaches', { query: { kind: 'not-answered', kosId } });
    expect([ofKind.breaches.map(({ question }) => question.id), ofKind.counts]).toEqual([[broken.id], page.counts]);
    // Four weeks later they are still there, and no longer counted.
    await clockAt(club(), '2026-04-02T10:00');
    const later = await lead.call('GET /lead/breaches');
    expect([later.breaches.length, later.counts.promised, later.counts['not-answered']]).toEqual([2, 0, 0]);
  });

  it("counts by the member's own host, each question once, and never more broken than promised", async () => {
    await clockAt(club(), '2026-03-02T10:00');
    const [host, standIn, next] = [await club().host('陈砚'), await club().host('何川'), await club().host('沈青')];
    const lead = await club().withRole('lead');
    const [kosId, standInKosId, nextId] = [
      await club().kosIdOf(host),
      await club().kosIdOf(standIn),
      await club().kosIdOf(next),
    ];
    const asker = await member(club(), host);
    const until = at('2026-03-20T10:00');
    await host.call('POST /absences', { body: { from: club().clock.now(), until, standInKosId } });
    const { id } = await club().ask(asker);
    // First the reply is late, then the full answer.
    await clockAt(club(), '2026-03-02T11:01');
    await standIn.call('POST /queue/:id/first-reply', { params: { id }, body: { text: '来了。' } });
    await clockAt(club(), '2026-03-06T18:00');
    const page = async (of: string) => lead.call('GET /lead/breaches', { query: { kosId: of } });
    const counted = async (of: string) => {
      const { promised, ...kinds } = (await page(of)).counts;
      return [promised, Object.values(kinds).reduce((sum, count) => sum + count, 0)];
    };
    expect((await page(kosId)).breaches.map(({ owed }) => owed)).toEqual(['full-answer', 'first-reply']);
    expect([await counted(kosId), await counted(standInKosId)]).toEqual([
      [1, 1],
      [0, 0],
    ]);
    // It goes along to another host: the broken promise stays with the one who had it.
    await club().write('UPDATE question SET kosId = ?, insteadOf = NULL WHERE id = ?', [nextId, id]);
    expect([await counted(kosId), await counted(nextId)]).toEqual([
      [1, 1],
      [1, 0],
    ]);
  });

  it('shows what needs a look now: near its end or past due, reopened twice, hosts away with nobody standing in', async () => {
    await clockAt(club(), '2026-03-02T10:00');
    const [host, lead] = [await club().host('陈砚'), await club().withRole('lead')];
    const asker = await member(club(), host);
    const look = () => lead.call('GET /lead/watch');
    const { atRisk: before } = await look();
    const ours = (rows: readonly { id: string }[]) =>
      rows.map(({ id }) => id).filter((id) => before.every((row) => row.id !== id));
    const [first, second] = [await club().ask(asker), await club().ask(asker)];
    await clockAt(club(), '2026-03-02T10:47');
    expect(ours((await look()).atRisk)).toEqual([]);
    await clockAt(club(), '2026-03-02T10:48');
    expect(ours((await look()).atRisk)).toEqual([first.id, second.id]);
    await answer(host, first.id);
    await clockAt(club(), '2026-03-02T11:01');
    expect((await look()).atRisk).toContainEqual(expect.objectContaining({ id: second.id, tier: 'close' }));
    await answer(host, second.id);
    expect(ours((await look()).atRisk)).toEqual([]);

    for (const times of [1, 2]) {
      await asker.call('POST /questions/:id/reopen', { params: { id: first.id }, body: { missing: '还差冲几段。' } });
      const shown = (await look()).reopened.filter(({ id }) => id === first.id);
      expect(shown.map((row) => row.times)).toEqual(times === 2 ? [2] : []);
      if (times === 1) await answer(host, first.id);
    }

    const until = club().clock.now() + 3_600_000;
    await host.call('POST /absences', { body: { from: club().clock.now(), until, standInKosId: null } });
    const kosId = await club().kosIdOf(host);
    expect((await look()).unattended.filter((one) => one.host.id === kosId)).toMatchObject([{ until, open: 1 }]);
  });
});

describe('a lead', () => {
  const club = aClub();

  it('sees the branch alone, an operator the whole brand, and nobody else the page', async () => {
    await clockAt(club(), '2026-03-02T10:00');
    const operator = await club().operator();
    const place = async (name: string) => {
      const hours = [{ weekday: 1, from: 540, to: 1080 }];
      return (await operator.call('POST /stores', { body: { branchId: null, name, address: '衡山路一号', hours } })).id;
    };
    const [near, far] = [await place('衡山路店'), await place('天目里店')];
    const [here, there] = [await club().host('陈砚', near), await club().host('何川', far)];
    const lead = await club().withRole('lead', { storeId: near });
    const asked = [await club().ask(await member(club(), here)), await club().ask(await member(club(), there))].map(
      ({ id }) => id,
    );
    await clockAt(club(), '2026-03-02T11:01');

    const ids = async (person: Person) =>
      (await person.call('GET /lead/breaches')).breaches.map(({ question }) => question.id).sort();
    expect(await ids(lead)).toEqual([asked[0]]);
    expect(await ids(operator)).toEqual([...asked].sort());
    expect((await lead.call('GET /lead/breaches')).counts).toMatchObject({ promised: 1, 'not-answered': 1 });
    expect((await lead.call('GET /lead/watch')).atRisk.map(({ id }) => id)).toEqual([asked[0]]);
    expect((await operator.call('GET /lead/watch')).atRisk).toHaveLength(2);
    const other = await club().kosIdOf(there);
    expect((await lead.attempt('GET /lead/breaches', { query: { kosId: other } })).code).toBe('not-found');
    for (const route of ['GET /lead/breaches', 'GET /lead/watch'] as const)
      expect((await here.attempt(route)).code).toBe('not-allowed');
  });

  it('never finds their own question there', async () => {
    await clockAt(club(), '2026-03-02T10:00');
    const host = await club().host('陈砚');
    const [lead, operator] = [await club().withRole('lead'), await club().operator()];
    await club().accept(lead, (await club().invite(host)).token);
    await club().write("UPDATE bond SET tier = 'close' WHERE memberId = ?", [lead.id]);
    const { id } = await club().ask(lead, '店长自己问的');
    await clockAt(club(), '2026-03-02T11:01');
    const found = async (person: Person) => {
      const [{ breaches }, { atRisk }] = [
        await person.call('GET /lead/breaches'),
        await person.call('GET /lead/watch'),
      ];
      return [breaches.some(({ question }) => question.id === id), atRisk.some((row) => row.id === id)];
    };
    expect([await found(lead), await found(operator)]).toEqual([
      [false, false],
      [true, true],
    ]);
  });

  it('finds what needs a look by an index', async () => {
    const rows = await club().sql<{ possible_keys: string | null }>(
      'EXPLAIN SELECT id FROM question WHERE queued = 1 AND nudged = 1 ORDER BY dueAt LIMIT 50',
    );
    expect(rows[0]?.possible_keys?.split(',')).toContain('question_look');
  });
});
