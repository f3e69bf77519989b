import { describe, expect, it } from '@jest/globals';
import { MakeRoleCode } from '../src/modules/identity/make-role-code.ts';
import { type HostRecord, RegisterHost } from '../src/modules/kos/register-host.ts';
import { FoundStore } from '../src/modules/stores/found-store.ts';
import type { Club, Person } from './club.ts';
import { aClub, onBothEngines } from './open-club.ts';

const record = {
  staffNo: 'S-001',
  name: '沈青',
  clubName: '青禾会',
  pronoun: '她',
  storeId: null,
  capacity: 80,
} as const;

const register = (club: Club, change: Partial<HostRecord> = {}) =>
  club.database.transaction((tx) =>
    club.server.app.get(RegisterHost, { strict: false }).run(tx, { ...record, ...change }),
  );

/** A host of the import who has not signed in, and the code that waits for them. */
async function waiting(club: Club, staffNo: string) {
  const { id: madeBy } = await club.operator();
  const { kosId } = await register(club, { staffNo });
  const codes = club.server.app.get(MakeRoleCode, { strict: false });
  const code = { role: 'kos', holder: '沈青', storeId: null, branchId: null, kosId, madeBy } as const;
  const { id } = await club.database.transaction((tx) => codes.run(tx, code));
  return { kosId, id, code: codes.codeOf(id) };
}

const redeem = (person: Person, code: string) => person.attempt('POST /role-codes/redeem', { body: { code } });

onBothEngines('a host of the import', (club) => {
  it('takes the profile that waits, with the role, in one step; a second code for it is void', async () => {
    const { kosId, code } = await waiting(club(), 'A-1');
    const person = await club().person();
    expect((await redeem(person, code)).body).toMatchObject({
      role: 'kos',
      me: { roles: ['kos'], person: { displayName: '沈青' } },
    });
    expect((await redeem(person, code)).code).toBeNull();
    expect(await person.call('GET /kos/me')).toMatchObject({
      host: { id: kosId, name: '沈青', clubName: '青禾会' },
      capacity: 80,
      welcome: null,
    });
    const codes = club().server.app.get(MakeRoleCode, { strict: false });
    const { id: madeBy } = await club().operator();
    const second = { role: 'kos', holder: '沈青', storeId: null, branchId: null, kosId, madeBy } as const;
    const { id } = await club().database.transaction((tx) => codes.run(tx, second));
    const other = await club().person();
    expect((await redeem(other, codes.codeOf(id))).code).toBe('role-code-invalid');
    expect((await other.call('GET /me')).roles).toEqual([]);
  });

  it('who hosts a club already keeps it, and the code stays for whoever it is about', async () => {
    const { code, kosId } = await waiting(club(), 'A-2');
    const host = await club().host('陈一');
    const mine = await club().kosIdOf(host);
    expect((await redeem(host, code)).code).toBe('role-code-invalid');
    expect(await club().kosIdOf(host)).toBe(mine);
    const right = await club().person();
    expect((await redeem(right, code)).code).toBeNull();
    expect(await club().kosIdOf(right)).toBe(kosId);
  });

  it('is entered once by the staff number; what a host wrote after signing in is theirs', async () => {
    const first = await register(club(), { staffNo: 'A-3' });
    expect(first.change).toBe('fresh');
    expect(await register(club(), { staffNo: 'A-3' })).toMatchObject({ kosId: first.kosId, change: 'unchanged' });
    expect(await register(club(), { staffNo: 'A-3', clubName: '青山会' })).toMatchObject({ change: 'changed' });
    const { code } = await waiting(club(), 'A-4');
    const person = await club().person();
    await redeem(person, code);
    await person.call('PUT /kos/me', { body: { name: '沈青青', clubName: '我的会', pronoun: '她' } });
    expect(await register(club(), { staffNo: 'A-4' })).toMatchObject({ change: 'unchanged' });
    expect(await register(club(), { staffNo: 'A-4', capacity: 90 })).toMatchObject({ change: 'changed' });
    expect(await person.call('GET /kos/me')).toMatchObject({
      host: { name: '沈青青', clubName: '我的会' },
      capacity: 90,
    });
  });

  it('has a store that is found by its names, or founded', async () => {
    const founding = club().server.app.get(FoundStore, { strict: false });
    const found = async (region: string, store: string) =>
      (await club().database.transaction((tx) => founding.run(tx, { region, store }))).storeId;
    const id = await found('江南', '梧桐里店');
    expect(await found('江南', '梧桐里店')).toBe(id);
    expect(await found('江北', '梧桐里店')).not.toBe(id);
    const operator = await club().operator();
    const { branches } = await operator.call('GET /org');
    const region = branches.find(({ name }) => name === '江南')?.id ?? '';
    const dealer = await operator.call('POST /branches', { body: { parentId: region, kind: 'dealer', name: '代理' } });
    const body = { branchId: dealer.id, name: '梧桐里店', address: '一号', hours: [] };
    await operator.call('PUT /stores/:id', { params: { id: id ?? '' }, body });
    expect(await found('江南', '梧桐里店')).toBe(id);
    expect(branches.filter(({ name }) => name === '江南').length).toBe(1);
  });
});

describe('a role code', () => {
  const club = aClub();

  async function aStore() {
    const operator = await club().operator();
    const body = { branchId: null, name: '梧桐里店', address: '一号', hours: [] };
    return (await operator.call('POST /stores', { body })).id;
  }

  it('binds a host to a store: a new profile works there, and a host who moves keeps every bond', async () => {
    const [first, second] = [await aStore(), await aStore()];
    const host = await club().host('陈一', first);
    expect((await host.call('GET /kos/me')).storeName).toBe('梧桐里店');
    const member = await club().member(host);
    const operator = await club().operator();
    const { code } = await operator.call('POST /role-codes', {
      body: { role: 'kos', holder: '陈一', storeId: second, branchId: null },
    });
    await redeem(host, code);
    const [row] = await club().sql<{ storeId: string }>('SELECT storeId FROM kos WHERE personId = ?', [host.id]);
    expect(row?.storeId).toBe(second);
    expect((await host.call('GET /members')).members.map(({ person }) => person.id)).toEqual([member.id]);
  });

  it.each([
    ['an operator at a store', 'operator', true, false],
    ['a host at a branch', 'kos', false, true],
    ['a lead at both', 'lead', true, true],
  ] as const)('is not made for %s', async (_, role, atStore, atBranch) => {
    const operator = await club().operator();
    const storeId = atStore ? await aStore() : null;
    const region = { parentId: null, kind: 'region', name: '江南' } as const;
    const branchId = atBranch ? (await operator.call('POST /branches', { body: region })).id : null;
    const body = { role, holder: '陈一', storeId, branchId };
    expect((await operator.attempt('POST /role-codes', { body })).code).toBe('place-unfit');
  });

  it('is not made for a place that is not there', async () => {
    const body = { role: 'lead', holder: '陈一', storeId: null, branchId: '01ARZ3NDEKTSV4RRFFQ69G5FAV' } as const;
    expect((await (await club().operator()).attempt('POST /role-codes', { body })).code).toBe('place-unfit');
  });

  it('is printed while nobody took it: what ran out is good anew, what is taken is left out', async () => {
    const operator = await club().operator();
    const storeId = await aStore();
    const body = { role: 'kos', holder: '陈一', storeId, branchId: null } as const;
    const [old, taken] = [
      await operator.call('POST /role-codes', { body }),
      await operator.call('POST /role-codes', { body }),
    ];
    await redeem(await club().person(), taken.code);
    club().clock.advance({ days: 31 });
    const person = await club().person();
    expect((await redeem(person, old.code)).code).toBe('role-code-invalid');
    const ids = [old.id, taken.id, '01ARZ3NDEKTSV4RRFFQ69G5FAV'];
    const { codes } = await operator.call('POST /role-codes/print', { body: { ids } });
    const expiresAt = club().clock.now() + 30 * 86_400_000;
    expect(codes).toEqual([{ id: old.id, role: 'kos', holder: '陈一', place: '梧桐里店', code: old.code, expiresAt }]);
    expect((await redeem(person, old.code)).body.role).toBe('kos');
  });

  it('is listed by page, and those nobody took apart', async () => {
    const operator = await club().operator();
    const body = { role: 'kos', holder: '陈一', storeId: null, branchId: null } as const;
    const made: string[] = [];
    for (let i = 0; i < 55; i += 1) made.unshift((await operator.call('POST /role-codes', { body })).id);
    const first = await operator.call('GET /role-codes', { query: { show: 'waiting' } });
    const second = await operator.call('GET /role-codes', { query: { show: 'waiting', cursor: first.next ?? '' } });
    expect([...first.codes, ...second.codes].slice(0, 55).map(({ id }) => id)).toEqual(made);
    expect([...first.codes, ...second.codes].every(({ takenAt }) => takenAt === null)).toBe(true);
    expect((await operator.call('GET /role-codes')).codes.length).toBe(50);
  });

  it('lets a host write the welcome, and take it away', async () => {
    const host = await club().host('陈一');
    const text = '坐下就好，茶是热的。';
    expect((await host.call('PUT /kos/me/welcome', { body: { text } })).welcome).toBe(text);
    expect((await host.call('PUT /kos/me/welcome', { body: { text: null } })).welcome).toBeNull();
    const fresh = await club().host(null);
    expect((await fresh.attempt('PUT /kos/me/welcome', { body: { text } })).code).toBe('host-profile-missing');
  });
});
