import { expect, it } from '@jest/globals';
import { cast, day, expectTrueLoads, handOver, handoverOf, lines, plan, talk, type View } from './handover-cast.ts';
import { onBothEngines } from './open-club.ts';

onBothEngines('a member who is handed over', (club) => {
  it('is asked, and says yes with their past questions', async () => {
    const all = await cast(club());
    const { past, open } = await talk(club(), all);
    const id = await handOver(club(), all);
    const { to, member, lead, fromId, toId } = all;
    const asked = await handoverOf(member);
    expect(asked).toMatchObject({
      state: 'asked',
      kind: 'member',
      words: plan.words,
      from: { id: fromId },
      to: { id: toId },
    });
    expect(asked?.decideBy).toBe(club().clock.now() + 7 * day);
    expect(lines(asked as View)).toEqual([
      ['bond', 'waiting', 1],
      ['questions', 'waiting', 1],
      ['past-questions', 'waiting', 1],
    ]);
    const due = (await member.call('GET /questions/:id', { params: { id: open } })).replyDueAt;
    const accepted = await member.call('POST /my-handover/accept', { body: { openPast: true } });
    expect(accepted.state).toBe('accepted');
    await club().settle();
    expect(await member.call('POST /my-handover/accept', { body: { openPast: true } })).toMatchObject({
      state: 'accepted',
    });
    const view = await handoverOf(member);
    expect(lines(view as View)).toEqual([
      ['bond', 'carried', 1],
      ['questions', 'carried', 1],
      ['past-questions', 'carried', 1],
    ]);
    expect(view?.freeChangeUntil).toBe(club().clock.now() + 30 * day);
    expect(await to.call('GET /queue/:id', { params: { id: open } })).toMatchObject({ replyDueAt: due });
    expect((await to.attempt('GET /queue/:id', { params: { id: past } })).code).toBeNull();
    const bond = await member.call('GET /my-kos/bond');
    expect(bond).toMatchObject({ host: { id: toId }, why: 'handed-over' });
    expect(bond.history.map(({ host, why, endedWhy }) => [host.id, why, endedWhy])).toEqual([
      [toId, 'handed-over', null],
      [fromId, 'invitation', 'handed-over'],
    ]);
    expect(await lead.call('GET /handovers/:id', { params: { id } })).toMatchObject({
      state: 'done',
      total: 1,
      counts: [{ state: 'accepted', count: 1 }],
      left: [],
    });
    await expectTrueLoads(club());
  });

  it('who says nothing for seven days goes along; the past stays sealed until they open it', async () => {
    const all = await cast(club());
    const { past, open } = await talk(club(), all);
    await handOver(club(), all);
    const { to, member, toId } = all;
    club().clock.advance({ days: 7, milliseconds: -1 });
    await club().settle();
    expect((await handoverOf(member))?.state).toBe('asked');
    club().clock.advance({ milliseconds: 1 });
    await club().settle();
    const view = await handoverOf(member);
    expect(view).toMatchObject({ state: 'by-silence', to: { id: toId } });
    expect(lines(view as View)).toEqual([
      ['bond', 'carried', 1],
      ['questions', 'carried', 1],
      ['past-questions', 'sealed', 1],
    ]);
    expect((await to.attempt('GET /queue/:id', { params: { id: open } })).code).toBeNull();
    expect((await to.attempt('GET /queue/:id', { params: { id: past } })).code).toBe('not-found');
    expect(lines(await member.call('POST /my-handover/open-past'))[2]).toEqual(['past-questions', 'carried', 1]);
    expect(lines(await member.call('POST /my-handover/open-past'))[2]).toEqual(['past-questions', 'carried', 1]);
    expect((await to.attempt('GET /queue/:id', { params: { id: past } })).code).toBeNull();
    await expectTrueLoads(club());
  });

  it('may say no: nothing moves, the place goes back, and the lead sees it', async () => {
    const all = await cast(club());
    await talk(club(), all);
    const id = await handOver(club(), all);
    const { member, lead, fromId, toId } = all;
    expect(await member.call('POST /my-handover/decline')).toMatchObject({ state: 'declined', lines: [] });
    expect(await member.call('POST /my-handover/decline')).toMatchObject({ state: 'declined' });
    expect((await member.attempt('POST /my-handover/accept', { body: { openPast: false } })).code).toBe(
      'handover-not-waiting',
    );
    club().clock.advance({ days: 8 });
    await club().settle();
    expect(await member.call('GET /my-kos')).toMatchObject({ host: { id: fromId }, handover: null });
    const seen = await lead.call('GET /handovers/:id/members', { params: { id }, query: { state: 'declined' } });
    expect(seen.members).toMatchObject([{ person: { id: member.id }, to: { id: toId }, left: 'declined' }]);
    expect(await lead.call('GET /handovers/:id', { params: { id } })).toMatchObject({ state: 'done' });
    await expectTrueLoads(club());
  });

  it('may choose another host with room, and change once more within thirty days', async () => {
    const all = await cast(club());
    const { past } = await talk(club(), all);
    await handOver(club(), all);
    const { member, to, other, fromId, toId, otherId } = all;
    const choose = (kosId: string) => member.attempt('POST /my-handover/choose', { body: { kosId, openPast: true } });
    expect((await choose(fromId)).code).toBe('host-unavailable');
    await club().write('UPDATE kos SET capacity = 0 WHERE id = ?', [otherId]);
    expect((await choose(otherId)).code).toBe('host-full');
    await expectTrueLoads(club());
    await club().write('UPDATE kos SET capacity = 10 WHERE id = ?', [otherId]);
    expect((await choose(otherId)).body).toMatchObject({ state: 'chose-another', to: { id: otherId } });
    await expectTrueLoads(club());
    expect((await other.attempt('GET /queue/:id', { params: { id: past } })).code).toBeNull();

    const change = (kosId: string) => member.attempt('POST /my-kos/change', { body: { kosId } });
    expect((await change(otherId)).code).toBe('same-host');
    club().clock.advance({ days: 29 });
    expect((await change(toId)).body).toMatchObject({ host: { id: toId } });
    await club().settle();
    expect((await change(otherId)).code).toBe('no-free-change');
    expect((await to.attempt('GET /queue/:id', { params: { id: past } })).code).toBe('not-found');
    await member.call('POST /my-handover/open-past');
    expect((await to.attempt('GET /queue/:id', { params: { id: past } })).code).toBeNull();
    expect((await member.call('GET /my-kos/bond')).why).toBe('changed-freely');
    await expectTrueLoads(club());
  });

  it('has no free change after thirty days', async () => {
    const all = await cast(club());
    await handOver(club(), all);
    await all.member.call('POST /my-handover/accept', { body: { openPast: false } });
    club().clock.advance({ days: 30 });
    expect((await all.member.call('GET /my-kos/bond')).freeChangeUntil).toBeNull();
    const answer = await all.member.attempt('POST /my-kos/change', { body: { kosId: all.otherId } });
    expect(answer.code).toBe('no-free-change');
  });

  it('who moves by a letter meanwhile is not asked any more, and the place goes back', async () => {
    const all = await cast(club());
    // Past the protection.
    await club().write('UPDATE bond SET since = since - ? WHERE memberId = ?', [91 * day, all.member.id]);
    const id = await handOver(club(), all);
    const { member, other, lead, otherId } = all;
    const { token } = await club().invite(other);
    expect((await club().accept(member, token)).body).toMatchObject({ outcome: 'joined' });
    await club().settle();
    expect((await member.attempt('POST /my-handover/accept', { body: { openPast: false } })).code).toBe(
      'handover-not-waiting',
    );
    const { members } = await lead.call('GET /handovers/:id/members', { params: { id } });
    expect(members).toMatchObject([{ state: 'chose-another', to: { id: otherId } }]);
    await expectTrueLoads(club());
  });

  it('is not moved to somebody who announces leaving before they decided', async () => {
    const all = await cast(club());
    const id = await handOver(club(), all);
    const { lead, toId, otherId, fromId, member } = all;
    const leavesAt = club().clock.now() + day;
    const body = { ...plan, fromKosId: toId, memberIds: null, successors: [otherId], leavesAt, standInKosId: otherId };
    await lead.call('POST /handovers', { body });
    await club().settle();
    const { members } = await lead.call('GET /handovers/:id/members', { params: { id } });
    expect(members).toMatchObject([{ state: 'left', left: 'successor-gone' }]);
    expect(await member.call('GET /my-kos')).toMatchObject({ host: { id: fromId }, handover: null });
    await expectTrueLoads(club());
  });
});
