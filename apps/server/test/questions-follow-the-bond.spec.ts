import { describe, expect, it } from '@jest/globals';
import { FormBond } from '../src/modules/membership/form-bond.ts';
import { OpenQuestions } from '../src/modules/membership/open-questions.ts';
import { PastQuestions } from '../src/modules/membership/past-questions.ts';
import { QuestionsReader } from '../src/modules/questions/questions.reader.ts';
import { newId } from '../src/platform/ids.ts';
import { Listeners } from '../src/platform/jobs/listeners.ts';
import type { Club, Person } from './club.ts';
import { aClub, mondayAtTen, onBothEngines } from './open-club.ts';
import { fullAnswer } from './question-samples.ts';

async function moveTo(club: Club, member: Person, kosId: string): Promise<void> {
  const formBond = club.server.app.get(FormBond, { strict: false });
  const bond = { memberId: member.id, kosId, capacity: 1500, reason: 'moved-by-member', invitationId: null } as const;
  await club.database.transaction((tx) => formBond.run(tx, bond));
}

const queueOf = async (host: Person) => (await host.call('GET /queue')).others.map(({ id }) => id);
const answer = (host: Person, id: string) =>
  host.call('POST /queue/:id/full-answer', { params: { id }, body: fullAnswer });

async function twoHosts(club: Club) {
  club.clock.set(mondayAtTen);
  const [from, to] = [await club.host('陈砚'), await club.host('沈青')];
  return { from, to, toId: await club.kosIdOf(to), member: await club.member(from) };
}

onBothEngines('when a member goes to another host', (club) => {
  it('open questions come along once, due as before, and what was answered stays where it was', async () => {
    const { from, to, toId, member } = await twoHosts(club());
    const [done, open] = [await club().ask(member), await club().ask(member)];
    await answer(from, done.id);
    await moveTo(club(), member, toId);
    await club().settle();
    const moved = await member.call('GET /questions/:id', { params: { id: open.id } });
    expect([moved.host.name, moved.insteadOf, moved.replyDueAt, moved.fullDueAt]).toEqual([
      '沈青',
      null,
      open.replyDueAt,
      open.fullDueAt,
    ]);
    expect([await queueOf(from), await queueOf(to)]).toEqual([[], [open.id]]);
    expect((await from.attempt('GET /queue/:id', { params: { id: open.id } })).code).toBe('not-found');
    expect((await to.attempt('GET /queue/:id', { params: { id: done.id } })).code).toBe('not-found');
    expect((await from.call('GET /queue/:id', { params: { id: done.id } })).entries).toHaveLength(1);

    // A fact may be delivered again, late, after whatever happened since.
    const repeated = club().server.app.get(Listeners, { strict: false }).named('questions.follow-bond');
    const data = { memberId: member.id, kosId: await club().kosIdOf(from), fromKosId: null, handoverMemberId: null };
    await repeated?.handle({ id: newId(club().clock.now()), subjectId: newId(club().clock.now()), n: 1, data });
    expect([await queueOf(from), await queueOf(to)]).toEqual([[], [open.id]]);

    const again = await member.call('POST /questions/:id/reopen', {
      params: { id: done.id },
      body: { missing: '几段？' },
    });
    expect([again.host.name, again.entries[0]]).toMatchObject(['沈青', { by: { name: '陈砚' } }]);
    expect((await queueOf(to)).sort()).toEqual([open.id, done.id].sort());
  });

  it('those with a stand-in come along as well, to whoever answers for the new host', async () => {
    const { from, toId, to, member } = await twoHosts(club());
    const [first, second] = [await club().host('何川'), await club().host('周敏')];
    const now = club().clock.now();
    const away = { from: now, until: now + 86_400_000 };
    await from.call('POST /absences', { body: { ...away, standInKosId: await club().kosIdOf(first) } });
    await club().settle();
    const { id } = await club().ask(member);
    await to.call('POST /absences', { body: { ...away, standInKosId: await club().kosIdOf(second) } });
    await club().settle();
    await moveTo(club(), member, toId);
    await club().settle();
    const moved = await member.call('GET /questions/:id', { params: { id } });
    expect([moved.host.name, moved.insteadOf?.name]).toEqual(['周敏', '沈青']);
    expect([await queueOf(first), await queueOf(second)]).toEqual([[], [id]]);
  });
});

describe('a question of a member', () => {
  const club = aClub();

  it('never stands with themselves when they stand in for their own host', async () => {
    const { from, to, toId, member } = await twoHosts(club());
    await club().accept(to, (await club().invite(from)).token);
    const [mine, other] = [await club().ask(to), await club().ask(member)];
    const away = { from: club().clock.now(), until: club().clock.now() + 86_400_000, standInKosId: toId };
    const { id } = await from.call('POST /absences', { body: away });
    await club().settle();
    expect([await queueOf(from), await queueOf(to)]).toEqual([[mine.id], [other.id]]);
    const asked = await club().ask(to);
    expect([asked.host.name, (await to.call('GET /my-kos')).standIn]).toEqual(['陈砚', null]);
    expect((await to.call('GET /promise')).host.name).toBe('陈砚');
    await from.call('POST /absences/:id/end', { params: { id } });
    await club().settle();
    expect((await queueOf(from)).sort()).toEqual([mine.id, other.id, asked.id].sort());
  });

  it('is refused while their host has never signed in and nobody stands in', async () => {
    const { from, toId, member } = await twoHosts(club());
    const fromId = await club().kosIdOf(from);
    await club().write('UPDATE kos SET personId = NULL WHERE id = ?', [fromId]);
    const ask = async () => {
      const body = { text: '在吗？', topicId: await club().topicId() };
      return (await member.attempt('POST /questions', { body })).code;
    };
    expect(await ask()).toBe('host-unavailable');
    const lead = await club().operator();
    await lead.call('POST /lead/absences', {
      body: { kosId: fromId, from: club().clock.now(), until: null, standInKosId: toId },
    });
    expect(await ask()).toBeNull();
  });
});

describe('a member who stands in for a host who has left', () => {
  const club = aClub();

  it('is refused where nobody else stands in, while fellows are answered', async () => {
    const { from, to, toId, member } = await twoHosts(club());
    await club().accept(to, (await club().invite(from)).token);
    const away = { from: club().clock.now(), until: club().clock.now() + 86_400_000, standInKosId: toId };
    await from.call('POST /absences', { body: away });
    await club().write('UPDATE kos SET active = ? WHERE id = ?', [0, await club().kosIdOf(from)]);
    const body = { text: '在吗？', topicId: await club().topicId() };
    expect((await to.attempt('POST /questions', { body })).code).toBe('host-unavailable');
    expect((await club().ask(member)).host.name).toBe('沈青');
    // Nor does a question stand with a stand-in who has left as well.
    await club().write('UPDATE kos SET active = ? WHERE id = ?', [0, toId]);
    expect((await member.attempt('POST /questions', { body })).code).toBe('host-unavailable');
  });
});

describe('a question asked in the middle of a move', () => {
  const club = aClub();

  it('stands with the new host exactly once, whatever raced, there and back', async () => {
    const { from, to, toId, member } = await twoHosts(club());
    const fromId = await club().kosIdOf(from);
    const ask = () => Promise.all(Array.from({ length: 8 }, () => club().ask(member)));
    await Promise.all([ask(), moveTo(club(), member, toId), ask()]);
    await club().settle();
    expect([await queueOf(from), (await queueOf(to)).length]).toEqual([[], 16]);
    await Promise.all([ask(), moveTo(club(), member, fromId), ask()]);
    await Promise.all([ask(), moveTo(club(), member, toId), ask()]);
    await club().settle();
    expect([await queueOf(from), (await queueOf(to)).length]).toEqual([[], 48]);
    const numbers = await club().sql<{ number: number }>('SELECT number FROM question WHERE askerId = ?', [member.id]);
    expect(numbers.map((row) => row.number).sort((a, b) => a - b)).toEqual(Array.from({ length: 48 }, (_, i) => i + 1));
  }, 60_000);

  it('is found by others in numbers: of hosts, of members, and of hosts before', async () => {
    const { from, to, toId, member } = await twoHosts(club());
    const fromId = await club().kosIdOf(from);
    const [done, open] = [await club().ask(member), await club().ask(member)];
    await answer(from, done.id);
    const counts = club().server.app.get(OpenQuestions, { strict: false });
    const past = club().server.app.get(PastQuestions, { strict: false });
    expect(await counts.ofHosts([fromId, toId])).toEqual(new Map([[fromId, { open: 1, pastDue: 0 }]]));
    club().clock.set('2026-03-05T10:00:00+08:00');
    expect(await counts.ofHosts([fromId])).toEqual(new Map([[fromId, { open: 1, pastDue: 1 }]]));
    expect([await past.count(member.id, fromId), await past.count(member.id, toId)]).toEqual([0, 1]);
    await moveTo(club(), member, toId);
    await club().settle();
    expect(await counts.ofHosts([fromId, toId])).toEqual(new Map([[toId, { open: 1, pastDue: 1 }]]));
    expect(await counts.ofMembers([member.id])).toEqual(new Map([[member.id, 1]]));
    expect([await counts.withHost(toId, [member.id]), await counts.withHost(fromId, [member.id])]).toEqual([
      new Map([[member.id, 1]]),
      new Map(),
    ]);
    const reader = club().server.app.get(QuestionsReader, { strict: false });
    expect(await reader.fileOf(member.id, toId)).toMatchObject({
      asked: 1,
      complete: 0,
      latest: [{ id: open.id, open: true }],
    });
    expect((await reader.pastOf(member.id, toId)).map((slip) => slip.id)).toEqual([done.id]);
    expect((await reader.threadOf(done.id))?.host.name).toBe('陈砚');

    await openPast(club(), member, toId);
    const host = await club().person(to.wechat);
    expect((await host.call('GET /queue/:id', { params: { id: done.id } })).entries).toHaveLength(1);
    const write = await host.attempt('POST /queue/:id/full-answer', { params: { id: done.id }, body: fullAnswer });
    expect(write.code).toBe('not-found');
  });

  /** As a handover leaves it whose member opened what was before. */
  async function openPast(club: Club, member: Person, kosId: string): Promise<void> {
    const now = club.clock.now();
    const [row, id] = [newId(now), newId(now)];
    const bonds = await club.sql<{ id: string }>('SELECT id FROM bond WHERE activeMember = ?', [member.id]);
    const values = [row, id, member.id, id, kosId, kosId, bonds[0]?.id ?? '', 'accepted', 1];
    await club.write(
      'INSERT INTO handover_member (id, handoverId, memberId, fromBondId, fromKosId, toKosId, toBondId, state, n) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
      values,
    );
    await club.write(
      'INSERT INTO handover_line (id, handoverMemberId, carrier, state, count, at) VALUES (?, ?, ?, ?, ?, ?)',
      [id, row, 'past-questions', 'carried', 1, now],
    );
  }
});
