import { describe, expect, it } from '@jest/globals';
import type { Club } from './club.ts';
import { bringMembers } from './crowd.ts';
import { Metrics } from '../src/platform/metrics.ts';
import { aClub, onBothEngines } from './open-club.ts';

const day = 86_400_000;

const loadOf = async (club: Club, kosId: string) =>
  Number((await club.sql<{ members: number }>('SELECT members FROM host_load WHERE kosId = ?', [kosId]))[0]?.members);
const dormant = async (club: Club, kosId: string) =>
  (await club.sql<{ memberId: string }>('SELECT memberId FROM bond WHERE kosId = ? AND dormantAt IS NOT NULL', [kosId]))
    .map((row) => row.memberId)
    .sort();

onBothEngines('a bond without exchange for 365 days', (club) => {
  it('is dormant the night after and gives its place back once; asking wakes it once', async () => {
    const host = await club().host();
    const kosId = await club().kosIdOf(host);
    await club().member(host);
    const now = club().clock.now();
    const write = (query: string, values: readonly (string | number | null)[]) => club().write(query, values);
    const old = await bringMembers(write, kosId, 230, now - 366 * day);
    const young = await bringMembers(write, kosId, 3, now - 362 * day);
    const [exchanged = ''] = old;
    await club().write('UPDATE bond SET lastExchangeAt = ? WHERE memberId = ?', [now - 10 * day, exchanged]);
    expect(await loadOf(club(), kosId)).toBe(234);

    club().clock.advance({ days: 1 });
    await club().settle();
    const resting = old.filter((id) => id !== exchanged).sort();
    expect(await dormant(club(), kosId)).toEqual(resting);
    expect(await loadOf(club(), kosId)).toBe(5);
    club().clock.advance({ days: 1 });
    await club().settle();
    expect(await loadOf(club(), kosId)).toBe(5);
    club().clock.advance({ days: 2 });
    await club().settle();
    expect(await dormant(club(), kosId)).toEqual([...resting, ...young].sort());

    const member = await club().member(host, '小周');
    await club().write('UPDATE bond SET dormantAt = 1, since = 1 WHERE memberId = ?', [member.id]);
    await club().write('UPDATE host_load SET members = members - 1 WHERE kosId = ?', [kosId]);
    const before = await loadOf(club(), kosId);
    await club().ask(member, '还在吗');
    await club().ask(member, '又来了');
    await club().settle();
    expect(await dormant(club(), kosId)).not.toContain(member.id);
    expect(await loadOf(club(), kosId)).toBe(before + 1);
  });
});

describe('two thousand bonds that fall asleep in one night', () => {
  const club = aClub();

  it('do so in slices, so that no job works for long, and each gives back one place', async () => {
    const host = await club().host();
    const kosId = await club().kosIdOf(host);
    await club().member(host);
    const write = (query: string, values: readonly (string | number | null)[]) => club().write(query, values);
    await bringMembers(write, kosId, 2000, club().clock.now() - 366 * day);
    const slices = async () => {
      const { values } = await club().server.app.get(Metrics, { strict: false }).jobs.get();
      const mine = values.filter(({ labels }) => labels.listener === 'every-day.dormant-bonds');
      return mine.reduce((sum, { value }) => sum + value, 0);
    };
    await club().settle();
    const before = await slices();
    club().clock.advance({ days: 1 });
    await club().settle();
    expect(await slices()).toBeGreaterThan(before + 1);
    expect(await dormant(club(), kosId)).toHaveLength(2000);
    expect(await loadOf(club(), kosId)).toBe(1);
    const [next] = await club().sql<{ runAt: number }>(
      "SELECT runAt FROM job WHERE listener = 'every-day.dormant-bonds'",
    );
    expect(Number(next?.runAt)).toBeGreaterThan(club().clock.now());
    // Two thousand transactions: a third of a minute and more where others work as well.
  }, 120_000);
});
