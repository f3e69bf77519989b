import { describe, expect, it } from '@jest/globals';
import type { CalendarKind, DayException, Holidays } from '@huiyou/domain/duty/duty-calendar';
import { defaultRoster } from '@huiyou/domain/duty/duty-time';
import type { Tier } from '@huiyou/domain/tiers/tiers';
import { RostersReader } from '../src/modules/rosters/rosters.reader.ts';
import { HolidayYearRow } from '../src/modules/rosters/roster.entities.ts';
import { newId } from '../src/platform/ids.ts';
import type { Club, Person } from './club.ts';
import { aClub, onBothEngines } from './open-club.ts';

const at = (wall: string) => Date.parse(`${wall}:00+08:00`);

const dates = (mark: 'rest' | 'work', ...list: readonly string[]): Holidays =>
  Object.fromEntries(list.map((date) => [date, mark]));
const spring = ['15', '16', '17', '18', '19', '20', '21', '22', '23'].map((one) => `2026-02-${one}`);
const national = ['01', '02', '03', '04', '05', '06', '07'].map((one) => `2026-10-${one}`);
const year2026: Holidays = {
  ...dates('rest', ...spring, ...national),
  ...dates('work', '2026-02-14', '2026-02-28', '2026-09-20', '2026-10-10'),
};

/** The days of 2026 as this test needs them, above whatever the installation knows. */
async function knowHolidays(club: Club, days: Holidays = year2026): Promise<void> {
  const [row] = await club.sql<{ last: number | null }>('SELECT MAX(version) AS last FROM holiday_year');
  const now = club.clock.now();
  const known = { id: newId(now), version: Number(row?.last ?? 0) + 1, year: 2026, source: '测试', days };
  await club.database.transaction((tx) => tx.insert(HolidayYearRow, { ...known, madeBy: null, at: now }));
  club.server.app.get(RostersReader).forgetHolidays();
}

type Two = { kosId: string; member: Person };

async function clubOfTwo(club: Club, tier: Tier, kind: CalendarKind, exceptions: DayException[] = []): Promise<Two> {
  await club.operator();
  // The clock of these tests passes every session.
  await club.write('UPDATE session SET expiresAt = ?', [at('2030-01-01T00:00')]);
  const host = await club.host('陈砚');
  await club.reachable(host);
  const kosId = await club.kosIdOf(host);
  await club.keepCalendar(kosId, { kind, shifts: defaultRoster, exceptions });
  const member = await club.member(host);
  await club.write('UPDATE bond SET tier = ? WHERE memberId = ?', [tier, member.id]);
  return { kosId, member };
}

describe('what is promised before and after asking', () => {
  const club = aClub();

  it.each([
    ['office', 'close', '2026-02-13T17:30', '2026-02-14T09:30', '2026-02-14T18:00', 'the make-up Saturday'],
    ['roster', 'close', '2026-02-13T17:30', '2026-02-16T09:30', '2026-02-16T18:00', 'no Saturday on the roster'],
    ['office', 'close', '2026-02-14T17:30', '2026-02-24T09:30', '2026-02-24T18:00', 'over the whole festival'],
    ['office', 'familiar', '2026-09-30T16:00', '2026-10-08T11:00', '2026-10-08T18:00', 'over the first of October'],
    ['roster', 'familiar', '2026-09-30T16:00', '2026-10-01T11:00', '2026-10-01T18:00', 'on the first of October'],
    ['office', 'acquainted', '2026-10-01T10:00', '2026-10-09T09:30', '2026-10-09T18:00', 'asked on a holiday'],
    ['roster', 'confidant', '2026-10-01T11:50', '2026-10-01T13:35', '2026-10-01T18:00', 'over lunch on a holiday'],
    ['office', 'confidant', '2026-06-30T17:50', '2026-07-01T09:05', '2026-07-01T18:00', 'over night and month end'],
  ] as const)('%s, %s: asked %s, reply %s, answer %s: %s', async (kind, tier, asked, reply, full, _why) => {
    club().clock.set(`${asked}:00+08:00`);
    await knowHolidays(club());
    const { member } = await clubOfTwo(club(), tier, kind);
    const { promise } = await member.call('GET /promise');
    const question = await club().ask(member);
    expect([promise?.replyDueAt, promise?.fullDueAt]).toEqual([at(reply), at(full)]);
    expect([question.replyDueAt, question.fullDueAt]).toEqual([at(reply), at(full)]);
  });

  it('follows a day that differs, whatever holidays and the week say', async () => {
    const exceptions = [
      { date: '2026-10-01', hours: [{ from: 600, to: 660 }] },
      { date: '2026-10-08', hours: [] },
    ];
    club().clock.set('2026-09-30T17:30:00+08:00');
    await knowHolidays(club());
    const { member } = await clubOfTwo(club(), 'close', 'office', exceptions);
    expect((await club().ask(member)).replyDueAt).toBe(at('2026-10-01T10:30'));
    club().clock.set('2026-10-01T10:30:00+08:00');
    const again = await club().person(member.wechat);
    expect((await club().ask(again)).replyDueAt).toBe(at('2026-10-09T09:30'));
  });
});

onBothEngines('a question asked', (club) => {
  it('keeps the calendar and the holidays it was asked under, to the last number on its record', async () => {
    club().clock.set('2026-09-30T17:30:00+08:00');
    await knowHolidays(club());
    const { kosId, member } = await clubOfTwo(club(), 'close', 'office');
    const asked = await club().ask(member);
    expect([asked.replyDueAt, asked.fullDueAt]).toEqual([at('2026-10-08T09:30'), at('2026-10-08T18:00')]);

    // The roster changes and a corrected year comes in: neither moves what was promised.
    await club().keepCalendar(kosId, {
      kind: 'roster',
      shifts: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: 0, to: 1440 })),
      exceptions: [],
    });
    await knowHolidays(club(), dates('rest', '2026-10-08'));
    const { replyDueAt, fullDueAt, clock } = await member.call('GET /questions/:id', { params: { id: asked.id } });
    expect([replyDueAt, fullDueAt, clock.windows]).toEqual([asked.replyDueAt, asked.fullDueAt, asked.clock.windows]);
    expect((await member.call('GET /promise')).promise?.replyDueAt).toBe(at('2026-09-30T18:30'));

    // The nudge stays at 80 % of the old clock, and the promise is not broken on the new one's time.
    const facts = () => club().sql("SELECT id FROM fact WHERE subjectId = ? AND kind = 'question.broken'", [asked.id]);
    club().clock.set('2026-10-08T09:30:00+08:00');
    await club().settle();
    expect(await facts()).toEqual([]);
    club().clock.advance({ milliseconds: 1 });
    await club().settle();
    expect(await facts()).toHaveLength(1);
  });
});
