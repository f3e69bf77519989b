import { expect, it } from '@jest/globals';
import type { Club, Person } from './club.ts';
import { day, expectTrueLoads, plan } from './handover-cast.ts';
import { customerColumns, hostColumns, hostLine, takeOver } from './import.ts';
import { onBothEngines } from './open-club.ts';

const file = (...lines: string[]) => `${lines.join('\n')}\n`;

async function setCapacity(club: Club, kosId: string, capacity: number): Promise<void> {
  const operator = await club.operator();
  await operator.call('PUT /hosts/:id', { params: { id: kosId }, body: { capacity, storeId: null } });
}

async function loadOf(club: Club, kosId: string): Promise<number[]> {
  const rows = await club.sql<{ members: number; kept: number }>(
    'SELECT members, kept FROM host_load WHERE kosId = ?',
    [kosId],
  );
  return rows.flatMap(({ members, kept }) => [Number(members), Number(kept)]);
}

const outcome = async (club: Club, person: Person, token: string) => (await club.accept(person, token)).body.outcome;

onBothEngines('a letter from the host who keeps a place for its reader', (club) => {
  it('opens when the host is full, and the place from before is the one that is taken, once', async () => {
    const operator = await club().operator();
    const settle = () => club().settle();
    await takeOver(operator, 'hosts', file(hostColumns, hostLine('K700', 2)), settle);
    const expected = await club().person();
    const line = `C700,林晓雨,${expected.wechat.unionid ?? ''},,K700,2022-03-04,挚友,,written`;
    await takeOver(operator, 'customers', file(customerColumns, line), settle);
    const { codes } = await operator.call('POST /role-codes/print', {
      body: { ids: (await operator.call('GET /role-codes', { query: { show: 'waiting' } })).codes.map(({ id }) => id) },
    });
    const host = await club().person();
    await host.call('POST /role-codes/redeem', { body: { code: codes[0]?.code ?? '' } });
    const kosId = await club().kosIdOf(host);
    const { token } = await club().invite(host, { kind: 'open', uses: 5 });
    expect(await outcome(club(), await club().person(), token)).toBe('joined');
    expect(await loadOf(club(), kosId)).toEqual([1, 1]);

    const stranger = await club().person();
    expect(await outcome(club(), stranger, token)).toBe('host-full');
    expect((await expected.call('GET /letters/:token', { params: { token } })).outcome).toBe('invited');
    expect(await outcome(club(), expected, token)).toBe('joined');
    expect(await loadOf(club(), kosId)).toEqual([2, 0]);
    await club().settle();
    expect(await loadOf(club(), kosId)).toEqual([2, 0]);
    const [row] = await club().sql<{ state: string; personId: string; bondId: string }>(
      'SELECT c.state, c.personId, b.id AS bondId FROM carried_over c JOIN bond b ON b.id = c.bondId',
    );
    expect(row).toMatchObject({ state: 'taken', personId: expected.id });
    expect(await expected.call('GET /carried-over')).toEqual({ place: null });
  });

  it('is what a member who is asked in a handover may take instead, on the place kept there', async () => {
    const lead = await club().operator();
    const [from, to] = [await club().host('陈砚'), await club().host('何川')];
    const [fromId, toId] = [await club().kosIdOf(from), await club().kosIdOf(to)];
    const member = await club().member(from);
    await setCapacity(club(), toId, 1);
    club().clock.advance({ days: 91 });
    const [toAgain, memberAgain] = [await club().person(to.wechat), await club().person(member.wechat)];
    const leadAgain = await club().person(lead.wechat);
    const { token } = await club().invite(toAgain, { kind: 'open', uses: 3 });
    const body = { ...plan, fromKosId: fromId, memberIds: [member.id], successors: [toId] };
    const { id } = await leadAgain.call('POST /handovers', { body });
    await club().settle();
    expect(await loadOf(club(), toId)).toEqual([0, 1]);

    expect(await outcome(club(), await club().person(), token)).toBe('host-full');
    expect(await outcome(club(), memberAgain, token)).toBe('joined');
    expect(await loadOf(club(), toId)).toEqual([1, 0]);
    expect((await memberAgain.attempt('POST /my-handover/decline')).code).toBe('handover-not-waiting');
    await club().settle();
    club().clock.advance({ milliseconds: 8 * day });
    await club().settle();
    expect(await loadOf(club(), toId)).toEqual([1, 0]);
    const desk = await club().person(lead.wechat);
    expect((await desk.call('GET /handovers/:id', { params: { id } })).counts).toEqual([
      { state: 'chose-another', count: 1 },
    ]);
    await expectTrueLoads(club());
  });
});
