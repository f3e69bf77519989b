import { describe, expect, it } from '@jest/globals';
import type { Person } from './club.ts';
import { bringMembers } from './crowd.ts';
import { cast, day, expectTrueLoads, handOver, handoverOf, plan } from './handover-cast.ts';
import { aClub } from './open-club.ts';

describe('a host who leaves', () => {
  const club = aClub();

  /** Today, everybody to one successor. */
  const leave = (lead: Person, fromKosId: string, standInKosId: string, successor: string) =>
    lead.call('POST /handovers', {
      body: {
        ...{ ...plan, fromKosId, memberIds: null, successors: [successor] },
        ...{ leavesAt: club().clock.now(), standInKosId },
      },
    });

  it('announced: letters say so until the day; then the token is refused and the stand-in answers', async () => {
    const { lead, from, other, member, fromId, toId, otherId } = await cast(club());
    const { token } = await club().invite(from);
    const leavesAt = club().clock.now() + 3 * day;
    const body = { ...plan, fromKosId: fromId, memberIds: null, successors: [toId], leavesAt, standInKosId: otherId };
    const started = await lead.call('POST /handovers', { body });
    expect(started).toMatchObject({ kind: 'leaver', state: 'announced', total: 1, counts: [], leavesAt });
    expect((await lead.attempt('POST /handovers', { body })).code).toBe('already-leaving');
    expect((await (await club().person()).call('GET /letters/:token', { params: { token } })).outcome).toBe('leaving');
    expect(await handoverOf(member)).toMatchObject({ state: 'planned', to: null, decideBy: null });
    expect((await member.attempt('POST /my-handover/accept', { body: { openPast: true } })).code).toBe(
      'handover-not-waiting',
    );
    const { id: question } = await club().ask(member, '走之前问的');
    await club().settle();
    expect((await from.attempt('GET /kos/me')).code).toBeNull();

    club().clock.advance({ days: 3 });
    await club().settle();
    expect((await from.attempt('GET /kos/me')).code).toBe('session-ended');
    expect((await from.attempt('GET /queue')).code).toBe('session-ended');
    expect((await (await club().person(from.wechat)).attempt('GET /queue')).code).toBe('not-allowed');
    expect(await member.call('GET /my-kos')).toMatchObject({
      host: { id: fromId },
      standIn: { host: { id: otherId }, until: null },
      handover: { state: 'asked', kind: 'leaver' },
    });
    expect((await other.attempt('GET /queue/:id', { params: { id: question } })).code).toBeNull();
    expect((await member.call('POST /my-handover/decline')).state).toBe('declined');
    await club().settle();
    expect((await member.call('GET /my-kos')).standIn?.host.id).toBe(otherId);
    expect((await club().ask(member, '还能问谁')).host.id).toBe(otherId);

    const again = { ...plan, fromKosId: fromId, memberIds: null, successors: [otherId] };
    expect(await lead.call('POST /handovers', { body: again })).toMatchObject({ kind: 'leaver', leavesAt: null });
    await club().settle();
    await member.call('POST /my-handover/accept', { body: { openPast: false } });
    await club().settle();
    expect((await other.call('GET /queue')).open).toBe(2);
    expect((await lead.attempt('POST /handovers', { body: again })).code).toBe('nothing-to-change');
    await expectTrueLoads(club());
  });

  it('now: whoever finds no room stays with a reason, is answered by the stand-in, and can be handed over again', async () => {
    const { lead, fromId, toId, otherId, member } = await cast(club());
    await bringMembers((query, values) => club().write(query, values), fromId, 249, club().clock.now() + 1);
    await club().write('UPDATE kos SET capacity = 100 WHERE id IN (?, ?)', [toId, otherId]);
    const leaving = { leavesAt: club().clock.now(), standInKosId: otherId };
    const body = { ...plan, ...leaving, fromKosId: fromId, memberIds: null, successors: [toId, otherId] };
    expect(
      await lead.call('POST /handovers/preview', {
        body: { fromKosId: fromId, memberIds: null, successors: body.successors },
      }),
    ).toMatchObject({
      total: 250,
      takes: [
        { room: 100, takes: 100 },
        { room: 100, takes: 100 },
      ],
      left: [{ reason: 'no-room', count: 50 }],
    });
    const { id } = await lead.call('POST /handovers', { body });
    await club().settle();
    expect((await handoverOf(member))?.state).toBe('asked');
    const summary = await lead.call('GET /handovers/:id', { params: { id } });
    expect(summary).toMatchObject({ state: 'open', total: 250, left: [{ reason: 'no-room', count: 50 }] });
    await expectTrueLoads(club());

    const more = await club().kosIdOf(await club().host('陆衡'));
    const rest = { ...plan, fromKosId: fromId, memberIds: null, successors: [more] };
    const second = await lead.call('POST /handovers', { body: rest });
    await club().settle();
    expect(await lead.call('GET /handovers/:id', { params: { id: second.id } })).toMatchObject({
      total: 50,
      counts: [{ state: 'asked', count: 50 }],
    });
    club().clock.advance({ days: 7 });
    await club().settle();
    const { handovers } = await lead.call('GET /handovers');
    expect(handovers.filter(({ from }) => from.id === fromId).map(({ state }) => state)).toEqual(['done', 'done']);
    expect(await club().sql('SELECT id FROM bond WHERE activeMember IS NOT NULL AND kosId = ?', [fromId])).toEqual([]);
    await expectTrueLoads(club());
    // 250 members move, each in a transaction, and what follows is a job for each: half a minute where others work too.
  }, 120_000);

  it('dormant bonds are not moved', async () => {
    const all = await cast(club());
    await club().write('UPDATE bond SET dormantAt = ? WHERE memberId = ?', [1, all.member.id]);
    await club().write('UPDATE host_load SET members = members - 1 WHERE kosId = ?', [all.fromId]);
    const id = await handOver(club(), all);
    const summary = await all.lead.call('GET /handovers/:id', { params: { id } });
    expect(summary).toMatchObject({ state: 'done', left: [{ reason: 'dormant', count: 1 }] });
    await expectTrueLoads(club());
  });

  it('a handover that cannot be is refused, and leaves nothing behind', async () => {
    const { lead, other, fromId, toId, otherId, member } = await cast(club());
    const unsigned = await club().sql<{ n: number }>('SELECT COUNT(*) AS n FROM handover');
    const now = club().clock.now();
    const good = { ...plan, fromKosId: fromId, memberIds: null, successors: [toId] };
    const refused = async (change: object) =>
      (await lead.attempt('POST /handovers', { body: { ...good, ...change } })).code;
    expect(await refused({ successors: [fromId] })).toBe('successor-unfit');
    expect(await refused({ successors: [toId, member.id] })).toBe('successor-unfit');
    expect(await refused({ memberIds: [lead.id] })).toBe('nothing-to-change');
    expect(await refused({ leavesAt: now, standInKosId: null })).toBe('stand-in-unfit');
    expect(await refused({ leavesAt: now, standInKosId: fromId })).toBe('stand-in-unfit');
    expect(await refused({ leavesAt: now - 2 * day, standInKosId: otherId })).toBe('leave-date-unfit');
    expect(await refused({ leavesAt: now + 91 * day, standInKosId: otherId })).toBe('leave-date-unfit');
    expect(await refused({ leavesAt: now, standInKosId: otherId, memberIds: [member.id] })).toBe('leave-date-unfit');
    const until = now + 3 * day;
    await other.call('POST /absences', { body: { from: now, until, standInKosId: null } });
    expect(await refused({ leavesAt: now, standInKosId: otherId })).toBe('stand-in-unfit');
    expect(await refused({ leavesAt: until - 1, standInKosId: otherId })).toBe('stand-in-unfit');
    expect(await refused({ fromKosId: member.id })).toBe('not-found');
    expect(await club().sql('SELECT COUNT(*) AS n FROM handover')).toEqual(unsigned);
    expect((await member.attempt('POST /my-handover/accept', { body: { openPast: true } })).code).toBe(
      'handover-not-waiting',
    );
  });

  it('a lead of one branch hands over nobody of another, and sees nothing of it', async () => {
    const operator = await club().operator();
    const place = (name: string) =>
      operator.call('POST /stores', { body: { branchId: null, name, address: '一号', hours: [] } });
    const [here, there] = [await place('南岸店'), await place('北岸店')];
    const lead = await club().withRole('lead', { storeId: here.id });
    const [mine, other, foreign] = [
      await club().host('何岭', here.id),
      await club().host('沈南', here.id),
      await club().host('陈北', there.id),
    ];
    const ids = await Promise.all([mine, other, foreign].map((host) => club().kosIdOf(host)));
    const [mineId = '', otherId = '', foreignId = ''] = ids;
    await Promise.all([mine, foreign].map((host) => club().member(host)));
    const body = (fromKosId: string, to: string) => ({ ...plan, fromKosId, memberIds: null, successors: [to] });
    const start = (fromKosId: string, to: string) => lead.attempt('POST /handovers', { body: body(fromKosId, to) });
    expect((await start(foreignId, otherId)).code).toBe('not-found');
    expect((await start(mineId, foreignId)).code).toBe('successor-unfit');
    expect((await start(mineId, otherId)).code).toBeNull();
    const theirs = await operator.call('POST /handovers', { body: body(foreignId, mineId) });
    const seen = await lead.call('GET /handovers');
    expect(seen.handovers.map(({ from }) => from.id)).toEqual([mineId]);
    expect((await lead.attempt('GET /handovers/:id', { params: { id: theirs.id } })).code).toBe('not-found');
    expect((await lead.attempt('GET /handovers/:id/members', { params: { id: theirs.id } })).code).toBe('not-found');
  });

  it('answers given at once count once, and places never pass the capacity', async () => {
    const all = await cast(club());
    const { lead, from, fromId, toId, otherId } = all;
    const members = await club().members(from, 8);
    await club().write('UPDATE kos SET capacity = 4 WHERE id = ?', [otherId]);
    const body = { ...plan, fromKosId: fromId, memberIds: members.map(({ id }) => id), successors: [toId] };
    await lead.call('POST /handovers', { body });
    await club().settle();
    const answers = members.flatMap((member) => [
      member.attempt('POST /my-handover/choose', { body: { kosId: otherId, openPast: false } }),
      member.attempt('POST /my-handover/decline'),
      member.attempt('POST /my-handover/accept', { body: { openPast: false } }),
    ]);
    for (const { code } of await Promise.all(answers)) {
      expect([null, 'host-full', 'handover-not-waiting']).toContain(code);
    }
    await club().settle();
    const bonds = await club().sql<{ memberId: string; n: number }>(
      `SELECT memberId, COUNT(*) AS n FROM bond WHERE activeMember IN (${members.map(() => '?').join(', ')}) GROUP BY memberId`,
      members.map(({ id }) => id),
    );
    expect(bonds.map(({ n }) => Number(n))).toEqual(members.map(() => 1));
    await expectTrueLoads(club());
  });

  it('whose stand-in leaves too is answered by theirs; when nobody is left, the lead sees it first and names somebody', async () => {
    const { lead, to, fromId, toId, otherId, member } = await cast(club());
    const last = await club().host('陆衡');
    const lastId = await club().kosIdOf(last);
    await leave(lead, fromId, otherId, toId);
    await club().settle();
    await member.call('POST /my-handover/decline');
    const { id: question } = await club().ask(member, '谁来答？');
    const standsWith = async () => (await member.call('GET /questions/:id', { params: { id: question } })).host.id;
    await leave(lead, otherId, toId, toId);
    await club().settle();
    expect((await member.call('GET /my-kos')).standIn?.host.id).toBe(toId);
    expect(await standsWith()).toBe(toId);
    expect((await to.attempt('GET /queue/:id', { params: { id: question } })).code).toBeNull();
    const away = async () =>
      (await lead.call('GET /lead/absences')).absences
        .filter(({ host }) => [fromId, otherId, toId].includes(host.id))
        .map(({ host, standIn, until, state }) => [host.id, standIn?.id ?? null, until, state]);
    // Nobody was bonded to the second leaver: there is nobody to answer.
    expect(await away()).toEqual([[fromId, toId, null, 'now']]);

    const from = club().clock.now();
    const until = from + day;
    const trip = await to.call('POST /absences', { body: { from, until, standInKosId: lastId } });
    await club().settle();
    expect([await standsWith(), (await member.call('GET /my-kos')).standIn]).toMatchObject([
      lastId,
      { host: { id: lastId }, until },
    ]);
    await last.call('POST /absences', { body: { from, until, standInKosId: null } });
    await club().settle();
    expect([await standsWith(), (await member.call('GET /my-kos')).standIn]).toEqual([fromId, null]);
    expect((await away())[0]).toEqual([fromId, null, null, 'now']);
    await to.call('POST /absences/:id/end', { params: { id: trip.id } });
    await club().settle();
    expect(await standsWith()).toBe(toId);

    const name = (change: { standInKosId?: string | null; until?: number | null }) =>
      lead.attempt('POST /lead/absences', {
        body: { kosId: fromId, from, until: null, standInKosId: toId, ...change },
      });
    expect((await name({ until: from + day })).code).toBe('absence-unfit');
    expect((await name({ standInKosId: null })).code).toBe('stand-in-unfit');
    expect((await name({ standInKosId: otherId })).code).toBe('stand-in-unfit');
    expect((await name({ standInKosId: fromId })).code).toBe('stand-in-unfit');
    club().clock.advance({ minutes: 1 });
    expect((await name({})).body).toMatchObject({ state: 'now', until: null, standIn: { id: toId } });
    await club().settle();
    expect(await away()).toEqual([[fromId, toId, null, 'now']]);
    expect((await club().ask(member, '现在呢？')).host.id).toBe(toId);
  });
});
