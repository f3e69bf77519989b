import { describe, expect, it } from '@jest/globals';
import type { Club, Person } from './club.ts';
import { aClub, mondayAtTen, onBothEngines } from './open-club.ts';

const at = (wall: string) => Date.parse(`${wall}:00+08:00`);
const conclusion = { sections: [{ name: '结论', text: '九十二度。' }] };

async function guestOf(club: Club, host: Person): Promise<{ guest: Person; id: string }> {
  const guest = await club.person();
  const { id } = await club.meet(guest, (await club.card(host)).token);
  return { guest, id };
}

const ask = (guest: Person, id: string, text = '你们周末开门吗？') =>
  guest.attempt('POST /acquaintances/:id/questions', { params: { id }, body: { text } });

onBothEngines('a guest', (club) => {
  it('asks without a promise, outside the lanes, and is answered with a conclusion', async () => {
    club().clock.set(mondayAtTen);
    const host = await club().host();
    const { guest, id } = await guestOf(club(), host);
    const member = await club().member(host);
    const asked = (await ask(guest, id)).body;
    expect(asked).toMatchObject({ number: 1, guest: true, ahead: null, quick: true, sections: ['结论'] });
    // Two and a fifth days of 450 minutes: 960 by Wednesday 11:00.
    expect([asked.clock.promiseMinutes, asked.replyDueAt]).toEqual([960, at('2026-03-04T11:00')]);
    const ofMember = await club().ask(member);
    expect(ofMember.ahead).toMatchObject({ pinned: 0, dueEarlier: 0, behind: 0 });
    const queue = await host.call('GET /queue');
    expect([queue.open, queue.others.map((row) => row.id), queue.guests.map((row) => [row.id, row.guest])]).toEqual([
      1,
      [ofMember.id],
      [[asked.id, true]],
    ]);
    await host.call('POST /queue/:id/full-answer', { params: { id: asked.id }, body: conclusion });
    const answered = await guest.call('GET /questions/:id', { params: { id: asked.id } });
    expect(answered.entries).toMatchObject([{ kind: 'full-answer', record: null, by: { name: '陈一' } }]);
    await guest.call('POST /questions/:id/confirm', { params: { id: asked.id } });
    expect((await host.call('GET /queue')).guests).toEqual([]);
  });

  it('has three questions open with a host at most, and asks nobody they have not met', async () => {
    const [host, other] = [await club().host(), await club().host('沈青')];
    const { guest, id } = await guestOf(club(), host);
    const answers = await Promise.all(Array.from({ length: 6 }, () => ask(guest, id)));
    expect(
      answers
        .filter(({ code }) => code === null)
        .map(({ body }) => body.number)
        .sort(),
    ).toEqual([1, 2, 3]);
    expect(answers.filter(({ code }) => code === 'too-many-open-questions')).toHaveLength(3);
    const { id: second } = await club().meet(guest, (await club().card(other)).token);
    expect((await ask(guest, second)).body.number).toBe(4);
    const stranger = await club().person();
    expect((await ask(stranger, id)).code).toBe('not-found');
    const member = await guestOf(club(), host);
    await club().accept(member.guest, (await club().invite(host)).token);
    expect((await ask(member.guest, member.id)).code).toBe('is-a-member');
    const { guest: late, id: lateId } = await guestOf(club(), host);
    await club().write('UPDATE kos SET active = ? WHERE id = ?', [0, await club().kosIdOf(host)]);
    expect((await ask(late, lateId)).code).toBe('host-unavailable');
  });
});

describe("a guest's question", () => {
  const club = aClub();

  it('joins the queue as past due when its time is over, and not before', async () => {
    club().clock.set(mondayAtTen);
    const host = await club().host();
    const { guest, id } = await guestOf(club(), host);
    const asked = (await ask(guest, id)).body;
    const queue = async () => {
      await club().settle();
      // The clock may have passed the session.
      const { open, pastDue, others, guests, nextId } = await (await club().person(host.wechat)).call('GET /queue');
      return { open, pastDue, others: others.map((row) => row.id), guests: guests.map((row) => row.id), nextId };
    };
    const outside = { open: 0, pastDue: 0, others: [], guests: [asked.id], nextId: null };
    club().clock.set('2026-03-04T11:00:00+08:00');
    expect(await queue()).toEqual(outside);
    club().clock.advance({ milliseconds: 1 });
    expect(await queue()).toEqual({ open: 1, pastDue: 1, others: [asked.id], guests: [], nextId: asked.id });
    const member = await club().member(await club().person(host.wechat));
    expect((await club().ask(member)).ahead).toMatchObject({ dueEarlier: 1 });
  });

  it('that is asked again gets what was left, at least a third, and a new time to join the queue', async () => {
    club().clock.set(mondayAtTen);
    const host = await club().host();
    const { guest, id } = await guestOf(club(), host);
    const asked = (await ask(guest, id)).body;
    club().clock.set('2026-03-03T18:00:00+08:00');
    const [hostNow, guestNow] = [await club().person(host.wechat), await club().person(guest.wechat)];
    await hostNow.call('POST /queue/:id/first-reply', { params: { id: asked.id }, body: { text: '开。' } });
    await hostNow.call('POST /queue/:id/full-answer', { params: { id: asked.id }, body: conclusion });
    const open = await guestNow.call('POST /questions/:id/reopen', {
      params: { id: asked.id },
      body: { missing: '几点？' },
    });
    // 840 of 960 minutes are spent; a third is more than the rest.
    expect([open.guest, open.replyDueAt]).toEqual([true, at('2026-03-04T15:50')]);
    club().clock.set('2026-03-04T15:50:01+08:00');
    await club().settle();
    expect((await hostNow.call('GET /queue')).others.map((row) => row.id)).toEqual([asked.id]);
  });

  it('gets the promise of a member from the instant its asker becomes one', async () => {
    club().clock.set(mondayAtTen);
    const host = await club().host();
    const { guest, id } = await guestOf(club(), host);
    const asked = (await ask(guest, id)).body;
    club().clock.set('2026-03-02T11:00:00+08:00');
    await club().accept(guest, (await club().invite(host, { kind: 'open', uses: 1 })).token);
    club().clock.advance({ minutes: 20 });
    await club().settle();
    const mine = await guest.call('GET /questions/:id', { params: { id: asked.id } });
    // 480 minutes from 11:00: 60, 270 after lunch, 150 on Tuesday.
    expect([mine.guest, mine.clock.promiseMinutes, mine.clock.startedAt, mine.replyDueAt]).toEqual([
      false,
      480,
      at('2026-03-02T11:00'),
      at('2026-03-03T11:30'),
    ]);
    const { others, guests } = await host.call('GET /queue');
    expect([others.map((row) => row.id), guests]).toEqual([[asked.id], []]);
    club().clock.set('2026-03-05T18:00:00+08:00');
    await club().settle();
    expect(await club().sql('SELECT lane, guest FROM question WHERE id = ?', [asked.id])).toEqual([
      { lane: 'others', guest: 0 },
    ]);
  });

  it('answered in the moment of joining stays answered, whichever comes first', async () => {
    club().clock.set(mondayAtTen);
    const host = await club().host();
    for (let round = 0; round < 4; round += 1) {
      const { guest, id } = await guestOf(club(), host);
      const asked = [(await ask(guest, id)).body, (await ask(guest, id)).body];
      await club().accept(guest, (await club().invite(host, { kind: 'open', uses: 1 })).token);
      const replies = asked.map((one) =>
        host.attempt('POST /queue/:id/full-answer', { params: { id: one.id }, body: conclusion }),
      );
      const [, ...sent] = await Promise.all([club().settle(), ...replies]);
      expect(sent.map(({ code }) => code)).toEqual([null, null]);
      const rows = await club().sql<{ state: string; watchAt: null; n: number }>(
        'SELECT state, watchAt, n FROM question WHERE askerId = ?',
        [guest.id],
      );
      // Asked once and answered once; whoever came first also had the member's promise written on it.
      for (const { state, watchAt, n } of rows)
        expect([state, watchAt, [2, 3].includes(Number(n))]).toEqual(['answered', null, true]);
    }
  });

  it('goes with everything said on it when the guest is forgotten, and nothing else goes', async () => {
    club().clock.set(mondayAtTen);
    const [host, other] = [await club().host(), await club().host('沈青')];
    const { guest, id } = await guestOf(club(), host);
    const { id: second } = await club().meet(guest, (await club().card(other)).token);
    const member = await club().member(host);
    const [gone, stays] = [(await ask(guest, id, '别留着')).body, (await ask(guest, second, '留着')).body];
    const ofMember = await club().ask(member);
    await host.call('POST /queue/:id/full-answer', { params: { id: gone.id }, body: conclusion });
    await guest.call('DELETE /acquaintances/:id', { params: { id } });
    await club().settle();
    const left = await club().sql<{ id: string }>('SELECT id FROM question ORDER BY id');
    expect(left.map((row) => row.id)).toEqual(expect.arrayContaining([stays.id, ofMember.id]));
    expect(left.map((row) => row.id)).not.toContain(gone.id);
    expect(await club().sql('SELECT id FROM question_entry WHERE questionId = ?', [gone.id])).toEqual([]);
    expect(await club().everythingStored()).not.toContain('别留着');
    expect((await guest.attempt('GET /questions/:id', { params: { id: gone.id } })).code).toBe('not-found');
  });

  it('is answered by the stand-in while the host is away', async () => {
    club().clock.set(mondayAtTen);
    const [host, standIn] = [await club().host(), await club().host('何川')];
    const { guest, id } = await guestOf(club(), host);
    const before = (await ask(guest, id)).body;
    const now = club().clock.now();
    const standInKosId = await club().kosIdOf(standIn);
    await host.call('POST /absences', { body: { from: now, until: now + 86_400_000, standInKosId } });
    await club().settle();
    const during = (await ask(guest, id)).body;
    const { guests } = await standIn.call('GET /queue');
    expect(guests.map((row) => [row.id, row.insteadOf])).toEqual([before.id, during.id].map((one) => [one, '陈一']));
    await standIn.call('POST /queue/:id/full-answer', { params: { id: before.id }, body: conclusion });
    await ask(guest, id);
    await ask(guest, id);
    expect((await ask(guest, id)).code).toBe('too-many-open-questions');
    await guest.call('DELETE /acquaintances/:id', { params: { id } });
    await club().settle();
    expect(await club().sql('SELECT id FROM question WHERE askerId = ?', [guest.id])).toEqual([]);
    expect(await club().sql('SELECT last FROM question_count WHERE memberId = ?', [guest.id])).toEqual([]);
  });
});
