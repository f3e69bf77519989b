import { describe, expect, it } from '@jest/globals';
import type { Person } from './club.ts';
import { bringMembers } from './crowd.ts';
import { cast, expectTrueLoads, handOver, handoverOf, plan } from './handover-cast.ts';
import { aClub, onBothEngines } from './open-club.ts';
import { fullAnswer } from './question-samples.ts';

onBothEngines('of a host who has left', (club) => {
  const leave = (lead: Person, fromKosId: string, standInKosId: string, successor: string) =>
    lead.call('POST /handovers', {
      body: {
        ...{ ...plan, fromKosId, memberIds: null, successors: [successor] },
        ...{ leavesAt: club().clock.now(), standInKosId },
      },
    });

  it('a member who was asked before and says no is named as left, and can be handed over again', async () => {
    const all = await cast(club());
    const { lead, from, member, fromId, toId, otherId } = all;
    const earlier = await handOver(club(), all);
    const second = await club().member(from);
    const departure = await leave(lead, fromId, otherId, toId);
    await club().settle();
    expect((await handoverOf(second))?.id).not.toBe((await handoverOf(member))?.id);
    const left = async () => (await lead.call('GET /handovers/:id', { params: { id: departure.id } })).left;
    expect(await left()).toEqual([]);
    expect((await member.call('POST /my-handover/decline')).state).toBe('declined');
    expect((await member.call('POST /my-handover/decline')).state).toBe('declined');
    expect(await left()).toEqual([{ reason: 'declined', count: 1 }]);
    expect((await lead.call('GET /handovers/:id', { params: { id: earlier } })).left).toEqual([
      { reason: 'declined', count: 1 },
    ]);
    await lead.call('POST /handovers', {
      body: { ...plan, fromKosId: fromId, memberIds: null, successors: [otherId] },
    });
    await club().settle();
    expect(await handoverOf(member)).toMatchObject({ state: 'asked', to: { id: otherId } });
    await expectTrueLoads(club());
  });

  it('a member is bound to nobody: the letter of another host is open to them', async () => {
    const { lead, other, member, fromId, toId, otherId } = await cast(club());
    const { token } = await club().invite(other);
    const opened = async () => (await member.call('GET /letters/:token', { params: { token } })).outcome;
    expect(await opened()).toBe('bound-elsewhere');
    await leave(lead, fromId, otherId, toId);
    expect(await opened()).toBe('invited');
  });
});

describe('a large handover', () => {
  const club = aClub();

  it('takes thousands chosen by hand', async () => {
    const { lead, fromId, toId, member } = await cast(club());
    const ids = await bringMembers((query, values) => club().write(query, values), fromId, 250, club().clock.now() + 1);
    const more = Array.from({ length: 5000 - ids.length }, (_, i) => `01JQXZ5Y8N7R6M5K4J3H2G${1000 + i}`);
    const body = { fromKosId: fromId, memberIds: [...ids, ...more], successors: [toId] };
    expect(await lead.call('POST /handovers/preview', { body })).toMatchObject({ total: 250 });
    const { id } = await lead.call('POST /handovers', { body: { ...body, ...plan } });
    await club().settle();
    expect(await lead.call('GET /handovers/:id', { params: { id } })).toMatchObject({
      state: 'open',
      counts: [{ state: 'asked', count: 250 }],
    });
    expect(await handoverOf(member)).toBeNull();
  });
});

describe('a handover', () => {
  const club = aClub();

  it('never makes a host their own member', async () => {
    const { lead, from, to, fromId, toId, otherId } = await cast(club());
    // The successor is a member of the leaver.
    await club().accept(to, (await club().invite(from)).token);
    const body = { fromKosId: fromId, memberIds: [to.id], successors: [toId] };
    expect(await lead.call('POST /handovers/preview', { body })).toMatchObject({
      left: [{ reason: 'successor-gone', count: 1 }],
    });
    const both = { ...body, ...plan, successors: [toId, otherId] };
    await lead.call('POST /handovers', { body: both });
    await club().settle();
    expect(await handoverOf(to)).toMatchObject({ state: 'asked', to: { id: otherId } });
    const choose = { kosId: toId, openPast: false };
    expect((await to.attempt('POST /my-handover/choose', { body: choose })).code).toBe('host-unavailable');
    await to.call('POST /my-handover/accept', { body: { openPast: false } });
    expect((await to.call('GET /my-kos')).host.id).toBe(otherId);
  });

  it('is not shown to the host it takes members from, unless they began it', async () => {
    const all = await cast(club());
    const { from, fromId, toId } = all;
    await club().write("INSERT INTO role_grant (personId, role, grantedAt) VALUES (?, 'lead', 1)", [from.id]);
    const leading = await club().person(from.wechat);
    const id = await handOver(club(), all);
    const seen = async () => (await leading.call('GET /handovers')).handovers.map((one) => one.id);
    expect(await seen()).not.toContain(id);
    for (const route of ['GET /handovers/:id', 'GET /handovers/:id/members'] as const) {
      expect((await leading.attempt(route, { params: { id } })).code).toBe('not-found');
    }
    const second = await club().member(from);
    const body = { ...plan, fromKosId: fromId, memberIds: [second.id], successors: [toId] };
    const own = await leading.call('POST /handovers', { body });
    expect(await seen()).toContain(own.id);
    expect((await leading.attempt('GET /handovers/:id', { params: { id: own.id } })).code).toBeNull();
  });

  it('asks nobody who goes elsewhere meanwhile', async () => {
    const { lead, from, other, fromId, toId } = await cast(club());
    const members = await club().members(from, 6);
    const tokens = await Promise.all(members.map(async () => (await club().invite(other)).token));
    await club().write('UPDATE bond SET since = 1 WHERE kosId = ?', [fromId]);
    await lead.call('POST /handovers', {
      body: { ...plan, fromKosId: fromId, memberIds: members.map(({ id }) => id), successors: [toId] },
    });
    const moves = members.map((member, i) => club().accept(member, tokens[i] ?? ''));
    await Promise.all([club().settle(), ...moves]);
    await club().settle();
    const stale = `SELECT m.id FROM handover_member m JOIN bond b ON b.id = m.fromBondId
      WHERE m.state = 'asked' AND b.endedAt IS NOT NULL`;
    expect(await club().sql(stale)).toEqual([]);
    club().clock.advance({ days: 8 });
    await club().settle();
    for (const member of members) expect((await member.call('GET /my-kos')).host.name).toBe('沈青');
    await expectTrueLoads(club());
  });

  it('is no condition for opening the past: whoever came by a letter may as well', async () => {
    const { from, other, member } = await cast(club());
    expect((await member.attempt('POST /my-handover/open-past')).code).toBe('handover-not-waiting');
    const { id: past } = await club().ask(member, '从前问的');
    await from.call('POST /queue/:id/full-answer', { params: { id: past }, body: fullAnswer });
    await club().write('UPDATE bond SET since = 1 WHERE memberId = ?', [member.id]);
    await club().accept(member, (await club().invite(other)).token);
    await club().settle();
    const read = async () => (await other.attempt('GET /queue/:id', { params: { id: past } })).code;
    const [file] = (await other.call('GET /members')).members;
    const before = async () =>
      (await other.call('GET /members/:bondId', { params: { bondId: file?.bondId ?? '' } })).questions.before;
    expect([await read(), await before(), (await member.call('GET /my-kos/bond')).past]).toEqual([
      'not-found',
      'sealed',
      'sealed',
    ]);
    for (const _ of ['once', 'again']) {
      expect(await member.call('POST /my-handover/open-past')).toMatchObject({
        from: { name: '陈砚' },
        to: { name: '沈青' },
        lines: [{ carrier: 'past-questions', state: 'carried', count: 1, at: club().clock.now() }],
      });
    }
    expect([await read(), await before(), (await member.call('GET /my-kos/bond')).past]).toEqual([
      null,
      'open',
      'open',
    ]);
  });
});
