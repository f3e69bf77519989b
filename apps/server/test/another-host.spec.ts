import { describe, expect, it } from '@jest/globals';
import type { Club, Person } from './club.ts';
import { aClub, onBothEngines } from './open-club.ts';

const words = '想换个离家近的。';

async function cast(club: Club) {
  const [from, to, other] = [await club.host('陈砚'), await club.host('何川'), await club.host('沈青')];
  const [fromId, toId, otherId] = [await club.kosIdOf(from), await club.kosIdOf(to), await club.kosIdOf(other)];
  return { lead: await club.withRole('lead'), from, to, fromId, toId, otherId, member: await club.member(from) };
}

/** Everything a host can read about a member, as one text. */
async function seenByHost(host: Person): Promise<string> {
  const { members } = await host.call('GET /members');
  const seen: unknown[] = [members, await host.call('GET /members/left'), await host.call('GET /queue')];
  for (const { bondId } of members) seen.push(await host.call('GET /members/:bondId', { params: { bondId } }));
  return JSON.stringify(seen);
}

onBothEngines('a wish for another host', (club) => {
  it('granted to the host the member named moves them at once', async () => {
    const { lead, fromId, toId, member } = await cast(club());
    const wish = await member.call('POST /wishes', { body: { reason: 'moved', words, toKosId: toId } });
    expect(wish).toMatchObject({ state: 'waiting', to: { id: toId }, answer: null });
    const params = { id: wish.id };
    const body = { toKosId: toId, words: '好，何川离你近。' };
    expect(await lead.call('POST /lead/wishes/:id/grant', { params, body })).toMatchObject({
      state: 'granted',
      from: { id: fromId },
    });
    expect(await member.call('GET /my-kos/bond')).toMatchObject({ host: { id: toId }, why: 'moved-by-member' });
    expect((await member.call('GET /wishes/mine')).wishes).toMatchObject([{ state: 'granted', answer: body.words }]);
    expect((await lead.attempt('POST /lead/wishes/:id/grant', { params, body })).code).toBe('wish-decided');
    expect((await member.attempt('POST /wishes/:id/withdraw', { params })).code).toBe('wish-decided');
  });

  it('granted to another host asks the member, with the words of the lead', async () => {
    const { lead, otherId, member } = await cast(club());
    const { id } = await member.call('POST /wishes', { body: { reason: 'fit', words, toKosId: null } });
    const body = { toKosId: otherId, words: '沈青也许合适。' };
    await lead.call('POST /lead/wishes/:id/grant', { params: { id }, body });
    const { handover } = await member.call('GET /my-kos');
    expect(handover).toMatchObject({ state: 'asked', to: { id: otherId }, words: body.words, kind: 'member' });
    await member.call('POST /my-handover/accept', { body: { openPast: false } });
    expect((await member.call('GET /my-kos')).host.id).toBe(otherId);
  });

  it('one waits at a time; taken back, declined and moved ones are over', async () => {
    const { lead, from, to, fromId, toId, member } = await cast(club());
    const wish = () => member.attempt('POST /wishes', { body: { reason: 'other', words, toKosId: null } });
    const first = (await wish()).body;
    expect((await wish()).code).toBe('wish-already-waiting');
    await member.call('POST /wishes/:id/withdraw', { params: { id: first.id } });
    expect((await member.call('POST /wishes/:id/withdraw', { params: { id: first.id } })).state).toBe('withdrawn');
    const second = (await wish()).body;
    await lead.call('POST /lead/wishes/:id/decline', { params: { id: second.id }, body: { words: '先谈谈。' } });
    const third = (await wish()).body;
    await club().write('UPDATE bond SET since = 1 WHERE memberId = ?', [member.id]);
    await club().accept(member, (await club().invite(to)).token);
    await club().settle();
    const { wishes } = await member.call('GET /wishes/mine');
    expect(wishes.map(({ id, state }) => [id, state])).toEqual([
      [third.id, 'withdrawn'],
      [second.id, 'declined'],
      [first.id, 'withdrawn'],
    ]);
    const named = (kosId: string) => member.attempt('POST /wishes', { body: { reason: 'fit', words, toKosId: kosId } });
    expect((await named(toId)).code).toBe('same-host');
    expect((await named(member.id)).code).toBe('host-unavailable');
    await club().write('UPDATE kos SET capacity = 0 WHERE id = ?', [fromId]);
    expect((await named(fromId)).code).toBe('host-full');
    expect((await from.attempt('GET /lead/wishes')).code).toBe('not-allowed');
  });

  it('a host without room is refused, and the wish still waits', async () => {
    const { lead, toId, otherId, member } = await cast(club());
    const { id } = await member.call('POST /wishes', { body: { reason: 'fit', words, toKosId: toId } });
    await club().write('UPDATE kos SET capacity = 0 WHERE id IN (?, ?)', [toId, otherId]);
    const grant = (toKosId: string) =>
      lead.attempt('POST /lead/wishes/:id/grant', { params: { id }, body: { toKosId, words: '好。' } });
    expect([(await grant(toId)).code, (await grant(otherId)).code]).toEqual(['host-full', 'host-full']);
    expect((await lead.call('GET /lead/wishes')).wishes.find((wish) => wish.id === id)?.state).toBe('waiting');
    expect((await member.call('GET /my-kos')).handover).toBeNull();
  });
});

describe('what a lead may grant', () => {
  const club = aClub();

  it('is a host of their own branch, unless the member named another; a dormant member is asked as well', async () => {
    const { toId, otherId, from, fromId, member } = await cast(club());
    const operator = await club().operator();
    const store = { branchId: null, name: '南岸店', address: '一号', hours: [] };
    const { id: storeId } = await operator.call('POST /stores', { body: store });
    await club().write('UPDATE kos SET storeId = ? WHERE id IN (?, ?)', [storeId, fromId, toId]);
    const lead = await club().withRole('lead', { storeId });
    const wish = async (asker: Person, toKosId: string | null) =>
      (await asker.call('POST /wishes', { body: { reason: 'fit', words, toKosId } })).id;
    const grant = async (id: string, toKosId: string) =>
      (await lead.attempt('POST /lead/wishes/:id/grant', { params: { id }, body: { toKosId, words: '好。' } })).code;
    await club().write('UPDATE bond SET dormantAt = 1 WHERE memberId = ?', [member.id]);
    await club().write('UPDATE host_load SET members = members - 1 WHERE kosId = ?', [fromId]);
    const open = await wish(member, null);
    expect([await grant(open, otherId), await grant(open, toId)]).toEqual(['host-unavailable', null]);
    expect((await member.call('GET /my-kos')).handover).toMatchObject({ state: 'asked', to: { id: toId } });
    const second = await club().member(from);
    expect(await grant(await wish(second, otherId), otherId)).toBeNull();
    expect((await second.call('GET /my-kos')).host.id).toBe(otherId);
    const away = { kosId: fromId, from: club().clock.now(), until: null };
    const standIn = async (standInKosId: string) =>
      (await lead.attempt('POST /lead/absences', { body: { ...away, standInKosId } })).code;
    expect([await standIn(otherId), await standIn(toId)]).toEqual(['stand-in-unfit', null]);
  });

  it('for the sake of a complaint looks like any handover, and the host before finds no guest in them', async () => {
    const { lead, from, to, toId, member } = await cast(club());
    const { id } = await member.call('POST /wishes', { body: { reason: 'complaint', words, toKosId: toId } });
    await lead.call('POST /lead/wishes/:id/grant', { params: { id }, body: { toKosId: toId, words: '好。' } });
    await club().settle();
    const [left] = (await from.call('GET /members/left')).left;
    expect(left).toMatchObject({ person: { id: member.id }, why: 'handed-over' });
    expect((await from.call('GET /guests')).guests).toEqual([]);
    const [file] = (await to.call('GET /members')).members;
    const seen = await to.call('GET /members/:bondId', { params: { bondId: file?.bondId ?? '' } });
    expect(seen.why).toBe('handed-over');
  });
});

describe('a complaint', () => {
  const club = aClub();

  it('goes to the lead with its thread, due after one working day, and is answered once', async () => {
    const { lead, from, member, fromId } = await cast(club());
    const { id: questionId } = await club().ask(member, '水温多少');
    const complaint = await member.call('POST /complaints', { body: { words: '答得敷衍。', questionId } });
    expect(complaint.dueAt).toBe(Date.parse('2026-03-03T10:00:00+08:00'));
    const listed = await lead.call('GET /lead/complaints');
    expect(listed).toMatchObject({ waiting: 1, complaints: [{ id: complaint.id, host: { id: fromId }, late: false }] });
    const params = { id: complaint.id };
    const one = await lead.call('GET /lead/complaints/:id', { params });
    expect(one.thread).toMatchObject({ id: questionId, text: '水温多少' });
    const answer = () => lead.attempt('POST /lead/complaints/:id/answer', { params, body: { words: '我去谈。' } });
    expect((await answer()).body.answer).toMatchObject({ words: '我去谈。' });
    expect((await answer()).code).toBe('complaint-answered');
    expect((await member.call('GET /complaints')).complaints).toMatchObject([{ answer: { words: '我去谈。' } }]);
    const stranger = await club().member(from);
    const body = { words: '不是我问的。', questionId };
    expect((await stranger.attempt('POST /complaints', { body })).code).toBe('not-found');
    const late = await member.call('POST /complaints', { body: { words: '又来一次。', questionId: null } });
    club().clock.advance({ days: 3 });
    expect((await lead.call('GET /lead/complaints')).complaints[0]).toMatchObject({ id: late.id, late: true });
  });

  it('and a wish for its sake reach the host by no route, log, fact or reply', async () => {
    const { lead, from, to, member, otherId } = await cast(club());
    const secret = '话说得太重了，听着难受。';
    await member.call('POST /complaints', { body: { words: secret, questionId: null } });
    // Three days passed in this club: what its watch has to say of them is said before.
    await club().settle();
    const before = await club().sql('SELECT id FROM fact');
    const { id } = await member.call('POST /wishes', { body: { reason: 'complaint', words: secret, toKosId: null } });
    expect(await club().sql('SELECT id FROM fact')).toEqual(before);
    const [file] = (await from.call('GET /members')).members;
    const params = { bondId: file?.bondId ?? '' };
    expect((await from.call('GET /members/:bondId', { params })).wishesToMove).toBe(false);
    const answer = '对不起，他不该那样说。';
    await lead.call('POST /lead/wishes/:id/grant', { params: { id }, body: { toKosId: otherId, words: answer } });
    expect(await seenByHost(from)).not.toMatch(/complaint|太重|对不起/);
    await member.call('POST /my-handover/accept', { body: { openPast: false } });
    await club().settle();
    for (const host of [from, to]) expect(await seenByHost(host)).not.toMatch(/complaint|太重|对不起/);
    expect(club().log.join('')).not.toMatch(/太重|对不起/);
    const other = await club().member(from);
    await other.call('POST /wishes', { body: { reason: 'hours', words: secret, toKosId: null } });
    const told = (await from.call('GET /members')).members.find(({ person }) => person.id === other.id);
    const file2 = await from.call('GET /members/:bondId', { params: { bondId: told?.bondId ?? '' } });
    expect(file2.wishesToMove).toBe(true);
    expect(JSON.stringify(file2)).not.toMatch(/太重|hours/);
  });

  it('is not judged by whom it is about, nor by another branch', async () => {
    const operator = await club().operator();
    const place = async (name: string) =>
      (await operator.call('POST /stores', { body: { branchId: null, name, address: '一号', hours: [] } })).id;
    const [here, there] = [await place('南岸店'), await place('北岸店')];
    const host = await club().host('何岭', here);
    const { code } = await operator.call('POST /role-codes', {
      body: { role: 'lead', holder: '何岭', storeId: here, branchId: null },
    });
    await host.call('POST /role-codes/redeem', { body: { code } });
    const neighbour = await club().withRole('lead', { storeId: there });
    const same = await club().withRole('lead', { storeId: here });
    const member = await club().member(host);
    const { id } = await member.call('POST /complaints', { body: { words: '不满意。', questionId: null } });
    const wish = await member.call('POST /wishes', { body: { reason: 'complaint', words: '不满意。', toKosId: null } });
    const sees = async (person: Person) => [
      (await person.attempt('GET /lead/complaints/:id', { params: { id } })).code,
      (await person.call('GET /lead/complaints')).complaints.some((one) => one.id === id),
      (await person.call('GET /lead/wishes')).wishes.some((one) => one.id === wish.id),
    ];
    expect(await sees(host)).toEqual(['not-found', false, false]);
    expect(await sees(neighbour)).toEqual(['not-found', false, false]);
    expect(await sees(same)).toEqual([null, true, true]);
    expect(await sees(operator)).toEqual([null, true, true]);
    const body = { words: '算了。' };
    expect((await host.attempt('POST /lead/wishes/:id/decline', { params: { id: wish.id }, body })).code).toBe(
      'not-found',
    );
  });

  it('about what a stand-in answered is about the own host, and neither of the two reads it as a lead', async () => {
    const { lead, from, to, toId, fromId, member } = await cast(club());
    const away = { from: club().clock.now(), until: club().clock.now() + 86_400_000, standInKosId: toId };
    await from.call('POST /absences', { body: away });
    const { id: questionId } = await club().ask(member);
    await to.call('POST /queue/:id/first-reply', { params: { id: questionId }, body: { text: '看情况。' } });
    const { id } = await member.call('POST /complaints', { body: { words: '等于没答。', questionId } });
    expect(await lead.call('GET /lead/complaints/:id', { params: { id } })).toMatchObject({ host: { id: fromId } });
    for (const host of [from, to]) {
      await club().write("INSERT INTO role_grant (personId, role, grantedAt) VALUES (?, 'lead', 1)", [host.id]);
      const leading = await club().person(host.wechat);
      expect((await leading.attempt('GET /lead/complaints/:id', { params: { id } })).code).toBe('not-found');
      expect((await leading.call('GET /lead/complaints')).complaints.some((one) => one.id === id)).toBe(false);
    }
    const answer = { words: '我去谈。' };
    await lead.call('POST /lead/complaints/:id/answer', { params: { id }, body: answer });
  });
});
