import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { importFaults } from '@huiyou/words/imports';
import type { Club } from './club.ts';
import { customerColumns, customerLine, hostColumns, hostLine, takeOver, until, upload } from './import.ts';
import { aClub, onBothEngines } from './open-club.ts';

const sample = (kind: string) => readFile(new URL(`../../../docs/samples/${kind}.csv`, import.meta.url), 'utf8');
const file = (...lines: string[]) => `${lines.join('\n')}\n`;

async function stored(club: Club) {
  const [kept] = await club.sql<{ count: number; sum: number }>(
    "SELECT COUNT(*) AS count, COUNT(DISTINCT externalId) AS sum FROM carried_over WHERE state = 'kept'",
  );
  const [load] = await club.sql<{ kept: number | null }>('SELECT SUM(kept) AS kept FROM host_load');
  return { places: Number(kept?.count), people: Number(kept?.sum), kept: Number(load?.kept ?? 0) };
}

async function withHosts(club: Club, ...lines: string[]): Promise<void> {
  const operator = await club.operator();
  await takeOver(operator, 'hosts', file(hostColumns, ...lines), () => club.settle());
}

onBothEngines('a brand moves in with the sample files', (club) => {
  it('and a second run changes nothing', async () => {
    const operator = await club().operator();
    const settle = () => club().settle();
    const hosts = await takeOver(operator, 'hosts', await sample('hosts'), settle);
    expect(hosts.checked.counts).toEqual({ fresh: 6, changed: 0, unchanged: 0, faulty: 0 });
    const customers = await takeOver(operator, 'customers', await sample('customers'), settle);
    expect(customers.checked.counts).toEqual({ fresh: 8, changed: 0, unchanged: 0, faulty: 0 });
    expect(await stored(club())).toEqual({ places: 8, people: 8, kept: 8 });
    const codes = await operator.call('GET /role-codes', { query: { show: 'waiting' } });
    expect(codes.codes.map((code) => code.role).sort()).toEqual(['kos', 'kos', 'kos', 'kos', 'lead', 'lead']);

    const everything = await club().everythingStored();
    const again = await takeOver(operator, 'customers', await sample('customers'), settle);
    expect(again.checked.counts).toEqual({ fresh: 0, changed: 0, unchanged: 8, faulty: 0 });
    const hostsAgain = await takeOver(operator, 'hosts', await sample('hosts'), settle);
    expect(hostsAgain.checked.counts).toEqual({ fresh: 0, changed: 0, unchanged: 6, faulty: 0 });
    expect(await stored(club())).toEqual({ places: 8, people: 8, kept: 8 });
    const tables = (text: string) => JSON.parse(text) as unknown[][];
    const quiet = ['carried_over', 'kos', 'store', 'branch', 'role_code', 'host_load', 'roster'];
    const names = club().database.read.connection.entityMetadatas.map(({ tableName }) => tableName);
    const now = tables(await club().everythingStored());
    for (const [i, rows] of tables(everything).entries())
      if (quiet.includes(names[i] ?? '')) expect([names[i], now[i]]).toEqual([names[i], rows]);
  });

  it('and a customer who agrees is a member, once', async () => {
    await withHosts(club(), hostLine('K900', 5));
    const operator = await club().operator();
    const person = await club().person();
    const union = person.wechat.unionid ?? '';
    const line = `C900,林晓雨,${union},,K900,2022-03-04,挚友,120@2027-03-31;30,written`;
    await takeOver(operator, 'customers', file(customerColumns, line), () => club().settle());
    const { place } = await person.call('GET /carried-over');
    expect(place).toMatchObject({ tier: 'close', points: 150, displayName: '林晓雨', host: { name: '主理K900' } });
    const body = { displayName: '晓雨', termsVersion: place?.termsVersion ?? '', ofAge: true };
    const joined = await person.call('POST /carried-over/accept', { body, key: 'agree-once-900' });
    const repeated = await person.call('POST /carried-over/accept', { body, key: 'agree-once-900' });
    expect(joined).toMatchObject({ outcome: 'joined', displayName: '晓雨' });
    expect(repeated).toEqual(joined);
    expect((await person.attempt('POST /carried-over/accept', { body })).code).toBe('no-kept-place');
    const [load] = await club().sql<{ members: number; kept: number }>(
      "SELECT members, kept FROM host_load l JOIN kos k ON k.id = l.kosId WHERE k.staffNo = 'K900'",
    );
    expect(load).toMatchObject({ members: 1, kept: 0 });
    const bonds = await club().sql('SELECT * FROM bond WHERE activeMember = ?', [person.id]);
    expect(bonds).toMatchObject([{ reason: 'carried-over', tier: 'close' }]);
    const knownSince = Date.parse('2022-03-04T00:00:00+08:00');
    expect(await person.call('GET /my-kos/bond')).toMatchObject({ knownSince });
  });

  it('and a customer who declines is forgotten and not brought back', async () => {
    await withHosts(club(), hostLine('K901', 5));
    const operator = await club().operator();
    const person = await club().person();
    const union = person.wechat.unionid ?? '';
    const text = file(customerColumns, `C901,要走的人,${union},,K901,2022-03-04,初识,,online`);
    await takeOver(operator, 'customers', text, () => club().settle());
    await person.call('POST /carried-over/decline');
    expect(await person.call('POST /carried-over/decline')).toEqual({});
    expect(await person.call('GET /carried-over')).toEqual({ place: null });
    const [left] = await club().sql<object>("SELECT * FROM carried_over WHERE externalId = 'C901'");
    expect(left).toMatchObject({ state: 'declined', kosId: '', tier: 'acquainted', digest: '', unionid: null });
    expect(JSON.stringify(await club().sql('SELECT * FROM carried_over'))).not.toContain('要走的人');
    await takeOver(operator, 'customers', text, () => club().settle());
    expect(await person.call('GET /carried-over')).toEqual({ place: null });
  });
});

describe('a file with faults', () => {
  const club = aClub();

  it('names each of a thousand bad rows of more than twenty kinds, and takes over the rest', async () => {
    await withHosts(club(), hostLine('K1', 5000), hostLine('K2', 1));
    const kinds: ((i: number) => string)[] = [
      (i) => `,名,union_x${i}00000,,K1,2023-01-01,初识,,written`,
      (i) => `${'x'.repeat(65)}${i},名,union_x${i}00000,,K1,2023-01-01,初识,,written`,
      (i) => `E${i},${'名'.repeat(17)},union_x${i}00000,,K1,2023-01-01,初识,,written`,
      (i) => `F${i},名\u202e,union_x${i}00000,,K1,2023-01-01,初识,,written`,
      (i) => `G${i},名,,,K1,2023-01-01,初识,,written`,
      (i) => `H${i},名,短,,K1,2023-01-01,初识,,written`,
      (i) => `I${i},名,,13800000000,K1,2023-01-01,初识,,written`,
      (i) => `J${i},名,union_x${i}10000,,,2023-01-01,初识,,written`,
      (i) => `K${i},名,union_x${i}20000,,K404,2023-01-01,初识,,written`,
      (i) => `L${i},名,union_x${i}30000,,K1,2023-1-1,初识,,written`,
      (i) => `M${i},名,union_x${i}40000,,K1,2033-01-01,初识,,written`,
      (i) => `N${i},名,union_x${i}50000,,K1,2023-01-01,钻石,,written`,
      (i) => `O${i},名,union_x${i}60000,,K1,2023-01-01,初识,many,written`,
      (i) => `P${i},名,union_x${i}70000,,K1,2023-01-01,初识,-1,written`,
      (i) => `Q${i},名,union_x${i}80000,,K1,2023-01-01,初识,1@soon,written`,
      (i) => `R${i},名,union_x${i}90000,,K1,2023-01-01,初识,${'1;'.repeat(20)}1,written`,
      (i) => `S${i},名,union_y${i}00000,,K1,2023-01-01,初识,,`,
      (i) => `T${i},名,union_y${i}10000,,K1,2023-01-01,初识,,said`,
      (i) => `U${i},名,union_y${i}20000,,K1,2023-01-01,初识`,
      (i) => `V${i},\ufffd,union_y${i}30000,,K1,2023-01-01,初识,,written`,
      () => `W0,名,union_w00000000,,K1,2023-01-01,初识,,written`,
      (i) => `X${i},名,union_z00000000,,K1,2023-01-01,初识,,written`,
      (i) => `Y${i},名,union_y${i}40000,,K2,2023-01-01,初识,,written`,
    ];
    const lines = Array.from({ length: 46 }, (_, i) => kinds.map((line) => line(100 + i))).flat();
    const good = Array.from({ length: 40 }, (_, i) => customerLine(i, 'K1'));
    const operator = await club().operator();
    const { checked, done } = await takeOver(operator, 'customers', file(customerColumns, ...lines, ...good), () =>
      club().settle(),
    );
    // One row each of the three kinds that only show beside another row is the first of its kind, and good.
    expect(checked.counts).toEqual({ fresh: 43, changed: 0, unchanged: 0, faulty: lines.length - 3 });
    expect(lines.length - 3).toBeGreaterThan(1000);
    expect(done.faults.length).toBeGreaterThan(20);
    expect(await stored(club())).toEqual({ places: 43, people: 43, kept: 43 });

    const faults = await operator.call('GET /imports/:id/faults', { params: { id: done.id } });
    const named = faults.trim().split('\r\n').length > 1 ? faults.trim().split('\r\n') : faults.trim().split('\n');
    expect(named).toHaveLength(lines.length - 3 + 1);
    for (const { fault } of done.faults) expect(Object.keys(importFaults)).toContain(fault);
    const rows = named.slice(1).map((line) => Number(line.split(',')[0]));
    expect(new Set(rows).size).toBe(rows.length);
    expect(faults).not.toContain('union_');
  });

  it('tells at once when the columns are others, and goes on after a lost part', async () => {
    const operator = await club().operator();
    const begin = () => operator.call('POST /imports', { body: { kind: 'customers', fileName: 'a.csv', parts: 2 } });
    const { id } = await begin();
    const send = (n: string, text: string) =>
      operator.attempt('PUT /imports/:id/parts/:n', { params: { id, n }, body: { text } });
    expect((await send('0', 'name,phone\n甲,1\n')).code).toBe('columns-unfit');
    expect((await send('1', 'x')).code).toBe('part-out-of-order');
    const text = file(customerColumns, customerLine(7001, 'K1'), customerLine(7002, 'K1'));
    const cut = text.length - 20;
    expect((await send('0', text.slice(0, cut))).body).toMatchObject({ nextPart: 1, rows: 1 });
    expect((await send('0', text.slice(0, cut))).body).toMatchObject({ nextPart: 1, rows: 1 });
    expect((await operator.attempt('POST /imports/:id/check', { params: { id } })).code).toBe('parts-missing');
    expect((await send('1', text.slice(cut))).body).toMatchObject({ nextPart: 2, rows: 2 });
    await operator.call('POST /imports/:id/check', { params: { id } });
    const checked = await until(operator, id, 'checked', () => club().settle());
    expect(checked.counts).toMatchObject({ fresh: 2, faulty: 0 });
    await operator.call('POST /imports/:id/cancel', { params: { id } });
    expect(await club().sql('SELECT 1 FROM import_row WHERE importId = ?', [id])).toEqual([]);
  });

  it('the same text in parts of any size gives the same rows', async () => {
    const operator = await club().operator();
    const lines = Array.from(
      { length: 30 },
      (_, i) => `D${i},"名,\n${i}",union_d${i}00000,,K1,2023-01-01,初识,,written`,
    );
    const text = file(customerColumns, ...lines);
    const views = [];
    for (const size of [200, 777, 400_000]) {
      const id = await upload(operator, 'customers', text, size);
      const rows = await club().sql<{ data: string }>(
        'SELECT rowNo, data, fault FROM import_row WHERE importId = ? ORDER BY rowNo',
        [id],
      );
      views.push(rows);
    }
    expect(views[0]).toHaveLength(30);
    expect(views[1]).toEqual(views[0]);
    expect(views[2]).toEqual(views[0]);
  });
});
