import { describe, expect, it } from '@jest/globals';
import type { BodyIn } from '@huiyou/contracts/api';
import { ProvideHolidays } from '../src/modules/rosters/holidays/provide-holidays.ts';
import type { Club, Person } from './club.ts';
import { aClub, onBothEngines } from './open-club.ts';
import { RostersReader } from '../src/modules/rosters/rosters.reader.ts';
import { everyDay } from './promise-samples.ts';

const at = (local: string) => Date.parse(`${local}+08:00`);
const day = 86_400_000;
const office = {
  kind: 'office' as const,
  shifts: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: 540, to: 1080 })),
  exceptions: [],
};
const onDates = (...dates: string[]) => ({ ...office, exceptions: dates.map((date) => ({ date, hours: [] })) });
const nobody = { ...office, shifts: [] };

onBothEngines('a host and their calendar', (club) => {
  it('is shown as people see it, saved in versions, and refused when it cannot be', async () => {
    const host = await club().host();
    const first = await host.call('GET /duty');
    expect(first).toMatchObject({ kind: 'roster', savedAt: null, standIn: null, exceptions: [] });
    expect(first.days).toHaveLength(28);
    expect(first.days[0]).toEqual({
      date: '2026-03-02',
      hours: [
        { from: 540, to: 720 },
        { from: 810, to: 1080 },
      ],
      reason: 'week',
    });
    const saved = await host.call('PUT /duty', { body: onDates('2026-03-09') });
    expect(saved).toMatchObject({ kind: 'office', savedAt: club().clock.now() });
    expect(saved.days.filter(({ reason }) => reason !== 'week')).toEqual([
      { date: '2026-03-09', hours: [], reason: 'exception' },
    ]);
    await host.call('PUT /duty', { body: onDates('2026-03-09') });
    expect(await versionsOf(club(), host)).toBe(1);
    const refused = async (body: BodyIn<'PUT /duty'>) => (await host.attempt('PUT /duty', { body })).code;
    expect(await refused({ ...office, shifts: [...office.shifts, { weekday: 1, from: 600, to: 700 }] })).toBe(
      'hours-unfit',
    );
    expect(await refused(onDates('2026-03-01'))).toBe('dates-unfit');
    expect(await refused(onDates('2026-03-09', '2026-03-09'))).toBe('dates-unfit');
    expect(await refused(nobody)).toBe('calendar-empty');
    expect(await versionsOf(club(), host)).toBe(1);
  });

  it('drops days that have passed, and does not mind that they are sent again', async () => {
    const host = await club().host();
    await host.call('PUT /duty', { body: onDates('2026-03-02') });
    club().clock.advance({ days: 1 });
    const { exceptions } = await host.call('PUT /duty', { body: onDates('2026-03-02', '2026-03-05') });
    expect(exceptions).toEqual([{ date: '2026-03-05', hours: [] }]);
    club().clock.advance({ days: -1 });
  });

  it('may have no duty while a noted absence covers the time', async () => {
    const host = await club().host();
    const from = club().clock.now() + day / 2;
    await host.call('POST /absences', { body: { from, until: from + 20 * day, standInKosId: null } });
    const { days } = await host.call('PUT /duty', { body: nobody });
    expect(days.every(({ hours }) => hours.length === 0)).toBe(true);
  });

  it('names who usually answers for them: somebody else, signed in and at work', async () => {
    const [host, other] = [await club().host(), await club().host('何川')];
    const [mine, theirs] = [await club().kosIdOf(host), await club().kosIdOf(other)];
    const named = async (kosId: string | null) => (await host.attempt('PUT /duty/stand-in', { body: { kosId } })).code;
    expect(await named(mine)).toBe('stand-in-unfit');
    expect(await named(theirs)).toBeNull();
    expect((await host.call('GET /duty')).standIn?.name).toBe('何川');
    await club().write('UPDATE kos SET active = ? WHERE id = ?', [0, theirs]);
    expect((await host.call('GET /duty')).standIn).toBeNull();
    expect(await named(theirs)).toBe('stand-in-unfit');
    expect(await named(null)).toBeNull();
  });
});

describe('a question', () => {
  const club = aClub({ at: '2026-06-18T17:00:00+08:00' });

  it('keeps the calendar and the holidays it was asked under', async () => {
    const [host, operator] = [await club().host(), await club().operator()];
    const member = await club().member(host);
    await host.call('PUT /duty', { body: office });
    // 480 minutes: an hour on Thursday, and the rest on Monday after the festival.
    const asked = await club().ask(member);
    expect(asked.replyDueAt).toBe(at('2026-06-22T16:00'));
    await host.call('PUT /duty', { body: { ...everyDay, kind: 'roster' } });
    const { years } = await operator.call('GET /holidays');
    const known = years.find(({ year }) => year === 2026);
    const corrected = { year: 2026, source: '更正', rest: ['2026-10-01'], work: known?.work ?? [] };
    await operator.call('POST /holidays', { body: { file: JSON.stringify(corrected) } });
    const again = await member.call('GET /questions/:id', { params: { id: asked.id } });
    expect(again.replyDueAt).toBe(asked.replyDueAt);
    expect(again.clock.windows).toEqual(asked.clock.windows);
    expect((await club().ask(member)).replyDueAt).toBe(at('2026-06-19T16:00'));
    await host.call('PUT /duty', { body: office });
    // The corrected year no longer rests on Friday.
    expect((await club().ask(member)).replyDueAt).toBe(at('2026-06-19T16:00'));
  });

  it('is found among the others, in a transaction and outside, and nobody else comes along', async () => {
    const [host, other] = [await club().host('罗茉'), await club().host('何川')];
    await host.call('PUT /duty', { body: office });
    await other.call('PUT /duty', { body: everyDay });
    const [mine, theirs] = [await club().kosIdOf(host), await club().kosIdOf(other)];
    const rosters = club().server.app.get(RostersReader);
    const known = await rosters.calendarsOf([mine, theirs]);
    const [mineRef, theirsRef] = [mine, theirs].map((id) => known.get(id)?.ref.rosterId ?? '');
    await club().database.transaction(async (tx) => {
      expect([...(await rosters.calendarsOf([theirs], tx))]).toEqual([[theirs, known.get(theirs)]]);
      // biome-ignore lint/complexity/useLiteralKeys: what it loads is nobody's business but this test's.
      const load = rosters['load'].bind(rosters);
      expect([...(await load([theirsRef ?? ''], tx)).keys()]).toEqual([theirsRef]);
      expect([...(await load([theirsRef ?? '', mineRef ?? ''])).keys()].sort()).toEqual([mineRef, theirsRef].sort());
    });
  });

  it('that meets a saving either has the calendar of before or the one of after, whole', async () => {
    const host = await club().host('罗茉');
    const member = await club().member(host);
    const [asked] = await Promise.all([
      club().ask(member),
      host.call('PUT /duty', { body: everyDay }),
      host.call('PUT /duty', { body: office }),
    ]);
    const [row] = await club().sql<{ rosterId: string | null }>('SELECT rosterId FROM question WHERE id = ?', [
      asked.id,
    ]);
    const rows = await club().sql<{ id: string; n: number }>(
      'SELECT id, n FROM roster_version WHERE kosId = ? ORDER BY n',
      [await club().kosIdOf(host)],
    );
    expect(rows.map(({ n }) => n)).toEqual([1, 2]);
    expect([null, ...rows.map(({ id }) => id)]).toContain(row?.rosterId ?? null);
  });
});

describe('whoever looks after a host', () => {
  const club = aClub();

  it('previews and changes the calendars of their own branch and no other', async () => {
    const operator = await club().operator();
    const store = { branchId: null, name: '梧桐里店', address: '梧桐里 12 号', hours: [] };
    const [here, there] = [
      await operator.call('POST /stores', { body: store }),
      await operator.call('POST /stores', { body: { ...store, name: '河埠头店' } }),
    ];
    const lead = await club().withRole('lead', { storeId: here.id });
    const [near, far] = [await club().host('陈一', here.id), await club().host('何川', there.id)];
    const id = await club().kosIdOf(near);
    const { days } = await lead.call('POST /hosts/:id/duty/preview', { params: { id }, body: office });
    expect(await versionsOf(club(), near)).toBe(0);
    expect((await lead.call('PUT /hosts/:id/duty', { params: { id }, body: office })).days).toEqual(days);
    const params = { id: await club().kosIdOf(far) };
    expect((await lead.attempt('GET /hosts/:id/duty', { params })).code).toBe('not-found');
    expect((await lead.attempt('PUT /hosts/:id/duty', { params, body: office })).code).toBe('not-found');
    expect((await lead.attempt('POST /hosts/:id/duty/preview', { params, body: office })).code).toBe('not-found');
  });
});

onBothEngines('public holidays', (club) => {
  it('are there from the start, once however many processes start, and a correction is a new version', async () => {
    const operator = await club().operator();
    const provide = club().server.app.get(ProvideHolidays, { strict: false });
    await club().write('DELETE FROM holiday_year');
    await Promise.all([provide.provide(), provide.provide(), provide.provide()]);
    const { years, missing } = await operator.call('GET /holidays');
    expect(years.map(({ year, version }) => [year, version])).toEqual([
      [2025, 1],
      [2026, 2],
    ]);
    expect(missing).toBeNull();
    const known = years[1]!;
    const { version: _, at: __, ...file } = known;
    const same = await operator.call('POST /holidays', { body: { file: JSON.stringify(file) } });
    expect(same.years).toEqual(years);
    const more = { ...file, work: file.work.slice(1) };
    const changed = await operator.call('POST /holidays', { body: { file: JSON.stringify(more) } });
    expect(changed.years.map(({ version }) => version)).toEqual([1, 3]);
    const unfit = await operator.attempt('POST /holidays', { body: { file: '{"year":2027}' } });
    expect(unfit.code).toBe('holidays-unfit');
  });
});

onBothEngines(
  'public holidays of the year to come',
  (club) => {
    it('are asked for from November on, in the log and on the page', async () => {
      const operator = await club().operator();
      const { log, clock } = club();
      const warnings = () => log.filter((line) => line.includes('public holidays')).length;
      const before = warnings();
      clock.advance({ minutes: 2 });
      await club().settle();
      expect((await operator.call('GET /holidays')).missing).toBe(2027);
      expect(warnings()).toBe(before + 1);
      clock.advance({ minutes: 60 });
      await club().settle();
      expect(warnings()).toBe(before + 1);
      clock.advance({ days: 1 });
      await club().settle();
      expect(warnings()).toBe(before + 2);
      const file = JSON.stringify({ year: 2027, source: '样例', rest: ['2027-01-01'], work: ['2027-01-02'] });
      expect((await operator.call('POST /holidays', { body: { file } })).missing).toBeNull();
    });
  },
  { at: '2026-11-02T08:59:00+08:00' },
);

onBothEngines('a file of rosters', (club) => {
  const header = 'staff_no,weekday_or_date,from,to,kind';
  const take = async (lines: string[], dry = false) =>
    (await club().operator()).call('POST /rosters/import', { body: { csv: [header, ...lines].join('\n'), dry } });

  it('is judged as a whole, saved host by host, and changes nothing the second time', async () => {
    const hosts = [await club().host('陈一'), await club().host('何川')];
    for (const [n, host] of hosts.entries())
      await club().write('UPDATE kos SET staffNo = ? WHERE id = ?', [`K${n}`, await club().kosIdOf(host)]);
    const lines = ['K0,1-5,9:00,12:00,office', 'K0,1-5,13:30,18:00,', 'K1,6,10:00,16:00,', 'K1,2026-03-20,,,'];
    const dry = await take(lines, true);
    expect(dry).toEqual({ rows: 4, hosts: 2, changed: 2, faults: [], saved: false });
    expect(await versionsOf(club(), hosts[0]!)).toBe(0);
    expect(await take(lines)).toMatchObject({ changed: 2, saved: true });
    expect(await take(lines)).toMatchObject({ changed: 0, saved: true });
    const calendar = await hosts[1]!.call('GET /duty');
    expect(calendar).toMatchObject({ kind: 'roster', shifts: [{ weekday: 6, from: 600, to: 960 }] });
    expect(calendar.exceptions).toEqual([{ date: '2026-03-20', hours: [] }]);
    expect(await versionsOf(club(), hosts[0]!)).toBe(1);

    const faulty = await take(['K0,1,8:00,9:00,', 'K9,1,9:00,10:00,', 'K1,8,9:00,10:00,', 'K0,1,8:30,9:30,']);
    expect(faulty).toMatchObject({ saved: false, rows: 4 });
    expect(faulty.faults).toEqual([
      { row: 3, fault: 'host-unknown', column: 'staff_no' },
      { row: 4, fault: 'day-unfit', column: 'weekday_or_date' },
      { row: 5, fault: 'hours-overlap', column: 'from' },
    ]);
    expect(await versionsOf(club(), hosts[0]!)).toBe(1);
  });

  it('has the columns of the sample', async () => {
    const operator = await club().operator();
    const answer = await operator.attempt('POST /rosters/import', { body: { csv: 'staff_no,from\n', dry: true } });
    expect(answer.code).toBe('columns-unfit');
  });
});

async function versionsOf(club: Club, host: Person): Promise<number> {
  const rows = await club.sql('SELECT id FROM roster_version WHERE kosId = ?', [await club.kosIdOf(host)]);
  return rows.length;
}

describe.each([
  ['office', '2026-02-14T09:30', '2026-02-14T17:30'],
  ['roster', '2026-02-14T09:30', '2026-02-16T17:00'],
  ['office', '2026-10-01T10:00', '2026-10-08T17:00'],
  ['roster', '2026-10-01T10:00', '2026-10-01T18:00'],
] as const)('the clock of a promise, with a calendar like an %s, asked at %s', (kind, asked, due) => {
  const club = aClub({ at: `${asked}:00+08:00` });

  it(`is due at ${due}`, async () => {
    const host = await club().host('许澄');
    const member = await club().member(host);
    await host.call('PUT /duty', { body: { ...office, kind } });
    expect((await club().ask(member)).replyDueAt).toBe(at(due));
  });
});
