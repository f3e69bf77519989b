import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Reply } from '@huiyou/contracts/api';
import { defaultSections } from '@huiyou/domain/questions/full-answer';
import type { Tier } from '@huiyou/domain/tiers/tiers';
import type { Club, Person } from './club.ts';
import { aClub, onBothEngines } from './open-club.ts';
import { fullAnswer } from './question-samples.ts';

const at = (wall: string) => Date.parse(`${wall}:00+08:00`);

/** Everybody signs in again, because the clock may have passed their sessions. */
async function clubOfTwo(club: Club, tier: Tier): Promise<{ host: Person; member: Person }> {
  const host = await club.host('陈一');
  await club.reachable(host);
  const member = await club.member(host);
  await club.write('UPDATE bond SET tier = ? WHERE memberId = ?', [tier, member.id]);
  return { host, member };
}

const reply = (host: Person, id: string, text = '用九十二度的水。') =>
  host.call('POST /queue/:id/first-reply', { params: { id }, body: { text } });
const answer = (host: Person, id: string) =>
  host.call('POST /queue/:id/full-answer', { params: { id }, body: fullAnswer });
const read = (member: Person, id: string) => member.call('GET /questions/:id', { params: { id } });

type Thread = Reply<'GET /questions/:id'>;
const recordsOf = (thread: Pick<Thread, 'entries'>) =>
  thread.entries.flatMap((entry) => ('record' in entry ? [entry.record] : []));

onBothEngines('a question', (club) => {
  it('is asked, stands in the queue, is replied to, answered, read and confirmed', async () => {
    club().clock.set('2026-03-02T10:00:00+08:00');
    const { host, member } = await clubOfTwo(club(), 'close');
    const asked = await club().ask(member, '手冲的水温多少合适？☕️');
    expect(asked).toMatchObject({
      number: 1,
      state: 'waiting',
      asker: { id: member.id, displayName: '晓雨' },
      entries: [],
    });
    expect((await host.call('GET /queue')).others.map(({ id, text }) => [id, text])).toEqual([
      [asked.id, '手冲的水温多少合适？☕️'],
    ]);

    club().clock.advance({ minutes: 5 });
    await host.call('POST /queue/:id/seen', { params: { id: asked.id } });
    const seenAt = club().clock.now();
    club().clock.advance({ minutes: 5 });
    await host.call('POST /queue/:id/seen', { params: { id: asked.id } });
    expect((await read(member, asked.id)).seenAt).toBe(seenAt);

    await reply(host, asked.id);
    const replied = await read(member, asked.id);
    expect([replied.state, replied.ahead !== null]).toEqual(['replied', true]);
    expect((await member.call('GET /questions/open')).unread.map(({ id }) => id)).toEqual([asked.id]);
    await member.call('POST /questions/:id/read', { params: { id: asked.id } });
    expect((await member.call('GET /questions/open')).unread).toEqual([]);

    await answer(host, asked.id);
    const answered = await read(member, asked.id);
    expect(answered).toMatchObject({ state: 'answered', ahead: null });
    expect(answered.entries.map(({ kind }) => kind)).toEqual(['first-reply', 'full-answer']);
    expect(recordsOf(answered)).toEqual([
      { dueAt: at('2026-03-02T11:00'), kept: true, minutes: 50 },
      { dueAt: at('2026-03-02T18:00'), kept: true, minutes: 110 + 270 },
    ]);
    expect((await host.call('GET /queue')).open).toBe(0);
    const done = await member.call('POST /questions/:id/confirm', { params: { id: asked.id } });
    expect(done.state).toBe('complete');
    expect((await member.call('POST /questions/:id/confirm', { params: { id: asked.id } })).state).toBe('complete');
    expect((await member.attempt('POST /questions/:id/withdraw', { params: { id: asked.id } })).code).toBe(
      'question-complete',
    );
  });

  it('takes additions while it is open, at most five, and its clock does not move', async () => {
    club().clock.set('2026-03-03T10:00:00+08:00');
    const { host, member } = await clubOfTwo(club(), 'familiar');
    const asked = await club().ask(member);
    const add = (text: string) =>
      member.attempt('POST /questions/:id/additions', { params: { id: asked.id }, body: { text } });
    for (let i = 1; i <= 5; i += 1) {
      club().clock.advance({ minutes: 10 });
      const { replyDueAt, fullDueAt, clock, entries } = (await add(`补充 ${i}`)).body;
      expect({ replyDueAt, fullDueAt, startedAt: clock.startedAt, said: entries.length }).toEqual({
        ...{ replyDueAt: asked.replyDueAt, fullDueAt: asked.fullDueAt, startedAt: asked.askedAt, said: i },
      });
    }
    expect((await add('补充 6')).code).toBe('too-many-additions');
    await answer(host, asked.id);
    expect((await add('太晚了')).code).toBe('question-already-answered');
  });

  it('is taken back by its asker, and then nobody answers it', async () => {
    const { host, member } = await clubOfTwo(club(), 'close');
    const { id } = await club().ask(member);
    expect((await member.call('POST /questions/:id/withdraw', { params: { id } })).state).toBe('withdrawn');
    expect((await member.call('POST /questions/:id/withdraw', { params: { id } })).state).toBe('withdrawn');
    expect((await host.call('GET /queue')).open).toBe(0);
    for (const step of [
      () => host.attempt('POST /queue/:id/first-reply', { params: { id }, body: { text: '在。' } }),
      () => host.attempt('POST /queue/:id/full-answer', { params: { id }, body: fullAnswer }),
      () => member.attempt('POST /questions/:id/confirm', { params: { id } }),
      () => member.attempt('POST /questions/:id/reopen', { params: { id }, body: { missing: '还差。' } }),
    ]) {
      expect((await step()).code).toBe('question-withdrawn');
    }
  });

  it('is answered in full only with every section of its topic, each named when it is missing', async () => {
    const { host, member } = await clubOfTwo(club(), 'close');
    const { id } = await club().ask(member);
    const tryWith = (names: readonly string[]) =>
      host.attempt('POST /queue/:id/full-answer', {
        params: { id },
        body: { sections: names.map((name) => ({ name, text: '写了。' })) },
      });
    const partial = await tryWith(['结论', '做法']);
    expect([partial.code, partial.text.includes('理由、注意、之后')]).toEqual(['sections-missing', true]);
    expect((await tryWith([...defaultSections, '闲话'])).code).toBe('sections-unfit');
    expect((await tryWith([...defaultSections, '结论'])).code).toBe('sections-unfit');
    expect((await read(member, id)).state).toBe('waiting');
    expect((await tryWith(defaultSections)).code).toBeNull();
  });

  it('comes back when something is missing, for seven days', async () => {
    club().clock.set('2026-03-04T10:00:00+08:00');
    const { host, member } = await clubOfTwo(club(), 'close');
    const { id } = await club().ask(member);
    const reopen = () =>
      member.attempt('POST /questions/:id/reopen', { params: { id }, body: { missing: '冲几段？' } });
    expect((await reopen()).code).toBe('question-not-answered');
    club().clock.advance({ minutes: 10 });
    await reply(host, id);
    await answer(host, id);
    club().clock.set('2026-03-04T11:30:00+08:00');
    // Fifty of sixty minutes were left, more than a third: 30 before lunch and 20 after.
    const open = (await reopen()).body;
    expect([open.state, open.clock.startedAt, open.replyDueAt]).toEqual([
      'waiting',
      at('2026-03-04T11:30'),
      at('2026-03-04T13:50'),
    ]);
    expect((await host.call('GET /queue')).others).toMatchObject([
      { id, reopened: true, dueAt: at('2026-03-04T13:50') },
    ]);
    club().clock.set('2026-03-04T14:00:00+08:00');
    await answer(host, id);
    expect(recordsOf(await read(member, id)).at(-1)).toEqual({
      dueAt: at('2026-03-04T13:50'),
      kept: false,
      minutes: 10,
    });
    // A broken promise leaves nothing, so the second time a third of it counts.
    expect((await reopen()).body.replyDueAt).toBe(at('2026-03-04T14:20'));
    await answer(host, id);
    await member.call('POST /questions/:id/confirm', { params: { id } });
    club().clock.advance({ days: 7 });
    expect((await reopen()).code).toBeNull();
    await answer(host, id);
    club().clock.advance({ days: 7, milliseconds: 1 });
    expect((await reopen()).code).toBe('question-closed');
  });

  it('that was answered in full at once leaves what was left then, and no more', async () => {
    club().clock.set('2026-03-04T10:00:00+08:00');
    const { host, member } = await clubOfTwo(club(), 'close');
    const { id } = await club().ask(member);
    club().clock.advance({ minutes: 25 });
    await answer(host, id);
    const reopen = () => member.call('POST /questions/:id/reopen', { params: { id }, body: { missing: '冲几段？' } });
    expect((await reopen()).replyDueAt).toBe(at('2026-03-04T11:00'));
    club().clock.advance({ minutes: 30 });
    await answer(host, id);
    // Five of the thirty-five minutes were left: a third of the promise is more.
    expect((await reopen()).replyDueAt).toBe(at('2026-03-04T11:15'));
  });
});

describe('the clock of a promise', () => {
  const club = aClub();

  it.each([
    {
      tier: 'acquainted',
      asked: '2026-03-02T10:00',
      due: '2026-03-03T10:30',
      full: '2026-03-03T18:00',
      why: 'over lunch and night',
    },
    {
      tier: 'familiar',
      asked: '2026-03-06T19:00',
      due: '2026-03-09T14:30',
      full: '2026-03-10T18:00',
      why: 'over a weekend',
    },
    {
      tier: 'familiar',
      asked: '2026-03-02T12:30',
      due: '2026-03-02T17:30',
      full: '2026-03-03T18:00',
      why: 'from inside lunch',
    },
    { tier: 'close', asked: '2026-03-02T11:30', due: '2026-03-02T14:00', full: '2026-03-02T18:00', why: 'over lunch' },
    {
      tier: 'close',
      asked: '2026-03-02T11:00',
      due: '2026-03-02T12:00',
      full: '2026-03-02T18:00',
      why: 'to the last minute before lunch',
    },
    {
      tier: 'confidant',
      asked: '2026-03-31T17:50',
      due: '2026-04-01T09:05',
      full: '2026-04-01T18:00',
      why: 'over the end of a month',
    },
    {
      tier: 'confidant',
      asked: '2026-03-02T06:00',
      due: '2026-03-02T09:15',
      full: '2026-03-02T18:00',
      why: 'before the day begins',
    },
  ] as const)('rests outside duty: $tier, $why', async ({ tier, asked, due, full }) => {
    club().clock.set(`${asked}:00+08:00`);
    const { member } = await clubOfTwo(club(), tier);
    const shown = await member.call('GET /promise');
    const question = await club().ask(member);
    expect([question.replyDueAt, question.fullDueAt]).toEqual([at(due), at(full)]);
    expect([shown.promise?.replyDueAt, shown.promise?.fullDueAt]).toEqual([at(due), at(full)]);
    expect(question.clock).toMatchObject({
      startedAt: at(asked),
      tier,
      lane: tier === 'confidant' ? 'pinned' : 'others',
    });
  });

  it.each([
    { replied: '2026-03-02T11:45', kept: true, minutes: 45, why: 'early, without lunch' },
    { replied: '2026-03-02T14:00', kept: true, minutes: 0, why: 'at the last instant' },
    { replied: '2026-03-02T14:12', kept: false, minutes: 12, why: 'late' },
    { replied: '2026-03-03T08:00', kept: false, minutes: 240, why: 'late, without the night' },
  ])('is counted in duty minutes: $why', async ({ replied, kept, minutes }) => {
    club().clock.set('2026-03-02T11:30:00+08:00');
    const { host, member } = await clubOfTwo(club(), 'close');
    const { id } = await club().ask(member);
    club().clock.set(`${replied}:00+08:00`);
    expect(recordsOf(await reply(host, id))).toEqual([{ dueAt: at('2026-03-02T14:00'), kept, minutes }]);
  });

  it('is the one in force when asked, whatever the tier becomes', async () => {
    const { member } = await clubOfTwo(club(), 'acquainted');
    const { id, replyDueAt } = await club().ask(member);
    await club().write("UPDATE bond SET tier = 'confidant' WHERE memberId = ?", [member.id]);
    expect(await read(member, id)).toMatchObject({
      replyDueAt,
      clock: { tier: 'acquainted', lane: 'others', promiseMinutes: 480 },
    });
  });
});

describe('what is not theirs', () => {
  const club = aClub();
  let people: { asker: Person; host: Person; fellow: Person; otherHost: Person };
  let id: string;

  beforeEach(async () => {
    const [host, otherHost] = [await club().host('陈一'), await club().host('沈青')];
    const [asker, fellow] = [await club().member(host), await club().member(host)];
    people = { asker, host, fellow, otherHost };
    id = (await club().ask(asker)).id;
  });

  it('is not found by a fellow member, another host, or a host without a profile', async () => {
    const blank = await club().host(null);
    const answers = await Promise.all([
      people.fellow.attempt('GET /questions/:id', { params: { id } }),
      people.fellow.attempt('POST /questions/:id/withdraw', { params: { id } }),
      people.otherHost.attempt('GET /queue/:id', { params: { id } }),
      people.otherHost.attempt('POST /queue/:id/first-reply', { params: { id }, body: { text: '我来。' } }),
      blank.attempt('GET /queue/:id', { params: { id } }),
    ]);
    expect(answers.map(({ status, code }) => [status, code])).toEqual(answers.map(() => [404, 'not-found']));
    expect((await read(people.asker, id)).state).toBe('waiting');
  });
});
