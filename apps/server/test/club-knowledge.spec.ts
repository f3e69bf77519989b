import { describe, expect, it } from '@jest/globals';
import type { Club, Person } from './club.ts';
import { aClub, onBothEngines } from './open-club.ts';
import { fullAnswer } from './question-samples.ts';

const asIs = '浅烘耶加的水温多少？';
const knows = async (member: Person, q = '耶加') => (await member.call('GET /knowledge', { query: { q } })).knowledge;

/** A question of this member, answered in full, whose host asks whether the club may read it. */
async function proposed(club: Club, host: Person, member: Person): Promise<{ questionId: string; id: string }> {
  const { id: questionId } = await club.ask(member, '我是晓雨，那个耶加水温要几度啊？');
  await host.call('POST /queue/:id/full-answer', { params: { id: questionId }, body: fullAnswer });
  const sent = { params: { id: questionId }, body: { text: asIs } };
  return { questionId, id: (await host.call('POST /queue/:id/knowledge', sent)).id };
}

const decide = (member: Person, id: string, step: 'agree' | 'decline' | 'withdraw') =>
  member.attempt(`POST /consents/:id/${step}`, { params: { id } });

onBothEngines('club knowledge', (club) => {
  it('is found by the club from the consent on, exactly as agreed, and no longer once it is taken back', async () => {
    const host = await club().host('陈一');
    const [member, fellow] = [await club().member(host, '晓雨'), await club().member(host, '阿岚')];
    const { id, questionId } = await proposed(club(), host, member);
    expect(await knows(fellow)).toEqual([]);
    const { consents, waiting } = await member.call('GET /consents');
    expect([waiting, consents]).toMatchObject([
      1,
      [{ id, text: asIs, state: 'waiting', sections: fullAnswer.sections }],
    ]);

    club().clock.advance({ minutes: 5 });
    const agreedAt = club().clock.now();
    expect((await decide(member, id, 'agree')).body).toMatchObject({ state: 'agreed', decidedAt: agreedAt });
    expect((await decide(member, id, 'agree')).code).toBeNull();
    const [found] = await knows(fellow);
    expect(found).toMatchObject({ id, text: asIs, sections: fullAnswer.sections, brand: false, helped: 0 });
    expect(JSON.stringify(found)).not.toMatch(new RegExp(`${member.id}|${questionId}|晓雨`));

    const helped = () => fellow.call('POST /knowledge/:id/answered', { params: { id } });
    expect([(await helped()).helped, (await helped()).helped]).toEqual([1, 1]);
    expect((await knows(fellow))[0]).toMatchObject({ helped: 1, helpedMe: true });
    expect(await club().sql('SELECT id FROM question WHERE askerId = ?', [fellow.id])).toEqual([]);

    expect((await decide(member, id, 'withdraw')).body.state).toBe('withdrawn');
    expect([await knows(fellow), await knows(member)]).toEqual([[], []]);
    expect((await fellow.attempt('GET /knowledge/:id', { params: { id } })).code).toBe('not-found');
    expect((await decide(member, id, 'agree')).code).toBe('consent-decided');
    const facts = await club().sql<{ kind: string }>('SELECT kind FROM fact WHERE subjectId = ? ORDER BY n', [id]);
    expect(facts.map(({ kind }) => kind)).toEqual(['answer.published', 'answer.withdrawn']);
    const record = await club().sql('SELECT askerId, text, decidedAt FROM knowledge WHERE id = ?', [id]);
    expect(record).toMatchObject([{ askerId: member.id, text: asIs }]);
    expect(await club().sql('SELECT term FROM search_posting')).toEqual([]);
  });

  it('is found by a whole sentence that says it in other words, and not by one about something else', async () => {
    const host = await club().host('陈一');
    const [member, fellow] = [await club().member(host), await club().member(host)];
    await decide(member, (await proposed(club(), host, member)).id, 'agree');
    const sentence = '新买了一包耶加，水温到底该用几度才好呢';
    expect(await knows(fellow, sentence)).toMatchObject([{ text: asIs }]);
    expect(await knows(fellow, '周末的客堂还有没有位子可以带朋友来')).toEqual([]);
  });

  it('is never made of what the member declined, and asked for once only', async () => {
    const host = await club().host('陈一');
    const member = await club().member(host);
    const { id, questionId } = await proposed(club(), host, member);
    expect((await decide(member, id, 'decline')).body.state).toBe('declined');
    expect((await decide(member, id, 'agree')).code).toBe('consent-decided');
    const again = await host.attempt('POST /queue/:id/knowledge', { params: { id: questionId }, body: { text: asIs } });
    expect(again.code).toBe('consent-asked');
    const state = await host.call('GET /queue/:id/knowledge', { params: { id: questionId } });
    expect([state.consent?.state, await knows(member)]).toEqual(['declined', []]);
  });

  it('of the brand is what an operator shows, as it stands now', async () => {
    const [host, operator] = [await club().host('陈一'), await club().operator()];
    const member = await club().member(host);
    const draft = { topicId: await club().topicId(), sections: [{ name: '结论', text: '每天十点。' }] };
    const body = { ...draft, text: '蓝山几点上架？', forMembers: true };
    const { id } = await operator.call('POST /brand-answers', { body });
    expect(await knows(member, '蓝山')).toMatchObject([{ text: '蓝山几点上架？', brand: true }]);
    const change = (n: number, text: string, forMembers: boolean) =>
      operator.call('PUT /brand-answers/:id', { params: { id }, body: { ...draft, text, forMembers, n } });
    await change(1, '蓝山几号上架？', true);
    expect(await knows(member, '蓝山')).toMatchObject([{ text: '蓝山几号上架？' }]);
    await change(2, '蓝山几号上架？', false);
    expect(await knows(member, '蓝山')).toEqual([]);
    await change(3, '蓝山几号上架？', true);
    expect(await knows(member, '蓝山')).toHaveLength(1);
    await operator.call('POST /brand-answers/:id/retire', { params: { id } });
    expect(await knows(member, '蓝山')).toEqual([]);
  });
});

describe('club knowledge of others', () => {
  const club = aClub();

  it('is not found, opened or decided by another club, a fellow, or another host', async () => {
    const [host, other] = [await club().host('陈一'), await club().host('沈青')];
    const [member, fellow] = [await club().member(host), await club().member(host)];
    const elsewhere = await club().member(other);
    const { id, questionId } = await proposed(club(), host, member);
    expect((await decide(fellow, id, 'agree')).code).toBe('not-found');
    expect((await decide(host, id, 'agree')).code).toBe('not-found');
    await decide(member, id, 'agree');
    expect([(await knows(fellow)).length, await knows(elsewhere)]).toEqual([1, []]);
    const tried = await Promise.all([
      elsewhere.attempt('GET /knowledge/:id', { params: { id } }),
      elsewhere.attempt('POST /knowledge/:id/answered', { params: { id } }),
      other.attempt('GET /queue/:id/knowledge', { params: { id: questionId } }),
      other.attempt('POST /queue/:id/keep', { params: { id: questionId }, body: { text: asIs } }),
      decide(fellow, id, 'withdraw'),
    ]);
    expect(tried.map(({ code }) => code)).toEqual(tried.map(() => 'not-found'));
  });

  it('is neither kept nor asked for by a lead who is a host as well: it is not their answer', async () => {
    const [host, other] = [await club().host('陈一'), await club().host('沈青')];
    const member = await club().member(host);
    const { id } = await club().ask(member);
    await host.call('POST /queue/:id/full-answer', { params: { id }, body: fullAnswer });
    const role = { role: 'lead', holder: '店长', storeId: null, branchId: null } as const;
    const { code } = await (await club().operator()).call('POST /role-codes', { body: role });
    await other.call('POST /role-codes/redeem', { body: { code } });
    const lead = await club().person(other.wechat);
    const sent = { params: { id }, body: { text: asIs } };
    expect((await lead.call('GET /queue/:id', { params: { id } })).entries).toHaveLength(1);
    expect((await lead.attempt('POST /queue/:id/keep', sent)).code).toBe('not-found');
    expect((await lead.attempt('POST /queue/:id/knowledge', sent)).code).toBe('not-found');
    expect((await member.call('GET /consents')).waiting).toBe(0);
    expect((await host.attempt('POST /queue/:id/keep', sent)).code).toBeNull();
    expect((await host.attempt('POST /queue/:id/knowledge', sent)).code).toBeNull();
  });

  it('follows its member when the host has left, and the library goes with the host', async () => {
    const [host, next] = [await club().host('陈一'), await club().host('沈青')];
    const [member, fellow] = [await club().member(host), await club().member(next)];
    const { id } = await proposed(club(), host, member);
    await decide(member, id, 'agree');
    const draft = { text: '自己写的', topicId: await club().topicId(), sections: [{ name: '结论', text: '是。' }] };
    const { id: written } = await host.call('POST /answers', { body: draft });
    const [lead, fromKosId, toId] = [
      await club().withRole('lead'),
      await club().kosIdOf(host),
      await club().kosIdOf(next),
    ];
    const plan = { fromKosId, memberIds: null, successors: [toId], words: '想请沈青接着陪你。' };
    const leavesAt = club().clock.now();
    await lead.call('POST /handovers', { body: { ...plan, leavesAt, standInKosId: toId } });
    await club().settle();
    const states = await club().sql<{ state: string }>('SELECT state FROM answer WHERE id = ?', [written]);
    expect([states.map(({ state }) => state), await knows(fellow)]).toEqual([['retired'], []]);
    await member.call('POST /my-handover/accept', { body: { openPast: false } });
    await club().settle();
    expect(await knows(fellow)).toMatchObject([{ id, text: asIs }]);
    expect((await decide(member, id, 'withdraw')).body.state).toBe('withdrawn');
    expect(await knows(fellow)).toEqual([]);
  });
});
