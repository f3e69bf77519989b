import { createHash } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { termsVersion } from '@huiyou/domain/identity/roles';
import type { Club, Person } from './club.ts';
import { plan } from './handover-cast.ts';
import { customerColumns, hostColumns, hostLine, takeOver, until, upload } from './import.ts';
import { onBothEngines } from './open-club.ts';

const file = (...lines: string[]) => `${lines.join('\n')}\n`;
const hashed = (phone: string) => createHash('sha256').update(phone).digest('hex');
const line = (id: string, hostNo: string, unionid: string, phoneHash = '', since = '2023-05-06', tier = '相知') =>
  `${id},会友${id},${unionid},${phoneHash},${hostNo},${since},${tier},,written`;

async function hosts(club: Club, ...lines: string[]): Promise<void> {
  await takeOver(await club.operator(), 'hosts', file(hostColumns, ...lines), () => club.settle());
}

async function customers(club: Club, ...lines: string[]) {
  return takeOver(await club.operator(), 'customers', file(customerColumns, ...lines), () => club.settle());
}

/** Signs in whoever a host's imported code is for; returns person and host id. */
async function arrives(club: Club, staffNo: string): Promise<{ person: Person; kosId: string }> {
  const operator = await club.operator();
  const { codes } = await operator.call('GET /role-codes', { query: { show: 'waiting' } });
  const ids = codes.filter(({ holder }) => holder === `主理${staffNo}`).map(({ id }) => id);
  const printed = await operator.call('POST /role-codes/print', { body: { ids } });
  const person = await club.person();
  await person.call('POST /role-codes/redeem', { body: { code: printed.codes[0]?.code ?? '' } });
  return { person, kosId: await club.kosIdOf(person) };
}

async function placesOf(club: Club) {
  const rows = await club.sql<{ id: string; staffNo: string; state: string }>(
    `SELECT c.externalId AS id, k.staffNo AS staffNo, c.state AS state FROM carried_over c
     LEFT JOIN kos k ON k.id = c.kosId ORDER BY c.externalId`,
  );
  return rows.map(({ id, staffNo, state }) => `${id} ${staffNo} ${state}`);
}

/** Every host keeps as many places as there are people expected there. */
async function expectTrueKept(club: Club): Promise<void> {
  const rows = await club.sql<{ kept: number; waiting: number }>(
    `SELECT l.kept, (SELECT COUNT(*) FROM carried_over c WHERE c.kosId = l.kosId AND c.state = 'kept') AS waiting
     FROM host_load l`,
  );
  expect(rows.map(({ kept }) => Number(kept))).toEqual(rows.map(({ waiting }) => Number(waiting)));
}

const unionOf = (person: Person) => person.wechat.unionid ?? '';
const agree = (person: Person) =>
  person.attempt('POST /carried-over/accept', { body: { displayName: '晓雨', termsVersion, ofAge: true } });

onBothEngines('places kept at a host who leaves', (club) => {
  it('follow to the successors by the rule of a handover, and nobody is kept at the one who left', async () => {
    await hosts(club(), hostLine('K1', 20), hostLine('K2', 2), hostLine('K3', 1), hostLine('K4', 9));
    const [from, to, other, stand] = [
      await arrives(club(), 'K1'),
      await arrives(club(), 'K2'),
      await arrives(club(), 'K3'),
      await arrives(club(), 'K4'),
    ];
    const [first, last] = [await club().person(), await club().person()];
    await customers(
      club(),
      line('C1', 'K1', 'union_other_001', '', '2021-01-01'),
      line('C2', 'K1', unionOf(first), '', '2024-01-01', '挚友'),
      line('C3', 'K1', 'union_other_003', '', '2022-01-01'),
      line('C4', 'K1', unionOf(last), '', '2025-01-01'),
    );
    const lead = await club().operator();
    await lead.call('POST /handovers', {
      body: {
        ...{ ...plan, fromKosId: from.kosId, memberIds: null, successors: [to.kosId, other.kosId] },
        ...{ leavesAt: club().clock.now(), standInKosId: stand.kosId },
      },
    });
    await club().settle();
    expect(await placesOf(club())).toEqual(['C1 K2 kept', 'C2 K2 kept', 'C3 K3 kept', 'C4 K1 released']);
    await expectTrueKept(club());
    expect((await first.call('GET /carried-over')).place?.host.id).toBe(to.kosId);
    expect((await agree(first)).body).toMatchObject({ outcome: 'joined' });
    // Whoever found no room is not offered a place that is gone, and the next file may find them one.
    expect(await last.call('GET /carried-over')).toEqual({ place: null });
    expect((await agree(last)).code).toBe('no-kept-place');
    const { checked, done } = await customers(
      club(),
      line('C4', 'K4', unionOf(last)),
      line('C5', 'K1', 'union_other_005'),
    );
    expect(checked.counts).toMatchObject({ changed: 1, faulty: 1 });
    expect(done.faults).toMatchObject([{ fault: 'host-gone', count: 1 }]);
    expect((await last.call('GET /carried-over')).place?.host.id).toBe(stand.kosId);
    await expectTrueKept(club());
  });
});

onBothEngines('what changes between the dry run and taking over', (club) => {
  it('is named row by row, keeps no place for nobody, and stops no import', async () => {
    await hosts(club(), hostLine('K1', 9), hostLine('K2', 9));
    const { person: host } = await arrives(club(), 'K1');
    const joins = await club().person();
    const operator = await club().operator();
    const text = file(
      customerColumns,
      line('A1', 'K1', 'union_taken_0001'),
      line('A2', 'K1', '', hashed('8613800000002')),
      line('A3', 'K1', unionOf(joins)),
      line('A4', 'K2', 'union_of_a_host_'),
      line('A5', 'K1', 'union_good_00005'),
    );
    const id = await upload(operator, 'customers', text);
    await operator.call('POST /imports/:id/check', { params: { id } });
    await until(operator, id, 'checked', () => club().settle());
    await customers(club(), line('B1', 'K1', 'union_taken_0001'), line('B2', 'K1', '', hashed('8613800000002')));
    await club().accept(joins, (await club().invite(host)).token);
    await club().write("UPDATE kos SET active = 0 WHERE staffNo = 'K2'");
    await operator.call('POST /imports/:id/run', { params: { id } });
    const done = await until(operator, id, 'done', () => club().settle());
    expect(done.faults.map(({ fault, row }) => [row, fault]).sort()).toEqual([
      [2, 'unionid-taken'],
      [3, 'phone-hash-taken'],
      [4, 'already-bound'],
      [5, 'host-gone'],
    ]);
    expect(await placesOf(club())).toEqual(['A5 K1 kept', 'B1 K1 kept', 'B2 K1 kept']);
    await expectTrueKept(club());
  });

  it('an import whose job stands still can be given up, and one that runs cannot', async () => {
    const operator = await club().operator();
    const id = await upload(operator, 'customers', file(customerColumns, line('S1', 'K1', 'union_stands_001')));
    await operator.call('POST /imports/:id/check', { params: { id } });
    await until(operator, id, 'checked', () => club().settle());
    await club().write("UPDATE import SET state = 'running', n = n + 1 WHERE id = ?", [id]);
    const cancel = () => operator.attempt('POST /imports/:id/cancel', { params: { id } });
    expect((await cancel()).code).toBe('import-not-ready');
    const [row] = await club().sql<{ n: number }>('SELECT n FROM import WHERE id = ?', [id]);
    await club().write(
      "INSERT INTO job (id, listener, subjectId, n, data, state, runAt, attempts) VALUES (?, 'imports.run', ?, ?, '{}', 'parked', 1, 12)",
      [id, id, Number(row?.n)],
    );
    expect((await cancel()).body).toMatchObject({ state: 'cancelled' });
    expect(await club().sql('SELECT 1 FROM import_row WHERE importId = ?', [id])).toEqual([]);
    expect(await club().sql('SELECT 1 FROM job WHERE subjectId = ?', [id])).toEqual([]);
  });

  it('a file that nobody takes over for thirty days goes with its people', async () => {
    const operator = await club().operator();
    const id = await upload(operator, 'customers', file(customerColumns, line('T1', 'K1', 'union_stale_0001')));
    const rows = () => club().sql('SELECT 1 FROM import_row WHERE importId = ?', [id]);
    club().clock.advance({ days: 29 });
    await club().settle();
    expect(await rows()).toHaveLength(1);
    club().clock.advance({ days: 2 });
    await club().settle();
    expect(await rows()).toEqual([]);
    const again = await club().person(operator.wechat);
    expect(await again.call('GET /imports/:id', { params: { id } })).toMatchObject({ state: 'cancelled' });
  });
});

onBothEngines('a place looked for by phone', (club) => {
  const match = (person: Person) =>
    person.attempt('POST /carried-over/match', { body: { code: club().wechat.phoneCode(person.wechat) } });
  const caller = async (phone: string) => club().person(club().wechat.person({ phone }));

  it('is found by whom it is for, again when asked again, and never by another unionid', async () => {
    await hosts(club(), hostLine('K1', 9));
    const [mine, foreign] = [await caller('13900000001'), await caller('13900000002')];
    await customers(
      club(),
      line('P1', 'K1', '', hashed('8613900000001')),
      line('P2', 'K1', 'union_somebody_2', hashed('8613900000002')),
    );
    expect((await match(mine)).body).toEqual({ found: true });
    expect((await match(mine)).body).toEqual({ found: true });
    expect((await mine.call('GET /carried-over')).place).not.toBeNull();
    expect((await match(foreign)).body).toEqual({ found: false });
    expect(await foreign.call('GET /carried-over')).toEqual({ place: null });
  });

  it('is given back at once by whoever is a member already', async () => {
    const { person: host } = await arrives(club(), 'K1');
    const member = await caller('13900000003');
    await club().accept(member, (await club().invite(host)).token);
    await club().settle();
    await customers(club(), line('P3', 'K1', '', hashed('8613900000003')));
    expect((await match(member)).body).toEqual({ found: false });
    expect(await placesOf(club())).toContain('P3 K1 taken');
    await expectTrueKept(club());
  });

  it('is not offered to the host it is kept at', async () => {
    const [found] = await club().sql<{ personId: string }>("SELECT personId FROM kos WHERE staffNo = 'K1'");
    const [union] = await club().sql<{ unionid: string }>('SELECT unionid FROM wechat_union WHERE personId = ?', [
      found?.personId ?? '',
    ]);
    const { checked } = await customers(club(), line('P4', 'K1', union?.unionid ?? ''));
    expect(checked.faults).toMatchObject([{ fault: 'own-host', count: 1 }]);
  });
});

onBothEngines('a hosts file brought again', (club) => {
  it('leaves as it is what is blank in it, and gives a lead the new place', async () => {
    const lead = (region: string) => `lead,L1,组长,,她,${region},,,`;
    await hosts(club(), hostLine('K1', 7), lead('华东'));
    const stored = () =>
      club().sql<object>(
        `SELECT k.capacity, k.storeId, k.clubName, v.shifts FROM kos k JOIN roster r ON r.kosId = k.id
         JOIN roster_version v ON v.id = r.versionId WHERE k.staffNo = 'K1'`,
      );
    const before = await stored();
    await hosts(club(), 'kos,K1,主理K1,,她,,,,', lead('华南'));
    expect(await stored()).toEqual(before);
    const place = async (table: string, where: string) => {
      const [row] = await club().sql<{ name: string }>(
        `SELECT b.name FROM ${table} t JOIN branch b ON b.id = t.branchId WHERE ${where}`,
      );
      return row?.name;
    };
    expect(await place('role_code', "t.staffNo = 'L1'")).toBe('华南');
    const operator = await club().operator();
    const { codes } = await operator.call('GET /role-codes', { query: { show: 'waiting' } });
    const ids = codes.filter(({ role }) => role === 'lead').map(({ id }) => id);
    const printed = await operator.call('POST /role-codes/print', { body: { ids } });
    const person = await club().person();
    await person.call('POST /role-codes/redeem', { body: { code: printed.codes[0]?.code ?? '' } });
    await hosts(club(), lead('华北'));
    expect(await place('role_grant', "t.role = 'lead'")).toBe('华北');
  });

  it('names a new host without a club', async () => {
    const operator = await club().operator();
    const id = await upload(operator, 'hosts', file(hostColumns, 'kos,K9,新来的,,她,,,,'));
    await operator.call('POST /imports/:id/check', { params: { id } });
    const checked = await until(operator, id, 'checked', () => club().settle());
    expect(checked.faults).toMatchObject([{ fault: 'club-name-missing', row: 2 }]);
  });
});
