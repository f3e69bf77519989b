import { describe, expect, it } from '@jest/globals';
import { makeStandIn, pastNudge } from './answering.ts';
import type { Club, Person } from './club.ts';
import { aClub, mondayAtTen, onBothEngines } from './open-club.ts';
import { fullAnswer } from './question-samples.ts';

const takeOver = (person: Person, id: string) => person.attempt('POST /queue/:id/take-over', { params: { id } });
const thread = (person: Person, id: string) => person.attempt('GET /queue/:id', { params: { id } });
const read = (member: Person, id: string) => member.call('GET /questions/:id', { params: { id } });

type Cast = { host: Person; standIn: Person; lead: Person; member: Person };

async function cast(club: Club): Promise<Cast> {
  club.clock.set(mondayAtTen);
  const [host, standIn, lead] = [await club.host('陈一'), await club.host('何川'), await club.withRole('lead')];
  await makeStandIn(club, host, standIn);
  return { host, standIn, lead, member: await club.member(host) };
}

onBothEngines('past 80 % of a promise', (club) => {
  it('the lead takes a question over, answers in the queue of its host, and stands as who wrote it', async () => {
    const { host, lead, member } = await cast(club());
    const asked = await club().ask(member);
    const { id } = asked;
    const body = { reply: '写到一半', sections: [], n: 0 };
    await host.call('PUT /queue/:id/draft', { params: { id }, body });
    expect((await takeOver(lead, id)).code).toBe('too-early-to-take-over');
    expect((await lead.call('GET /queue/:id', { params: { id } })).mayTakeOver).toBe(false);
    await pastNudge(club(), id);
    expect((await lead.call('GET /queue/:id', { params: { id } })).mayTakeOver).toBe(true);
    const taken = (await takeOver(lead, id)).body;
    expect(taken).toMatchObject({ mayAnswer: true, mayTakeOver: false, draft: null, claim: { mine: true } });
    expect([taken.host.name, taken.insteadOf]).toEqual(['陈一', null]);
    expect((await takeOver(lead, id)).code).toBeNull();

    const theirs = (await thread(host, id)).body;
    expect(theirs).toMatchObject({ mayAnswer: false, draft: { reply: '写到一半' } });
    const tried = await host.attempt('POST /queue/:id/first-reply', { params: { id }, body: { text: '我也在写。' } });
    expect(tried.code).toBe('held-by-another');
    // Longer than a claim holds: nobody else has taken it since, so that the lead goes on.
    club().clock.advance({ minutes: 4 });
    await lead.call('PUT /queue/:id/draft', { params: { id }, body: { reply: '店长来答', sections: [], n: 0 } });
    await lead.call('POST /queue/:id/first-reply', { params: { id }, body: { text: '店长来答。' } });
    await lead.call('POST /queue/:id/full-answer', { params: { id }, body: fullAnswer });
    const { entries, replyDueAt, fullDueAt } = await read(member, id);
    expect(entries).toMatchObject([
      { kind: 'first-reply', by: { name: '陈一' }, author: { id: lead.id }, insteadOf: null },
      { kind: 'full-answer', by: { name: '陈一' }, author: { id: lead.id } },
    ]);
    expect([replyDueAt, fullDueAt]).toEqual([asked.replyDueAt, asked.fullDueAt]);
  });

  it('the stand-in takes a question into the own queue, due as it was, and it stays there', async () => {
    const { host, standIn, lead, member } = await cast(club());
    const asked = await club().ask(member);
    const { id } = asked;
    expect([(await thread(standIn, id)).code, (await takeOver(standIn, id)).code]).toEqual([
      'not-found',
      'too-early-to-take-over',
    ]);
    await pastNudge(club(), id);
    expect((await standIn.call('GET /queue')).takeOver).toMatchObject([{ id, insteadOf: '陈一' }]);
    expect((await thread(standIn, id)).body.mayTakeOver).toBe(true);
    const taken = (await takeOver(standIn, id)).body;
    expect([taken.host.name, taken.insteadOf?.name, taken.claim?.mine]).toEqual(['何川', '陈一', true]);
    expect([taken.replyDueAt, taken.dueAt, taken.clock.startedAt]).toEqual([
      asked.replyDueAt,
      asked.replyDueAt,
      asked.askedAt,
    ]);
    // Of two who take over one wins, while that one writes.
    expect((await takeOver(lead, id)).code).toBe('held-by-another');
    expect([(await host.call('GET /queue')).open, (await standIn.call('GET /queue')).takeOver]).toEqual([0, []]);
    await club().settle();
    await standIn.call('POST /queue/:id/first-reply', { params: { id }, body: { text: '我替陈一先回。' } });
    expect((await read(member, id)).entries).toMatchObject([
      { kind: 'first-reply', by: { name: '何川' }, insteadOf: { name: '陈一' }, author: null },
    ]);
    expect((await takeOver(lead, id)).code).toBe('question-already-replied');
  });

  it('is offered to the stand-in wherever it stands in its lane, and only while one tap takes it over', async () => {
    const { host, standIn, lead, member } = await cast(club());
    const fellow = await club().member(host, '阿岚');
    for (let i = 0; i < 11; i += 1) for (const asker of [member, fellow]) await club().ask(asker);
    // All of them were replied to in time and still owe the full answer, before what is asked now.
    const replied = "UPDATE question SET state = 'replied', nudgeAt = ? WHERE kosId = ?";
    await club().write(replied, [club().clock.now(), await club().kosIdOf(host)]);
    club().clock.advance({ minutes: 1 });
    const [early, late] = [await club().ask(member), await club().ask(fellow)];
    await pastNudge(club(), late.id);
    const offered = async () => (await standIn.call('GET /queue')).takeOver.map(({ id }) => id);
    expect(await offered()).toEqual([late.id]);
    await pastNudge(club(), early.id);
    expect(await offered()).toEqual([early.id, late.id]);

    await host.call('POST /queue/:id/claim', { params: { id: early.id } });
    expect(await offered()).toEqual([early.id, late.id]);
    expect((await takeOver(lead, early.id)).code).toBeNull();
    expect(await offered()).toEqual([late.id]);
    expect((await takeOver(standIn, early.id)).code).toBe('held-by-another');
    club().clock.advance({ minutes: 4 });
    expect(await offered()).toEqual([early.id, late.id]);

    const from = club().clock.now();
    await standIn.call('POST /absences', { body: { from, until: from + 3_600_000, standInKosId: null } });
    expect([await offered(), (await takeOver(standIn, late.id)).code]).toEqual([[], 'not-found']);
  });

  it('nobody else does, nor the lead of another branch, nor whoever asked', async () => {
    const { host, member } = await cast(club());
    const operator = await club().operator();
    const branch = { name: '别处', kind: 'region', parentId: null } as const;
    const { id: branchId } = await operator.call('POST /branches', { body: branch });
    const elsewhere = await club().withRole('lead', { branchId });
    const stranger = await club().host('沈青');
    const { id } = await club().ask(member);
    await pastNudge(club(), id);
    for (const person of [elsewhere, stranger, host]) expect((await takeOver(person, id)).code).toBe('not-found');
    for (const person of [elsewhere, stranger]) expect((await thread(person, id)).code).toBe('not-found');
    const lead = await club().withRole('lead');
    const own = await club().person(lead.wechat);
    const { token } = await club().invite(host);
    await club().accept(own, token);
    const mine = await club().ask(own, '店长自己问的');
    await pastNudge(club(), mine.id);
    expect((await takeOver(own, mine.id)).code).toBe('not-found');
  });
});

describe('taking over at once', () => {
  const club = aClub();

  it('by the lead and the stand-in: exactly one wins, the question has one queue and one holder', async () => {
    const { standIn, lead, member, host } = await cast(club());
    for (let round = 0; round < 8; round += 1) {
      const { id } = await club().ask(member, `第 ${round} 问`);
      await pastNudge(club(), id);
      const answers = await Promise.all([takeOver(lead, id), takeOver(standIn, id)]);
      expect(answers.map(({ code }) => code).sort()).toEqual(['held-by-another', null].sort());
      const byLead = answers[0]?.code === null;
      const row = (await thread(host, id)).body;
      expect([row.host.name, row.claim?.by.id]).toEqual(byLead ? ['陈一', lead.id] : ['何川', standIn.id]);
    }
  });
});
