import { describe, expect, it } from '@jest/globals';
import type { BodyIn } from '@huiyou/contracts/api';
import { minimumAge } from '@huiyou/domain/identity/roles';
import type { Person } from './club.ts';
import { aClub, onBothEngines } from './open-club.ts';

const open = (person: Person, token: string) => person.attempt('GET /letters/:token', { params: { token } });

onBothEngines('joining', (club) => {
  it('is for those of age: whoever is not is told so, and nothing of it is kept', async () => {
    const host = await club().host();
    const { token, id } = await club().invite(host);
    const young = await club().person();
    await club().settle();
    const before = await club().everythingStored();
    const answer = await club().accept(young, token, { ofAge: false });
    expect(answer.body).toEqual({ outcome: 'under-age', minimumAge });
    expect(await club().everythingStored()).toBe(before);
    const { state, takenBy } = await host.call('GET /invitations/:id', { params: { id } });
    expect([state, takenBy]).toEqual(['waiting', []]);
    const unknown = await club().accept(young, 'AAAAAAAAAAAA', { ofAge: false });
    expect(unknown.body).toEqual({ outcome: 'unknown' });
    expect((await club().accept(young, token)).body.outcome).toBe('joined');
  });

  it('comes with the host’s welcome of that day, and makes the two known to each other', async () => {
    const host = await club().host('陈一');
    const [before, after] = await club().persons(2);
    const letter = await club().invite(host, { kind: 'open', uses: 3 });
    const join = async (person = before as Person) => (await club().accept(person, letter.token)).body;
    expect(await join()).toMatchObject({ outcome: 'joined', welcome: null });
    await host.call('PUT /kos/me/welcome', { body: { text: '进来坐，先喝一杯。' } });
    expect(await join(after)).toMatchObject({ outcome: 'joined', welcome: '进来坐，先喝一杯。' });
    await host.call('PUT /kos/me/welcome', { body: { text: '换了一句。' } });
    const bonds = await club().sql('SELECT welcome FROM bond WHERE memberId = ?', [after?.id ?? '']);
    expect(bonds).toEqual([{ welcome: '进来坐，先喝一杯。' }]);
    const { acquaintances } = await (after as Person).call('GET /acquaintances');
    expect(acquaintances).toMatchObject([{ how: 'letter', host: { name: '陈一' }, forgottenAt: null }]);
  });

  it('leaves how they met as it was', async () => {
    const host = await club().host();
    const guest = await club().person();
    const met = await club().meet(guest, (await club().card(host)).token);
    club().clock.advance({ minutes: 1 });
    await club().accept(guest, (await club().invite(host, { guestId: guest.id })).token);
    expect(await guest.call('GET /acquaintances/:id', { params: { id: met.id } })).toMatchObject({
      how: 'card',
      metAt: met.metAt,
    });
  });

  it('wakes a bond that slept: the same host by a new bond, another one without waiting for the end of protection', async () => {
    const [host, another] = [await club().host('陈一'), await club().host('沈青')];
    const [stays, moves] = [await club().member(host), await club().member(host, '阿岚')];
    await club().write('UPDATE bond SET dormantAt = ? WHERE kosId = ?', [
      club().clock.now(),
      await club().kosIdOf(host),
    ]);
    await club().write('UPDATE host_load SET members = 0 WHERE kosId = ?', [await club().kosIdOf(host)]);
    const [own, other] = [await club().invite(host), await club().invite(another)];
    expect((await open(stays, own.token)).body).toMatchObject({ outcome: 'invited', movesFrom: null });
    expect((await open(moves, other.token)).body).toMatchObject({ outcome: 'invited', movesFrom: '陈一' });
    for (const [person, { token }] of [
      [stays, own],
      [moves, other],
    ] as const)
      expect((await club().accept(person, token)).body.outcome).toBe('joined');
    const active = await club().sql<{ memberId: string; reason: string }>(
      'SELECT memberId, reason FROM bond WHERE activeMember IS NOT NULL',
    );
    expect(Object.fromEntries(active.map((row) => [row.memberId, row.reason]))).toMatchObject({
      [stays.id]: 'invitation',
      [moves.id]: 'moved-by-member',
    });
    const loads = await club().sql<{ kosId: string; members: number }>('SELECT kosId, members FROM host_load');
    for (const each of [host, another]) {
      const kosId = await club().kosIdOf(each);
      expect(loads.find((row) => row.kosId === kosId)?.members).toBe(1);
    }
  });

  it('by a letter taken once before sits on the seat taken then', async () => {
    const [host, another] = [await club().host('陈一'), await club().host('沈青')];
    const person = await club().person();
    const letter = await club().invite(host, { kind: 'open', uses: 2, days: 90 });
    await club().accept(person, letter.token);
    await club().write('UPDATE bond SET dormantAt = ? WHERE memberId = ?', [club().clock.now(), person.id]);
    await club().accept(person, (await club().invite(another)).token);
    await club().write('UPDATE bond SET dormantAt = ? WHERE memberId = ? AND endedAt IS NULL', [
      club().clock.now(),
      person.id,
    ]);
    expect((await club().accept(person, letter.token)).body.outcome).toBe('joined');
    const { usesLeft, takenBy } = await host.call('GET /invitations/:id', { params: { id: letter.id } });
    expect([usesLeft, takenBy.length]).toEqual([1, 1]);
  });
});

describe('writing an invitation', () => {
  const club = aClub();
  const body: BodyIn<'POST /invitations'> = {
    kind: 'personal',
    guestId: null,
    addressee: '林晓雨',
    letter: '谢谢你。',
    factIds: [],
    days: 30,
    uses: 1,
  };
  const write = (host: Person) => host.attempt('POST /invitations', { body });

  it('is refused to a full host before anything is printed, kept places counted, and to one who leaves', async () => {
    const host = await club().host();
    await club().member(host);
    const kosId = await club().kosIdOf(host);
    await club().write('UPDATE kos SET capacity = 2 WHERE id = ?', [kosId]);
    expect((await write(host)).code).toBeNull();
    const letter = await club().invite(host, { kind: 'open', uses: 5 });
    await club().write('UPDATE host_load SET kept = 1 WHERE kosId = ?', [kosId]);
    const count = () => club().sql('SELECT id FROM invitation WHERE kosId = ?', [kosId]);
    const before = (await count()).length;
    expect((await write(host)).code).toBe('host-full');
    const reader = await club().person();
    expect((await open(reader, letter.token)).body.outcome).toBe('host-full');
    expect((await club().accept(reader, letter.token)).body.outcome).toBe('host-full');
    await club().write('UPDATE kos SET capacity = 9, leavesAt = ? WHERE id = ?', [club().clock.now() + 1, kosId]);
    expect((await write(host)).code).toBe('host-leaving');
    expect((await count()).length).toBe(before);
  });

  it('keeps nothing of a picture or a letter in the note of its reply', async () => {
    const host = await club().host();
    const printed = await host.call('POST /invitations', { body, key: 'write-me-once' });
    expect(await host.call('POST /invitations', { body, key: 'write-me-once' })).toEqual(printed);
    const notes = await club().sql<{ reply: string }>('SELECT reply FROM once_key WHERE personId = ?', [host.id]);
    expect(notes).toEqual([{ reply: JSON.stringify({ id: printed.id }) }]);
  });

  it('to a name alone: the host says whether it was the one meant; nobody else, and of no other letter', async () => {
    const [host, another] = [await club().host('陈一'), await club().host('沈青')];
    const guest = await club().person();
    await club().acquaint(host, guest);
    const letters = [
      await club().invite(host),
      await club().invite(host, { guestId: guest.id }),
      await club().invite(host, { kind: 'open' }),
    ];
    const takers = [await club().person(), guest, await club().person()];
    const ids: string[] = [];
    for (const [i, { id, token }] of letters.entries()) {
      await club().accept(takers[i] as Person, token);
      ids.push((await host.call('GET /invitations/:id', { params: { id } })).takenBy[0]?.id ?? '');
    }
    const confirm = (by: Person, id = '', right = true) =>
      by.attempt('POST /acceptances/:id/confirm', { params: { id }, body: { right } });
    expect((await confirm(host, ids[0])).body.takenBy).toMatchObject([{ id: ids[0], right: true }]);
    expect((await confirm(host, ids[0], false)).body.takenBy).toMatchObject([{ right: false }]);
    // Whoever took the letter to a guest the system knows is that guest.
    const known = await host.call('GET /invitations/:id', { params: { id: letters[1]?.id ?? '' } });
    expect(known.takenBy).toMatchObject([{ id: ids[1], right: true }]);
    expect((await confirm(another, ids[0])).code).toBe('not-found');
    for (const id of ids.slice(1)) expect((await confirm(host, id)).code).toBe('not-found');
  });
});
