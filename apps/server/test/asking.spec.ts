import { describe, expect, it } from '@jest/globals';
import type { Tier } from '@huiyou/domain/tiers/tiers';
import type { Club, Person } from './club.ts';
import { aClub, mondayAtTen, onBothEngines } from './open-club.ts';
import { fullAnswer } from './question-samples.ts';

const at = (wall: string) => Date.parse(`${wall}:00+08:00`);
const hours = 3_600_000;

type Two = { host: Person; other: Person; hostId: string; otherId: string; member: Person };

/** A host with a usual stand-in, and a member of the host. */
async function clubOfTwo(club: Club, tier: Tier = 'close'): Promise<Two> {
  const [host, other] = [await club.host('陈砚'), await club.host('何川')];
  const [hostId, otherId] = [await club.kosIdOf(host), await club.kosIdOf(other)];
  await club.write('UPDATE kos SET standInKosId = ? WHERE id = ?', [otherId, hostId]);
  const member = await ofTier(club, host, tier);
  return { host, other, hostId, otherId, member };
}

async function ofTier(club: Club, host: Person, tier: Tier): Promise<Person> {
  const member = await club.member(host);
  await club.write('UPDATE bond SET tier = ? WHERE memberId = ?', [tier, member.id]);
  return member;
}

const ask = async (club: Club, member: Person, standIn: boolean) =>
  member.attempt('POST /questions', { body: { text: '水温多少？', topicId: await club.topicId(), standIn } });
const answer = (host: Person, id: string) =>
  host.call('POST /queue/:id/full-answer', { params: { id }, body: fullAnswer });
const idsIn = async (host: Person) => (await host.call('GET /queue')).others.map(({ id }) => id);
const absent = (club: Club, host: Person, standInKosId: string | null, days = 1) =>
  host.call('POST /absences', {
    body: { from: club.clock.now(), until: club.clock.now() + days * 24 * hours, standInKosId },
  });

onBothEngines('whoever would rather not wait', (club) => {
  it('is told what the stand-in promises, asks them, and the question stays there', async () => {
    club().clock.set('2026-03-02T11:30:00+08:00');
    const { host, other, hostId, otherId, member } = await clubOfTwo(club());
    const noLunch = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: 540, to: 1080 }));
    await club().keepCalendar(otherId, { kind: 'roster', shifts: noLunch, exceptions: [] });

    const shown = await member.call('GET /promise');
    expect([shown.host.name, shown.promise?.replyDueAt]).toEqual(['陈砚', at('2026-03-02T14:00')]);
    expect([shown.standIn?.host.name, shown.standIn?.promise?.replyDueAt]).toEqual(['何川', at('2026-03-02T12:30')]);

    const asked = (await ask(club(), member, true)).body;
    expect([asked.host.name, asked.insteadOf?.name, asked.replyDueAt, asked.fullDueAt]).toEqual([
      ...['何川', '陈砚', at('2026-03-02T12:30'), at('2026-03-02T18:00')],
    ]);
    expect([await idsIn(host), await idsIn(other)]).toEqual([[], [asked.id]]);
    // An absence of the host that ends brings back what stood with the host, not what was asked of the stand-in.
    const { id } = await absent(club(), host, otherId);
    await club().settle();
    await host.call('POST /absences/:id/end', { params: { id } });
    await club().settle();
    expect(await idsIn(other)).toEqual([asked.id]);
    await answer(other, asked.id);
    expect((await member.call('GET /questions/:id', { params: { id: asked.id } })).entries).toMatchObject([
      { kind: 'full-answer', by: { id: otherId }, insteadOf: { id: hostId } },
    ]);
  });

  it('finds nobody to choose but who is here, at work, signed in, and not the asker', async () => {
    club().clock.set(mondayAtTen);
    const { host, other, hostId, otherId, member } = await clubOfTwo(club());
    const choice = async () => (await member.call('GET /promise')).standIn?.host.name ?? null;
    const code = async () => (await ask(club(), member, true)).code;
    expect(await choice()).toBe('何川');
    const { id } = await absent(club(), other, null);
    expect([await choice(), await code()]).toEqual([null, 'stand-in-unfit']);
    await other.call('POST /absences/:id/end', { params: { id } });
    expect(await choice()).toBe('何川');

    await club().write('UPDATE kos SET active = ? WHERE id = ?', [0, otherId]);
    expect([await choice(), await code()]).toEqual([null, 'stand-in-unfit']);
    await club().write('UPDATE kos SET active = ? WHERE id = ?', [1, otherId]);
    await club().write('UPDATE kos SET standInKosId = NULL WHERE id = ?', [hostId]);
    expect([await choice(), await code()]).toEqual([null, 'stand-in-unfit']);

    // The stand-in is a member of this host too: nobody answers their own question.
    await club().write('UPDATE kos SET standInKosId = ? WHERE id = ?', [otherId, hostId]);
    await club().accept(other, (await club().invite(host)).token, { name: '何川' });
    expect((await other.call('GET /promise')).standIn).toBeNull();
    expect((await ask(club(), other, true)).code).toBe('stand-in-unfit');
    // Whoever stands in already is no other choice; asking for them is the same as asking.
    await absent(club(), host, otherId);
    expect(await choice()).toBeNull();
    expect((await ask(club(), member, true)).body.host.name).toBe('何川');
  });
});

describe('while it waits with the host', () => {
  const club = aClub();

  it('the member knows who would stand in; nobody who has left, nor the member, and nobody once one does', async () => {
    club().clock.set(mondayAtTen);
    const { host, otherId, member } = await clubOfTwo(club());
    const { id } = (await ask(club(), member, false)).body;
    const standIn = async () =>
      (await member.call('GET /questions/:id', { params: { id } })).usualStandIn?.name ?? null;
    expect(await standIn()).toBe('何川');
    await club().write('UPDATE kos SET active = ? WHERE id = ?', [0, otherId]);
    expect(await standIn()).toBeNull();
    await club().write('UPDATE kos SET active = ? WHERE id = ?', [1, otherId]);
    await absent(club(), host, otherId);
    await club().settle();
    expect(await standIn()).toBeNull();
  });

  it('nobody is named to themselves', async () => {
    club().clock.set(mondayAtTen);
    const { host, other } = await clubOfTwo(club());
    await club().accept(other, (await club().invite(host)).token, { name: '何川' });
    expect((await ask(club(), other, false)).body.usualStandIn).toBeNull();
  });
});

describe('before sending', () => {
  const club = aClub();
  const promiseOf = (member: Person) => member.call('GET /promise');

  it('a promise that the pace makes unlikely is told, with when a reply is likely, and sending is never refused', async () => {
    club().clock.set('2026-03-02T09:00:00+08:00');
    const { host, member } = await clubOfTwo(club());
    const fellow = await ofTier(club(), host, 'close');
    const ids = [];
    for (let i = 0; i < 9; i += 1) ids.push((await club().ask(fellow)).id);
    expect((await promiseOf(member)).unlikely).toBeNull();
    // Five answers, twelve minutes each: the pace is known, and four stand before mine.
    for (const id of ids.slice(0, 5)) {
      club().clock.advance({ minutes: 12 });
      await answer(host, id);
    }
    expect((await promiseOf(member)).unlikely).toBeNull();
    for (let i = 0; i < 3; i += 1) await club().ask(fellow);
    // Seven before mine take 84 minutes of the sixty promised.
    expect((await promiseOf(member)).unlikely).toEqual({ before: 7, expectedAt: at('2026-03-02T11:24') });
    const asked = await club().ask(member);
    expect(asked.replyDueAt).toBe(at('2026-03-02T11:00'));
    // Told by the order rule: a pinned one stands before all of them.
    await club().reachable(host);
    expect((await promiseOf(await ofTier(club(), host, 'confidant'))).unlikely).toBeNull();
  });

  it('without a known pace nothing is unlikely, unless everything before mine is past due', async () => {
    club().clock.set('2026-03-02T09:00:00+08:00');
    const { host, member } = await clubOfTwo(club());
    const fellow = await ofTier(club(), host, 'close');
    await club().ask(fellow);
    club().clock.advance({ minutes: 30 });
    await club().ask(fellow);
    expect((await promiseOf(member)).unlikely).toBeNull();
    club().clock.advance({ minutes: 45 });
    expect((await promiseOf(member)).unlikely).toBeNull();
    club().clock.advance({ minutes: 30 });
    expect((await promiseOf(member)).unlikely).toEqual({ before: 2, expectedAt: null });
  });
});

onBothEngines('after asking', (club) => {
  const hurry = (member: Person, id: string) =>
    member.attempt('POST /questions/:id/urgency', {
      params: { id },
      body: { reason: 'trip', text: '下午的火车。' },
    });

  it('a nearer time may be asked for once, for two open questions at most, and no clock moves', async () => {
    club().clock.set(mondayAtTen);
    const { host, member } = await clubOfTwo(club());
    const asked = [await club().ask(member), await club().ask(member), await club().ask(member)];
    const [first, second, third] = asked.map(({ id }) => id) as [string, string, string];
    const hurried = (await hurry(member, first)).body;
    expect(hurried).toMatchObject({ urgency: 'asked', mayHurry: false, replyDueAt: asked[0]?.replyDueAt });
    expect(hurried.entries).toMatchObject([{ kind: 'urgency', reason: 'trip', text: '下午的火车。' }]);
    expect((await hurry(member, first)).code).toBe('urgency-asked');
    expect((await hurry(member, second)).code).toBeNull();
    expect((await hurry(member, third)).code).toBe('too-many-urgent');
    await answer(host, first);
    expect((await hurry(member, first)).code).toBe('question-already-answered');
    expect((await hurry(member, third)).code).toBeNull();
    expect((await hurry(await club().member(host), third)).code).toBe('not-found');
  });

  it('thanks are said once for every full answer, and start no clock', async () => {
    club().clock.set(mondayAtTen);
    const { host, member } = await clubOfTwo(club());
    const { id } = await club().ask(member);
    const thank = () =>
      member.attempt('POST /questions/:id/thanks', { params: { id }, body: { text: '谢谢，很清楚。' } });
    expect((await thank()).code).toBe('question-not-answered');
    await answer(host, id);
    const thanked = (await thank()).body;
    expect([thanked.state, thanked.entries.at(-1)?.kind]).toEqual(['answered', 'thanks']);
    expect(await idsIn(host)).toEqual([]);
    expect((await thank()).code).toBe('already-thanked');
    await member.call('POST /questions/:id/reopen', { params: { id }, body: { missing: '冲几段？' } });
    expect((await thank()).code).toBe('question-not-answered');
    await answer(host, id);
    await member.call('POST /questions/:id/confirm', { params: { id } });
    expect((await thank()).body.state).toBe('complete');
    await club().settle();
    expect(await club().sql('SELECT watchAt FROM question WHERE id = ?', [id])).toEqual([{ watchAt: null }]);
  });

  it('a question becomes part of an earlier open one of the same member, due when the nearer one was', async () => {
    club().clock.set(mondayAtTen);
    const { host, member } = await clubOfTwo(club());
    const early = await club().ask(member, '水温多少？');
    club().clock.advance({ minutes: 10 });
    const late = await club().ask(member, '那研磨呢？');
    const merge = (id: string, intoId: string, by = member) =>
      by.attempt('POST /questions/:id/merge', { params: { id }, body: { intoId } });
    expect(late.mergeable.map(({ id }) => id)).toEqual([early.id]);
    expect((await merge(early.id, late.id)).code).toBe('merge-unfit');
    expect((await merge(late.id, early.id, await club().member(host))).code).toBe('not-found');
    const merged = (await merge(late.id, early.id)).body;
    expect(merged).toMatchObject({ state: 'merged', mergedInto: { id: early.id, number: 1 } });
    const whole = await member.call('GET /questions/:id', { params: { id: early.id } });
    expect(whole.entries).toMatchObject([{ kind: 'merged', text: '那研磨呢？', number: 2 }]);
    expect(whole.replyDueAt).toBe(early.replyDueAt);
    expect(await idsIn(host)).toEqual([early.id]);
  });
});

describe('two open at most', () => {
  const club = aClub();

  it('holds when ten are asked for at once', async () => {
    const { member } = await clubOfTwo(club());
    const ids: string[] = [];
    for (let i = 0; i < 10; i += 1) ids.push((await club().ask(member)).id);
    const body = { reason: 'other', text: '急。' } as const;
    const answers = await Promise.all(
      ids.map((id) => member.attempt('POST /questions/:id/urgency', { params: { id }, body })),
    );
    expect(answers.map(({ code }) => code ?? 'asked').sort()).toEqual([
      ...['asked', 'asked'],
      ...Array<string>(8).fill('too-many-urgent'),
    ]);
  });
});
