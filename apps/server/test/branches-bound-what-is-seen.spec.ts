import { describe, expect, it } from '@jest/globals';
import { SeedBrand } from '../src/modules/demo/seed-brand.ts';
import type { Club, Person } from './club.ts';
import { aClub, onBothEngines } from './open-club.ts';

const hours = [{ weekday: 1, from: 540, to: 720 }];

async function branch(club: Club, name: string, parentId: string | null = null, kind: 'region' | 'dealer' = 'region') {
  const body = { parentId, kind, name };
  return (await (await club.operator()).call('POST /branches', { body })).id;
}

async function store(club: Club, name: string, branchId: string | null) {
  const body = { branchId, name, address: '一号', hours };
  return (await (await club.operator()).call('POST /stores', { body })).id;
}

/** North and south, a dealer below the south, a store in each, a host in each store. */
async function aBrand(club: Club) {
  const [north, south] = [await branch(club, '北区'), await branch(club, '南区')];
  const dealer = await branch(club, '岭南代理', south, 'dealer');
  const stores = {
    north: await store(club, '北岸店', north),
    south: await store(club, '南岸店', south),
    dealer: await store(club, '岭南店', dealer),
  };
  const hosts = {
    north: await club.host('陈北', stores.north),
    south: await club.host('沈南', stores.south),
    dealer: await club.host('何岭', stores.dealer),
  };
  return { north, south, dealer, stores, hosts };
}

const namesOf = async (person: Person) => (await person.call('GET /hosts')).hosts.map(({ host }) => host.name).sort();

onBothEngines('a lead of the south', (club) => {
  it('sees the south with its dealer, and nothing of the north', async () => {
    const { north, south, dealer, stores, hosts } = await aBrand(club());
    const lead = await club().withRole('lead', { branchId: south });
    const org = await lead.call('GET /org');
    expect(org).toMatchObject({ brand: '雾坡咖啡', whole: false });
    expect(org.branches).toEqual(
      [
        { id: south, parentId: null, kind: 'region', name: '南区' },
        { id: dealer, parentId: south, kind: 'dealer', name: '岭南代理' },
      ].sort((a, b) => (a.name < b.name ? -1 : 1)),
    );
    expect(org.stores.map(({ name, hosts: count }) => [name, count]).sort()).toEqual([
      ['南岸店', 1],
      ['岭南店', 1],
    ]);
    expect(await namesOf(lead)).toEqual(['何岭', '沈南']);
    expect((await lead.call('GET /hosts', { query: { q: '陈' } })).total).toBe(0);
    const code = (id: string) => lead.attempt('GET /stores/:id/code', { params: { id } });
    expect((await code(stores.north)).code).toBe('not-found');
    expect((await code(stores.dealer)).body.store.name).toBe('岭南店');
    expect(JSON.stringify([org, await lead.call('GET /hosts')])).not.toMatch(/北/);
    const from = club().clock.now();
    const away = { from, until: from + 86_400_000, standInKosId: null };
    for (const host of Object.values(hosts)) await host.call('POST /absences', { body: away });
    const absences = (await lead.call('GET /lead/absences')).absences.map(({ host }) => host.name).sort();
    expect(absences).toEqual(['何岭', '沈南']);
    expect(north).not.toBe(south);
  });

  it('sees one store alone as the lead of that store, and all as a lead of neither; whoever leads nothing is refused', async () => {
    const { stores, hosts } = await aBrand(club());
    const ofStore = await club().withRole('lead', { storeId: stores.dealer });
    expect(await namesOf(ofStore)).toEqual(['何岭']);
    expect((await ofStore.call('GET /org')).stores).toMatchObject([{ id: stores.dealer, branchId: null }]);
    expect((await ofStore.call('GET /org')).branches).toEqual([]);
    const ofAll = await club().withRole('lead');
    expect((await ofAll.call('GET /org')).whole).toBe(true);
    expect(await namesOf(ofAll)).toEqual(expect.arrayContaining(['陈北', '沈南', '何岭']));
    expect((await hosts.south.attempt('GET /hosts')).code).toBe('not-allowed');
    const change = { capacity: 10, storeId: null };
    const id = await club().kosIdOf(hosts.south);
    expect((await ofAll.attempt('PUT /hosts/:id', { params: { id }, body: change })).code).toBe('not-allowed');
  });
});

describe('the tree of a brand', () => {
  const club = aClub();

  it('has no circle and no more than four levels, whatever two operators do at once', async () => {
    const operator = await club().operator();
    const levels = [await branch(club(), '一级')];
    for (const name of ['二级', '三级', '四级']) levels.push(await branch(club(), name, levels.at(-1)));
    const [top = '', second = '', , last = ''] = levels;
    const put = (id: string, parentId: string | null) =>
      operator.attempt('PUT /branches/:id', { params: { id }, body: { parentId, kind: 'region', name: '区' } });
    const deeper = await operator.attempt('POST /branches', { body: { parentId: last, kind: 'region', name: '五级' } });
    expect(deeper.code).toBe('branch-unfit');
    expect((await put(top, last)).code).toBe('branch-unfit');
    expect((await put(top, top)).code).toBe('branch-unfit');
    expect((await put(second, '01ARZ3NDEKTSV4RRFFQ69G5FAV')).code).toBe('branch-unfit');
    const [a, b] = [await branch(club(), '甲'), await branch(club(), '乙')];
    const codes = (await Promise.all([put(a, b), put(b, a)])).map(({ code }) => code).sort();
    expect(codes).toEqual(['branch-unfit', null]);
  });

  it('loses a branch only when nothing hangs below it', async () => {
    const operator = await club().operator();
    const region = await branch(club(), '待撤');
    const below = await branch(club(), '下属', region);
    const remove = (id: string) => operator.attempt('DELETE /branches/:id', { params: { id } });
    expect((await remove(region)).code).toBe('branch-not-empty');
    expect((await remove(below)).code).toBeNull();
    const storeId = await store(club(), '待搬店', region);
    expect((await remove(region)).code).toBe('branch-not-empty');
    const moved = { branchId: null, name: '待搬店', address: '二号', hours };
    await operator.call('PUT /stores/:id', { params: { id: storeId }, body: moved });
    expect((await remove(region)).code).toBeNull();
    expect((await remove(region)).code).toBe('not-found');
  });

  it('takes no store with hours that overlap or end before they begin, or below no branch', async () => {
    const operator = await club().operator();
    const add = (change: object) =>
      operator.attempt('POST /stores', { body: { branchId: null, name: '店', address: '一号', hours, ...change } });
    const at = (from: number, to: number) => ({ weekday: 1, from, to });
    expect((await add({ hours: [at(540, 720), at(700, 900)] })).code).toBe('hours-unfit');
    expect((await add({ hours: [at(720, 720)] })).code).toBe('hours-unfit');
    expect((await add({ hours: [at(540, 720), at(720, 900)] })).code).toBeNull();
    expect((await add({ branchId: '01ARZ3NDEKTSV4RRFFQ69G5FAV' })).code).toBe('branch-unfit');
  });
});

describe('the lead of the demo brand', () => {
  const club = aClub({ demo: true });

  it('looks after one region with its stores and hosts', async () => {
    await club().server.app.get(SeedBrand, { strict: false }).run();
    const { body: listed } = await club().anonymous('GET /demo/people');
    const lead = listed.people.find(({ roles }) => roles.includes('lead'));
    const { body } = await club().anonymous('POST /demo/sign-in', { body: { personId: lead?.id ?? null } });
    const headers = { authorization: `Bearer ${body.token}` };
    const get = async (path: string) =>
      (await fetch(`${club().url}/api${path}`, { headers })).json() as Promise<unknown>;
    expect(await get('/org')).toMatchObject({
      whole: false,
      branches: [{ name: '江南' }],
    });
    const { stores } = (await get('/org')) as { stores: { name: string; hosts: number }[] };
    expect(stores.map(({ name, hosts }) => [name, hosts]).sort()).toEqual([
      ['梧桐里店', 2],
      ['河埠头店', 1],
    ]);
    expect(await get('/hosts')).toMatchObject({ total: 3, unsigned: 0 });
  });
});
