import { describe, expect, it } from '@jest/globals';
import { guestNoticeVersion } from '@huiyou/domain/identity/roles';
import type { Club, Person } from './club.ts';
import { aClub, mondayAtTen, onBothEngines } from './open-club.ts';

/** A store with its door code, as an operator sets it up. */
async function aStore(club: Club, name = '梧桐里店'): Promise<{ id: string; token: string }> {
  const operator = await club.operator();
  const body = { branchId: null, name, address: '梧桐里 12 号', hours: [{ weekday: 1, from: 540, to: 1260 }] };
  const { id } = await operator.call('POST /stores', { body });
  const { code } = await operator.call('GET /stores/:id/code', { params: { id } });
  return { id, token: code.joinUrl.slice(-12) };
}

const read = async (person: Person, token: string) => {
  const { body } = await person.attempt('GET /doors/:token', { params: { token } });
  if (body.outcome !== 'store') throw new Error('the door is unknown');
  return body;
};

const walk = (
  person: Person,
  token: string,
  change: Partial<{ servedBy: string; noticeVersion: string; key: string }> = {},
) => {
  const { key, servedBy = null, noticeVersion = guestNoticeVersion } = change;
  const body = { servedBy, displayName: '晓雨', noticeVersion };
  return person.attempt('POST /doors/:token/walk-in', { params: { token }, body, key });
};

/** Two hosts on duty, one of the store next door. */
async function twoHosts(club: Club) {
  const store = await aStore(club);
  const [chen, he] = [await club.host('陈一', store.id), await club.host('何川', store.id)];
  await club.host('邱岚', (await aStore(club, '河岸店')).id);
  return { store, chen, he, ids: [await club.kosIdOf(chen), await club.kosIdOf(he)] as const };
}

onBothEngines('a walk-in', (club) => {
  it('becomes the guest of who served them; the store and the reason are kept, and repeating it changes nothing', async () => {
    const { store, he, ids } = await twoHosts(club());
    const guest = await club().person();
    const door = await read(guest, store.token);
    expect(door).toMatchObject({ store: { name: '梧桐里店' }, mine: null, noticeVersion: guestNoticeVersion });
    expect(door.hosts.map(({ host, room, duty }) => [host.name, room, duty.kind])).toEqual([
      ['何川', true, 'on'],
      ['陈一', true, 'on'],
    ]);
    const met = await walk(guest, store.token, { servedBy: ids[1], key: 'walk-in-once' });
    expect(met.body).toMatchObject({ host: { name: '何川' }, reason: 'served' });
    expect((await walk(guest, store.token, { servedBy: ids[1], key: 'walk-in-once' })).text).toBe(met.text);
    expect((await walk(guest, store.token, { servedBy: ids[1] })).body).toEqual(met.body);
    expect((await walk(guest, store.token)).body).toEqual(met.body);
    expect((await he.call('GET /guests')).guests).toMatchObject([
      { person: { id: guest.id, displayName: '晓雨' }, how: 'store', storeName: '梧桐里店' },
    ]);
    expect(await read(guest, store.token)).toMatchObject({ mine: { host: { name: '何川' }, as: 'guest' } });
    const consents = await club().sql('SELECT purpose, version FROM consent WHERE personId = ?', [guest.id]);
    expect(consents).toEqual([{ purpose: 'guest-notice', version: guestNoticeVersion }]);
  });

  it('is refused under another notice, with a host of another store, and as a member', async () => {
    const { store, chen } = await twoHosts(club());
    const guest = await club().person();
    expect((await walk(guest, store.token, { noticeVersion: '2020-01-01' })).code).toBe('notice-outdated');
    const elsewhere = await club().kosIdOf(await club().host('沈青'));
    expect((await walk(guest, store.token, { servedBy: elsewhere })).code).toBe('not-at-this-store');
    const member = await club().member(chen);
    expect((await walk(member, store.token)).code).toBe('is-a-member');
    expect(await read(member, store.token)).toMatchObject({ mine: { host: { name: '陈一' }, as: 'member' } });
    const people = [guest.id, member.id];
    const kept = await club().sql("SELECT id FROM acquaintance WHERE how = 'store' AND personId IN (?, ?)", people);
    expect(kept).toEqual([]);
  });
});

describe('the published rule proposes', () => {
  const club = aClub();

  async function proposed(token: string) {
    return (await read(await club().person(), token)).proposed;
  }

  it('the only one with room, and nobody when all are full', async () => {
    club().clock.set(mondayAtTen);
    const { store, ids } = await twoHosts(club());
    await club().write('UPDATE kos SET capacity = 0 WHERE id = ?', [ids[0]]);
    expect(await proposed(store.token)).toEqual({ kosId: ids[1], reason: 'only-one' });
    await club().write('UPDATE kos SET capacity = 0 WHERE id = ?', [ids[1]]);
    expect(await proposed(store.token)).toBeNull();
    const guest = await club().person();
    expect((await walk(guest, store.token)).code).toBe('nobody-has-room');
    expect((await walk(guest, store.token, { servedBy: ids[0] })).body.reason).toBe('served');
  });

  it('who is on duty before who is away', async () => {
    const { store, he, ids } = await twoHosts(club());
    const from = club().clock.now();
    await he.call('POST /absences', { body: { from, until: from + 3_600_000, standInKosId: null } });
    expect(await proposed(store.token)).toEqual({ kosId: ids[0], reason: 'on-duty' });
    const met = await walk(await club().person(), store.token);
    expect(met.body).toMatchObject({ host: { name: '陈一' }, reason: 'on-duty' });
  });

  it('who has the fewest open questions for their capacity', async () => {
    const { store, chen, ids } = await twoHosts(club());
    await club().ask(await club().member(chen));
    expect(await proposed(store.token)).toEqual({ kosId: ids[1], reason: 'fewest-open' });
  });

  it('who waited longest since the last, in turn', async () => {
    const { store, ids } = await twoHosts(club());
    const reasons: unknown[] = [];
    const order: string[] = [];
    for (let i = 0; i < 4; i += 1) {
      const { body } = await walk(await club().person(), store.token);
      reasons.push(body.reason);
      order.push(body.host.id);
      club().clock.advance({ minutes: 1 });
    }
    expect(reasons).toEqual(Array(4).fill('longest-since'));
    expect(new Set(order.slice(0, 2))).toEqual(new Set(ids));
    expect(order.slice(2)).toEqual(order.slice(0, 2));
  });

  it('neither who has not signed in, nor who leaves, nor whoever stands at the door', async () => {
    const { store, chen, ids } = await twoHosts(club());
    expect((await read(chen, store.token)).proposed).toEqual({ kosId: ids[1], reason: 'only-one' });
    await club().write('UPDATE kos SET leavesAt = ? WHERE id = ?', [club().clock.now() + 86_400_000, ids[0]]);
    await club().write('UPDATE kos SET personId = NULL WHERE id = ?', [ids[1]]);
    const door = await read(await club().person(), store.token);
    expect([door.hosts, door.proposed]).toEqual([[], null]);
  });
});

describe('the code of a door', () => {
  const club = aClub();

  it('that nobody has is answered alike, slowly, and not more than ten times', async () => {
    const { store } = await twoHosts(club());
    const guesser = await club().person();
    const texts = [];
    for (const token of ['AAAAAAAAAAAA', 'short', '会友会友会友']) {
      const begun = performance.now();
      texts.push((await guesser.attempt('GET /doors/:token', { params: { token } })).text);
      expect(performance.now() - begun).toBeGreaterThan(300);
    }
    expect(new Set(texts)).toEqual(new Set(['{"outcome":"unknown"}']));
    for (let tries = 3; tries < 10; tries += 1) expect((await walk(guesser, 'BBBBBBBBBBBB')).code).toBe('not-found');
    expect((await walk(guesser, store.token)).code).toBe('too-many-tries');
    expect((await guesser.attempt('GET /doors/:token', { params: { token: store.token } })).code).toBe(
      'too-many-tries',
    );
  });

  it('leads to the page of the door, and card codes to theirs', async () => {
    const { store } = await twoHosts(club());
    const go = async (path: string) =>
      (await fetch(`${club().url}${path}`, { redirect: 'manual' })).headers.get('location');
    expect(await go(`/s/${store.token}`)).toBe(`/pages-guest/door/index?t=${store.token}`);
    expect(await go('/c/k3Jd82hQzP0a')).toBe('/pages-guest/card/index?t=k3Jd82hQzP0a');
    expect(await go('/s/..%2f..%2fetc')).toBe('/pages-guest/door/index');
  });

  it('stays when the store is renamed and moved', async () => {
    club().clock.advance({ minutes: 10 });
    const { store } = await twoHosts(club());
    const operator = await club().operator();
    const { id: branchId } = await operator.call('POST /branches', {
      body: { parentId: null, kind: 'region', name: '江南' },
    });
    const body = { branchId, name: '梧桐里新店', address: '梧桐里 15 号', hours: [] };
    await operator.call('PUT /stores/:id', { params: { id: store.id }, body });
    expect((await read(await club().person(), store.token)).store).toEqual({
      id: store.id,
      name: '梧桐里新店',
      address: '梧桐里 15 号',
      hours: [],
    });
  });
});
