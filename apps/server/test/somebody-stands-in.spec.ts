import { describe, expect, it } from '@jest/globals';
import type { Reply } from '@huiyou/contracts/api';
import type { Tier } from '@huiyou/domain/tiers/tiers';
import type { Club, Person } from './club.ts';
import { aClub, mondayAtTen, onBothEngines } from './open-club.ts';
import { fullAnswer } from './question-samples.ts';

const at = (wall: string) => Date.parse(`${wall}:00+08:00`);
const hour = 3_600_000;
const dayMs = 24 * hour;

type People = { chen: Person; he: Person; chenId: string; heId: string; member: Person };

async function clubOfTwoHosts(club: Club, tier: Tier = 'close'): Promise<People> {
  const [chen, he] = [await club.host('陈砚'), await club.host('何川')];
  const [chenId, heId] = [await club.kosIdOf(chen), await club.kosIdOf(he)];
  const member = await club.member(chen);
  await club.write('UPDATE bond SET tier = ? WHERE memberId = ?', [tier, member.id]);
  return { chen, he, chenId, heId, member };
}

type Times = { from?: number; until?: number | null; standInKosId?: string | null };
const goAway = (club: Club, host: Person, times: Times) =>
  host.attempt('POST /absences', {
    body: { from: club.clock.now(), until: club.clock.now() + dayMs, standInKosId: null, ...times },
  });
const back = (host: Person, id: string) => host.call('POST /absences/:id/end', { params: { id } });
const read = (member: Person, id: string) => member.call('GET /questions/:id', { params: { id } });
const reply = (host: Person, id: string) =>
  host.call('POST /queue/:id/first-reply', { params: { id }, body: { text: '用九十二度的水。' } });
const answer = (host: Person, id: string) =>
  host.call('POST /queue/:id/full-answer', { params: { id }, body: fullAnswer });
const idsIn = async (host: Person) => (await host.call('GET /queue')).others.map(({ id }) => id);
const saidOn = ({ entries }: Pick<Reply<'GET /queue/:id'>, 'entries'>) =>
  entries.flatMap((entry) =>
    'insteadOf' in entry ? [[entry.kind, entry.by.name, entry.insteadOf?.name ?? null]] : [],
  );

onBothEngines('while a host is away', (club) => {
  it('the stand-in answers what was open and what is asked, both names are shown, and the rest comes back', async () => {
    club().clock.set(mondayAtTen);
    const { chen, he, heId, member } = await clubOfTwoHosts(club());
    const [before, other] = [await club().ask(member, '之前问的。'), await club().ask(member, '也是之前问的。')];
    club().clock.advance({ minutes: 5 });
    const absence = (await goAway(club(), chen, { standInKosId: heId })).body;
    expect(absence).toMatchObject({ state: 'now', host: { name: '陈砚' }, standIn: { name: '何川' } });
    await club().settle();

    expect(await idsIn(chen)).toEqual([]);
    const queue = await he.call('GET /queue');
    expect(queue.others.map(({ id, insteadOf, dueAt }) => [id, insteadOf, dueAt])).toEqual([
      [before.id, '陈砚', before.replyDueAt],
      [other.id, '陈砚', other.replyDueAt],
    ]);
    const shown = await member.call('GET /promise');
    expect([shown.host.name, shown.insteadOf?.name]).toEqual(['何川', '陈砚']);
    const during = await club().ask(member, '离开以后问的。');
    expect([during.host.name, during.insteadOf?.name, during.number]).toEqual(['何川', '陈砚', 3]);

    await reply(he, before.id);
    await answer(he, during.id);
    const replied = await read(member, before.id);
    expect([replied.host.name, replied.insteadOf?.name, replied.replyDueAt]).toEqual([
      '何川',
      '陈砚',
      before.replyDueAt,
    ]);
    expect(saidOn(replied)).toEqual([['first-reply', '何川', '陈砚']]);
    // The own host reads along and does not answer.
    expect(saidOn(await chen.call('GET /queue/:id', { params: { id: before.id } }))).toHaveLength(1);
    const both = await chen.attempt('POST /queue/:id/full-answer', { params: { id: before.id }, body: fullAnswer });
    expect(both.code).toBe('not-found');

    club().clock.advance({ minutes: 10 });
    expect((await back(chen, absence.id)).state).toBe('over');
    expect(await back(chen, absence.id)).toMatchObject({ state: 'over', until: club().clock.now() });
    await club().settle();
    expect(await idsIn(he)).toEqual([]);
    expect((await idsIn(chen)).sort()).toEqual([before.id, other.id].sort());
    expect((await he.attempt('GET /queue/:id', { params: { id: other.id } })).code).toBe('not-found');
    await answer(chen, before.id);
    expect(saidOn(await read(member, before.id))).toEqual([
      ['first-reply', '何川', '陈砚'],
      ['full-answer', '陈砚', null],
    ]);
    expect(saidOn(await read(member, during.id))).toEqual([['full-answer', '何川', '陈砚']]);
    const { mine } = await chen.call('GET /absences');
    const { standingIn } = await he.call('GET /absences');
    expect([mine, standingIn].map(([one]) => [one?.id, one?.state])).toEqual([
      [absence.id, 'over'],
      [absence.id, 'over'],
    ]);
  });

  it('without a stand-in questions stay, and the clock runs', async () => {
    club().clock.set(mondayAtTen);
    const { chen, member } = await clubOfTwoHosts(club());
    await goAway(club(), chen, {});
    await club().settle();
    const shown = await member.call('GET /promise');
    expect([shown.host.name, shown.insteadOf, shown.duty]).toEqual([
      '陈砚',
      null,
      { kind: 'away', backAt: club().clock.now() + dayMs },
    ]);
    const asked = await club().ask(member);
    expect([asked.replyDueAt, await idsIn(chen)]).toEqual([at('2026-03-02T11:00'), [asked.id]]);
  });
});

describe('an absence', () => {
  const club = aClub();

  it('is refused when it does not fit, overlaps another, or the stand-in cannot', async () => {
    club().clock.set(mondayAtTen);
    const now = club().clock.now();
    const { chen, he, chenId, heId } = await clubOfTwoHosts(club());
    const codeOf = async (times: Times) => (await goAway(club(), chen, times)).code;
    expect(await codeOf({ until: now })).toBe('absence-unfit');
    expect(await codeOf({ from: now - 2 * dayMs })).toBe('absence-unfit');
    expect(await codeOf({ standInKosId: chenId })).toBe('stand-in-unfit');
    expect(await codeOf({ standInKosId: '01JQXZ5Y8N7R6M5K4J3H2G1F0E' })).toBe('stand-in-unfit');
    await goAway(club(), he, { from: now + 2 * dayMs, until: now + 3 * dayMs });
    expect(await codeOf({ until: now + 2 * dayMs + hour, standInKosId: heId })).toBe('stand-in-unfit');
    expect(await codeOf({ until: null, standInKosId: heId })).toBe('stand-in-unfit');
    expect(await codeOf({ until: now + 2 * dayMs, standInKosId: heId })).toBeNull();
    expect(await codeOf({ from: now + dayMs, until: null })).toBe('absence-overlaps');
    expect(await codeOf({ from: now + 2 * dayMs, until: null })).toBeNull();
    await club().write('UPDATE kos SET leavesAt = ? WHERE id = ?', [now + dayMs, chenId]);
    expect((await goAway(club(), he, { until: now + dayMs + hour, standInKosId: chenId })).code).toBe('stand-in-unfit');
  });

  it('raced by twenty of them is one', async () => {
    club().clock.set(mondayAtTen);
    const { chen, chenId } = await clubOfTwoHosts(club());
    const now = club().clock.now();
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => goAway(club(), chen, { from: now + i * hour, until: now + 30 * hour })),
    );
    expect(answers.filter(({ code }) => code === null)).toHaveLength(1);
    expect(answers.filter(({ code }) => code === 'absence-overlaps')).toHaveLength(19);
    expect(await club().sql('SELECT id FROM absence WHERE kosId = ?', [chenId])).toHaveLength(1);
  });

  it('that was called off is as if it had never been, and one to come begins by itself', async () => {
    club().clock.set(mondayAtTen);
    const { chen, heId, member } = await clubOfTwoHosts(club());
    const from = club().clock.now() + hour;
    const calledOff = (await goAway(club(), chen, { from, standInKosId: heId })).body;
    expect((await back(chen, calledOff.id)).state).toBe('over');
    expect((await chen.call('GET /absences')).mine).toEqual([]);
    const coming = (await goAway(club(), chen, { from, standInKosId: heId, until: from + hour })).body;
    expect(coming.state).toBe('coming');
    const standsWith = async () => (await member.call('GET /promise')).host.name;
    const asked = await club().ask(member);
    expect(await standsWith()).toBe('陈砚');
    club().clock.advance({ hours: 1 });
    // By the clock, whether the job has run or not.
    expect(await standsWith()).toBe('何川');
    await club().settle();
    expect((await read(member, asked.id)).host.name).toBe('何川');
    club().clock.advance({ hours: 1 });
    expect(await standsWith()).toBe('陈砚');
    await club().settle();
    expect(await read(member, asked.id)).toMatchObject({ host: { name: '陈砚' }, insteadOf: null });
  });

  it('of the stand-in leaves nobody: no chain is followed, and all of it comes right again', async () => {
    club().clock.set(mondayAtTen);
    const { chen, he, heId, member } = await clubOfTwoHosts(club());
    const third = await club().host('沈青');
    const thirdId = await club().kosIdOf(third);
    await goAway(club(), chen, { standInKosId: heId });
    await club().settle();
    const asked = await club().ask(member);
    const own = (await goAway(club(), he, { standInKosId: thirdId, until: club().clock.now() + hour })).body;
    await club().settle();
    expect([await idsIn(chen), await idsIn(he), await idsIn(third)]).toEqual([[asked.id], [], []]);
    expect((await member.call('GET /promise')).host.name).toBe('陈砚');
    await back(he, own.id);
    await club().settle();
    expect([await idsIn(chen), await idsIn(he)]).toEqual([[], [asked.id]]);
  });

  it('is ended by nobody else but whoever looks after the host', async () => {
    club().clock.set(mondayAtTen);
    const { chen, he, chenId, heId } = await clubOfTwoHosts(club());
    const { id } = (await goAway(club(), chen, { standInKosId: heId })).body;
    expect((await he.attempt('POST /absences/:id/end', { params: { id } })).code).toBe('not-found');
    const [north, south] = ['01JQXZ5Y8N7R6M5K4J3H2G1F0A', '01JQXZ5Y8N7R6M5K4J3H2G1F0B'];
    await club().write('UPDATE kos SET storeId = ? WHERE id = ?', [north, chenId]);
    await club().write('UPDATE kos SET storeId = ? WHERE id = ?', [south, heId]);
    const lead = await club().withRole('lead');
    await club().write("UPDATE role_grant SET storeId = ? WHERE personId = ? AND role = 'lead'", [south, lead.id]);
    const noted = { from: club().clock.now(), until: null, standInKosId: null };
    expect((await lead.attempt('POST /absences/:id/end', { params: { id } })).code).toBe('not-found');
    expect((await lead.attempt('POST /lead/absences', { body: { ...noted, kosId: chenId } })).code).toBe('not-found');
    expect((await lead.call('GET /lead/absences')).absences).toEqual([]);
    const mine = await lead.call('POST /lead/absences', { body: { ...noted, kosId: heId } });
    expect((await lead.call('GET /lead/absences')).absences.map((one) => one.id)).toEqual([mine.id]);
    const operator = await club().operator();
    // Nobody answers for either: he was to stand in and is away.
    expect(
      (await operator.call('GET /lead/absences')).absences
        .map((one) => one.id)
        .slice(0, 2)
        .sort(),
    ).toEqual([id, mine.id].sort());
    await lead.call('POST /absences/:id/end', { params: { id: mine.id } });
    expect((await operator.call('POST /absences/:id/end', { params: { id } })).state).toBe('over');
  });
});

describe("the stand-in's calendar", () => {
  const club = aClub();
  const noLunch = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: 600, to: 900 }));

  it('counts what is asked meanwhile, and keeps counting it wherever it is answered', async () => {
    club().clock.set('2026-03-02T11:30:00+08:00');
    const { chen, he, heId, member } = await clubOfTwoHosts(club());
    await club().keepCalendar(heId, { kind: 'roster', shifts: noLunch, exceptions: [] });
    const before = await club().ask(member);
    expect(before.replyDueAt).toBe(at('2026-03-02T14:00'));
    const { id } = (await goAway(club(), chen, { standInKosId: heId })).body;
    await club().settle();
    const during = await club().ask(member);
    expect([during.replyDueAt, (await member.call('GET /promise')).promise?.replyDueAt]).toEqual([
      at('2026-03-02T12:30'),
      at('2026-03-02T12:30'),
    ]);
    club().clock.set('2026-03-02T11:45:00+08:00');
    // 11:45 to 12:00 and 13:30 to 14:00 by the calendar it was asked under.
    expect(recordOf(await reply(he, before.id))).toEqual({ dueAt: at('2026-03-02T14:00'), kept: true, minutes: 45 });
    await back(chen, id);
    await club().settle();
    const windows = (await read(member, during.id)).clock.windows;
    expect(windows[0]).toMatchObject({ to: at('2026-03-02T15:00') });
    expect(recordOf(await reply(chen, during.id))).toEqual({ dueAt: at('2026-03-02T12:30'), kept: true, minutes: 45 });
  });

  const recordOf = ({ entries }: Reply<'GET /queue/:id'>) =>
    entries.flatMap((e) => ('record' in e ? [e.record] : []))[0];
});

describe('asking during the switch', () => {
  const club = aClub();

  it('loses no question, whichever comes first, and gives each its own number', async () => {
    club().clock.set(mondayAtTen);
    const { chen, he, heId } = await clubOfTwoHosts(club());
    const members = await club().members(chen, 12);
    const ask = () => Promise.all(members.map((member) => club().ask(member)));
    for (let turn = 0; turn < 3; turn += 1) {
      const [asked, went] = await Promise.all([ask(), goAway(club(), chen, { standInKosId: heId }), ask()]);
      await club().settle();
      expect([(await chen.call('GET /queue')).open, (await he.call('GET /queue')).open]).toEqual([
        0,
        24 * (turn * 2 + 1),
      ]);
      expect(asked).toHaveLength(12);
      await Promise.all([ask(), back(chen, went.body.id), ask()]);
      await club().settle();
      const open = await club().sql<{ kosId: string; n: number }>(
        'SELECT kosId, insteadOf, COUNT(*) AS n FROM question WHERE queued = 1 GROUP BY kosId, insteadOf',
      );
      expect(open.map((row) => Number(row.n))).toEqual([24 * (turn * 2 + 2)]);
    }
    const doubled = await club().sql('SELECT askerId FROM question GROUP BY askerId, number HAVING COUNT(*) > 1');
    expect(doubled).toEqual([]);
  }, 60_000);
});
