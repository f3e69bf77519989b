import { describe, expect, it } from '@jest/globals';
import { newId } from '../src/platform/ids.ts';
import type { Club, Person } from './club.ts';
import { aClub, onBothEngines } from './open-club.ts';

async function store(club: Club, name: string, branchId: string | null = null) {
  const body = { branchId, name, address: '一号', hours: [] };
  return (await (await club.operator()).call('POST /stores', { body })).id;
}

/** Hosts nobody has to sign in as; every one of them has room. */
async function crowd(club: Club, count: number, storeId: string | null): Promise<void> {
  const now = club.clock.now();
  const columns = 'id, personId, storeId, name, clubName, pronoun, capacity, active, since';
  for (let from = 0; from < count; from += 100) {
    const rows = Array.from({ length: Math.min(100, count - from) }, (_, i) => {
      return [newId(now), newId(now), storeId, `主理人${String(from + i).padStart(4, '0')}`, '会', '她', 50, 1, now];
    });
    const marks = rows.map((row) => `(${row.map(() => '?').join(', ')})`).join(', ');
    await club.write(`INSERT INTO kos (${columns}) VALUES ${marks}`, rows.flat());
  }
}

const names = async (
  person: Person,
  query: { show?: 'all' | 'unsigned' | 'away' | 'leaving' | 'full'; q?: string } = {},
) => (await person.call('GET /hosts', { query })).hosts.map(({ host }) => host.name);

onBothEngines('whoever looks after hosts', (club) => {
  it('finds them by name, club and staff number, and by what is the matter', async () => {
    const operator = await club().operator();
    const [chen, he, qiu] = [await club().host('陈一'), await club().host('何川'), await club().host('邱岚')];
    const id = await club().kosIdOf(chen);
    await club().write("UPDATE kos SET staffNo = 'S-7' WHERE id = ?", [id]);
    expect(await names(operator, { q: '陈' })).toEqual(['陈一']);
    expect(await names(operator, { q: '川的会' })).toEqual(['何川']);
    expect(await names(operator, { q: 'S-7' })).toEqual(['陈一']);
    expect(await names(operator, { q: '%' })).toEqual([]);
    const from = club().clock.now();
    await he.call('POST /absences', { body: { from, until: from + 3_600_000, standInKosId: id } });
    expect(await names(operator, { show: 'away' })).toEqual(['何川']);
    const [away] = (await operator.call('GET /hosts', { query: { show: 'away' } })).hosts;
    expect(away?.away).toEqual({ until: from + 3_600_000, standIn: '陈一' });
    await club().member(qiu);
    await operator.call('PUT /hosts/:id', {
      params: { id: await club().kosIdOf(qiu) },
      body: { capacity: 1, storeId: null },
    });
    expect(await names(operator, { show: 'full' })).toEqual(['邱岚']);
    await club().write('UPDATE kos SET leavesAt = ? WHERE id = ?', [from, id]);
    expect(await names(operator, { show: 'leaving' })).toEqual(['陈一']);
    await club().write("UPDATE kos SET personId = NULL WHERE clubName = '何川的会'");
    const unsigned = await operator.call('GET /hosts', { query: { show: 'unsigned' } });
    expect(unsigned).toMatchObject({ total: 1, unsigned: 1, hosts: [{ host: { name: '何川' }, signedIn: false }] });
  });

  it('changes capacity and store: bonds stay, and below the load the host is simply full', async () => {
    const operator = await club().operator();
    const [host, storeId] = [await club().host('沈青'), await store(club(), '河岸店')];
    const id = await club().kosIdOf(host);
    await club().members(host, 2);
    await club().ask(await club().member(host));
    const change = (body: { capacity: number; storeId: string | null }) =>
      operator.attempt('PUT /hosts/:id', { params: { id }, body });
    expect((await change({ capacity: 1, storeId })).body).toMatchObject({
      ...{
        capacity: 1,
        members: 3,
        kept: 0,
        openQuestions: 1,
        pastDue: 0,
        storeName: '河岸店',
        signedIn: true,
        active: true,
      },
    });
    expect((await host.call('GET /members')).total).toBe(3);
    const letter = {
      kind: 'open' as const,
      guestId: null,
      addressee: '各位',
      letter: '来坐。',
      factIds: [],
      days: 3,
      uses: 2,
    };
    expect((await host.attempt('POST /invitations', { body: letter })).code).toBe('host-full');
    expect((await change({ capacity: 4, storeId: newId(0) })).code).toBe('store-unknown');
    const unknown = { params: { id: newId(0) }, body: { capacity: 4, storeId: null } };
    expect((await operator.attempt('PUT /hosts/:id', unknown)).code).toBe('not-found');
  });
});

describe('a member who wants another host', () => {
  const club = aClub();

  it('sees those with room, nearest first, and neither their own, nor who leaves, nor who is full', async () => {
    const operator = await club().operator();
    const region = (name: string) =>
      operator.call('POST /branches', { body: { parentId: null, kind: 'region', name } });
    const [south, north] = [(await region('南区')).id, (await region('北区')).id];
    const dealer = await operator.call('POST /branches', { body: { parentId: south, kind: 'dealer', name: '代理' } });
    const home = await store(club(), '南岸店', south);
    const stores = [home, await store(club(), '代理店', dealer.id), await store(club(), '北岸店', north)] as const;
    const own = await club().host('甲', home);
    for (const [name, at] of [
      ['乙北', 2],
      ['丙代理', 1],
      ['丁同店', 0],
      ['戊满', 0],
      ['己走', 0],
    ] as const) {
      await club().host(name, stores[at]);
    }
    await club().write("UPDATE kos SET capacity = 0 WHERE name = '戊满'");
    await club().write("UPDATE kos SET leavesAt = ? WHERE name = '己走'", [club().clock.now()]);
    const member = await club().member(own);
    const { hosts } = await member.call('GET /hosts/open');
    expect(hosts.map(({ host, storeName, duty }) => [host.name, storeName, duty.kind])).toEqual([
      ['丁同店', '南岸店', 'on'],
      ['丙代理', '代理店', 'on'],
      ['乙北', '北岸店', 'on'],
    ]);
  });
});

describe('the directory of a large brand', () => {
  const club = aClub();

  /** Statements until the reply of `call` is there. What runs beside it only adds to them: the least of three is its own. */
  async function statements(call: () => Promise<unknown>): Promise<number> {
    const { subscribers } = club().database.read.connection;
    let count = 0;
    const counter = { afterQuery: () => void (count += 1) };
    const counts: number[] = [];
    subscribers.push(counter);
    for (const _ of ['one', 'two', 'three']) {
      count = 0;
      await call();
      counts.push(count);
    }
    subscribers.splice(subscribers.indexOf(counter), 1);
    return Math.min(...counts);
  }

  it('takes as many queries for a thousand hosts as for a few, and pages through all of them once', async () => {
    const operator = await club().operator();
    const storeId = await store(club(), '大店');
    const member = await club().member(await club().host('甲', storeId));
    const calls = {
      all: () => operator.call('GET /hosts'),
      away: () => operator.call('GET /hosts', { query: { show: 'away' } }),
      full: () => operator.call('GET /hosts', { query: { show: 'full' } }),
      found: () => operator.call('GET /hosts', { query: { q: '主理人' } }),
      open: () => member.call('GET /hosts/open'),
      org: () => operator.call('GET /org'),
    };
    const count = async () => {
      const counts: Record<string, number> = {};
      for (const [name, call] of Object.entries(calls)) counts[name] = await statements(call);
      return counts;
    };
    await crowd(club(), 3, storeId);
    await club().host('乙', storeId);
    const few = await count();
    await crowd(club(), 997, storeId);
    const many = await count();
    expect(many).toEqual(few);
    expect(Math.max(...Object.values(many))).toBeLessThanOrEqual(14);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await operator.call('GET /hosts', { query: cursor ? { cursor } : {} });
      expect(page.total).toBe(1002);
      seen.push(...page.hosts.map(({ host }) => host.id));
      cursor = page.next ?? undefined;
    } while (cursor);
    expect([seen.length, new Set(seen).size]).toEqual([1002, 1002]);
    expect((await member.call('GET /hosts/open')).hosts.length).toBe(60);
    // A thousand hosts written and then read, page by page: a quarter of a minute where others work as well.
  }, 120_000);
});
