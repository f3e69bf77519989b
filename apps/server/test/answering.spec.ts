import { expect, it } from '@jest/globals';
import type { Club, Person } from './club.ts';
import { mondayAtTen, onBothEngines } from './open-club.ts';
import { fullAnswer } from './question-samples.ts';

const minute = 60_000;
const read = (member: Person, id: string) => member.call('GET /questions/:id', { params: { id } });
const merge = (host: Person, id: string, intoId: string) =>
  host.attempt('POST /queue/:id/merge', { params: { id }, body: { intoId } });
const apologise = (host: Person, id: string) =>
  host.attempt('POST /queue/:id/apology', { params: { id }, body: { text: '昨天让你久等了，是我没看见。' } });

async function hostAndMember(club: Club): Promise<{ host: Person; member: Person }> {
  club.clock.set(mondayAtTen);
  const host = await club.host();
  const member = await club.member(host);
  await club.write("UPDATE bond SET tier = 'close' WHERE memberId = ?", [member.id]);
  return { host, member };
}

const hurry = (member: Person, id: string) =>
  member.call('POST /questions/:id/urgency', { params: { id }, body: { reason: 'guests', text: '客人就到了。' } });

onBothEngines('urgency', (club) => {
  it('is agreed to with a nearer time that both see, in the same lane, and nudged anew', async () => {
    const { host, member } = await hostAndMember(club());
    const { id, replyDueAt } = await club().ask(member);
    const accept = (dueAt: number) =>
      host.attempt('POST /queue/:id/urgency/accept', { params: { id }, body: { dueAt } });
    const now = club().clock.now();
    expect((await accept(now + 20 * minute)).code).toBe('urgency-not-asked');
    await hurry(member, id);
    for (const unfit of [now, now - minute, replyDueAt, replyDueAt + minute])
      expect((await accept(unfit)).code).toBe('due-time-unfit');
    const dueAt = now + 20 * minute;
    const agreed = (await accept(dueAt)).body;
    expect(agreed).toMatchObject({ urgency: 'accepted', dueAt, replyDueAt: dueAt, nudgeAt: now + 16 * minute });
    expect((await accept(dueAt)).code).toBeNull();
    expect((await accept(dueAt - minute)).code).toBe('urgency-not-asked');
    const seen = await read(member, id);
    expect([seen.urgency, seen.replyDueAt, seen.clock.lane]).toEqual(['accepted', dueAt, 'others']);
    expect(seen.entries.map(({ kind }) => kind)).toEqual(['urgency', 'nearer']);
    expect((await host.call('GET /queue')).others).toMatchObject([{ id, dueAt, urgency: 'accepted', lane: 'others' }]);
  });

  it('is declined with a sentence, and the time stays', async () => {
    const { host, member } = await hostAndMember(club());
    const { id, replyDueAt } = await club().ask(member);
    const decline = () =>
      host.attempt('POST /queue/:id/urgency/decline', { params: { id }, body: { text: '今天只我一个人。' } });
    expect((await decline()).code).toBe('urgency-not-asked');
    await hurry(member, id);
    expect((await decline()).body).toMatchObject({ urgency: 'declined', replyDueAt });
    expect((await decline()).code).toBe('urgency-not-asked');
    expect((await read(member, id)).entries.at(-1)).toMatchObject({ kind: 'not-nearer', text: '今天只我一个人。' });
  });
});

onBothEngines('a question merged into an earlier one', (club) => {
  it('brings its words and the nearer time, and is over itself', async () => {
    const { host, member } = await hostAndMember(club());
    await club().write("UPDATE bond SET tier = 'acquainted' WHERE memberId = ?", [member.id]);
    const early = await club().ask(member, '水温多少？');
    await club().write("UPDATE bond SET tier = 'close' WHERE memberId = ?", [member.id]);
    const late = await club().ask(member, '还有，冲几段？');
    await member.call('POST /questions/:id/additions', { params: { id: late.id }, body: { text: '是浅烘的。' } });
    await host.call('POST /queue/:id/claim', { params: { id: late.id } });
    expect((await merge(host, early.id, late.id)).code).toBe('merge-unfit');
    expect((await merge(host, late.id, late.id)).code).toBe('merge-unfit');
    const merged = (await merge(host, late.id, early.id)).body;
    expect(merged).toMatchObject({
      state: 'merged',
      mergedInto: { id: early.id, number: 1 },
      claim: null,
      draft: null,
    });
    expect((await merge(host, late.id, early.id)).body.state).toBe('merged');
    const into = await read(member, early.id);
    expect([into.replyDueAt, into.clock.tier]).toEqual([late.replyDueAt, 'acquainted']);
    expect(into.entries).toMatchObject([
      { kind: 'merged', text: '还有，冲几段？', number: 2 },
      { kind: 'merged', text: '是浅烘的。', number: 2 },
    ]);
    expect((await host.call('GET /queue')).others.map(({ id }) => id)).toEqual([early.id]);
    const after = await host.attempt('POST /queue/:id/full-answer', { params: { id: late.id }, body: fullAnswer });
    expect(after.code).toBe('question-merged');
  });

  it('brings what the host was writing for it, unless the host writes there already', async () => {
    const { host, member } = await hostAndMember(club());
    const [early, late, last] = [await club().ask(member), await club().ask(member), await club().ask(member)];
    const write = (id: string, reply: string) =>
      host.call('PUT /queue/:id/draft', { params: { id }, body: { reply, sections: [], n: 0 } });
    await write(late.id, '写了很久');
    await write(last.id, '另一份');
    const draft = async () => (await host.call('GET /queue/:id', { params: { id: early.id } })).draft?.reply;
    for (const { id } of [late, last]) {
      await member.call('POST /questions/:id/merge', { params: { id }, body: { intoId: early.id } });
      expect(await draft()).toBe('写了很久');
    }
  });

  it('brings no second record of a promise that broke when the other one did', async () => {
    const { host, member } = await hostAndMember(club());
    const [early, late] = [await club().ask(member), await club().ask(member)];
    expect(late.replyDueAt).toBe(early.replyDueAt);
    club().clock.advance({ minutes: 61 });
    await club().settle();
    await host.call('POST /queue/:id/first-reply', { params: { id: early.id }, body: { text: '来了。' } });
    expect((await merge(host, late.id, early.id)).code).toBeNull();
    const records = await club().sql<{ doneAt: number | string | null }>(
      'SELECT doneAt FROM breach WHERE questionId IN (?, ?)',
      [early.id, late.id],
    );
    expect(records.map(({ doneAt }) => Number(doneAt))).toEqual([club().clock.now(), club().clock.now()]);
  });

  it('is only of the same member’s, and still open', async () => {
    const { host, member } = await hostAndMember(club());
    const other = await club().ask(await club().member(host), '别人问的');
    const done = await club().ask(member);
    await host.call('POST /queue/:id/full-answer', { params: { id: done.id }, body: fullAnswer });
    const late = await club().ask(member);
    for (const into of [other.id, done.id]) expect((await merge(host, late.id, into)).code).toBe('merge-unfit');
  });
});

onBothEngines('a broken promise', (club) => {
  it('gets one apology in the host’s own words, stays on record, and says when it was made good', async () => {
    const { host, member } = await hostAndMember(club());
    const { id, replyDueAt } = await club().ask(member);
    expect((await apologise(host, id)).code).toBe('nothing-to-apologise-for');
    club().clock.advance({ minutes: 61 });
    await club().settle();
    expect((await host.call('GET /queue/:id', { params: { id } })).apologyDue).toEqual({ dueAt: replyDueAt });
    await host.call('POST /queue/:id/first-reply', { params: { id }, body: { text: '来了。' } });
    const made = await club().sql<{ doneAt: number | string }>('SELECT doneAt FROM breach WHERE questionId = ?', [id]);
    expect(made.map((row) => Number(row.doneAt))).toEqual([club().clock.now()]);
    expect((await apologise(host, id)).body.apologyDue).toBeNull();
    expect((await apologise(host, id)).code).toBe('nothing-to-apologise-for');
    expect((await read(member, id)).entries.map(({ kind }) => kind)).toEqual(['first-reply', 'apology']);
    expect(await club().sql('SELECT id FROM breach WHERE questionId = ?', [id])).toHaveLength(1);
  });

  it('of what was taken back, or went into another question, asks for no apology', async () => {
    const { host, member } = await hostAndMember(club());
    const [into, merged, withdrawn] = [await club().ask(member), await club().ask(member), await club().ask(member)];
    club().clock.advance({ minutes: 61 });
    await club().settle();
    await member.call('POST /questions/:id/withdraw', { params: { id: withdrawn.id } });
    await merge(host, merged.id, into.id);
    for (const { id } of [withdrawn, merged]) {
      expect((await host.call('GET /queue/:id', { params: { id } })).apologyDue).toBeNull();
      expect((await apologise(host, id)).code).toBe('nothing-to-apologise-for');
    }
    expect((await apologise(host, into.id)).code).toBeNull();
  });
});
