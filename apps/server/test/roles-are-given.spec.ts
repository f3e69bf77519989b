import { describe, expect, it } from '@jest/globals';
import { aClub } from './open-club.ts';

describe('a role', () => {
  const club = aClub();

  it('is given by a code once; its taker may repeat the call, and nobody else', async () => {
    const operator = await club().operator();
    const { code, id } = await operator.call('POST /role-codes', {
      body: { role: 'kos', holder: '陈一', storeId: null, branchId: null },
    });
    const [taker, other] = await club().persons(2);
    const redeem = (person: typeof taker) => person?.attempt('POST /role-codes/redeem', { body: { code } });
    expect((await redeem(taker))?.body).toMatchObject({ role: 'kos', me: { roles: ['kos'] } });
    expect((await redeem(taker))?.body).toMatchObject({ role: 'kos', me: { roles: ['kos'] } });
    expect((await redeem(other))?.code).toBe('role-code-invalid');
    expect((await other?.call('GET /me'))?.roles).toEqual([]);
    const listed = (await operator.call('GET /role-codes')).codes.find((row) => row.id === id);
    expect(listed).toMatchObject({ role: 'kos', holder: '陈一', takenAt: club().clock.now() });
  });

  it('is not given by a code that is over', async () => {
    const operator = await club().operator();
    const { code } = await operator.call('POST /role-codes', {
      body: { role: 'kos', holder: '陈一', storeId: null, branchId: null },
    });
    club().clock.advance({ days: 30 });
    const answer = await (await club().person()).attempt('POST /role-codes/redeem', { body: { code } });
    expect(answer.code).toBe('role-code-invalid');
  });

  it('of the first operator is given by the set-up link, once; then there is no link any more', async () => {
    const fresh = await club().operator();
    expect((await fresh.call('GET /me')).roles).toEqual(['operator']);
    await expect(club().setUpCode()).rejects.toThrow('Invalid URL');
  });

  it('is not guessed more than ten times', async () => {
    club().clock.advance({ minutes: 10 });
    const guesser = await club().person();
    for (let i = 0; i < 10; i += 1) {
      const route = i % 2 === 0 ? ('POST /role-codes/redeem' as const) : ('POST /set-up' as const);
      const answer = await guesser.attempt(route, { body: { code: `guess-${i}` } });
      expect([422, i % 2 === 0 ? 'role-code-invalid' : 'set-up-code-invalid']).toEqual([answer.status, answer.code]);
    }
    for (const route of ['POST /role-codes/redeem', 'POST /set-up'] as const) {
      expect((await guesser.attempt(route, { body: { code: 'guess-11' } })).code).toBe('too-many-tries');
    }
  });
});

describe('the first operator', () => {
  const club = aClub();

  it('comes by the newest set-up link, and only the first to use it', async () => {
    const older = await club().setUpCode();
    const code = await club().setUpCode();
    const [first, second] = await club().persons(2);
    const setUp = (person: typeof first, with_: string) => person?.attempt('POST /set-up', { body: { code: with_ } });
    expect((await setUp(first, older))?.code).toBe('set-up-code-invalid');
    expect((await first?.attempt('POST /role-codes/redeem', { body: { code } }))?.code).toBe('role-code-invalid');
    expect((await setUp(first, code))?.body.roles).toEqual(['operator']);
    expect((await setUp(second, code))?.code).toBe('set-up-code-invalid');
    expect((await setUp(first, code))?.body.roles).toEqual(['operator']);
  });
});
