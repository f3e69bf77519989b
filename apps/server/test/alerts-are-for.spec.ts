import { describe, expect, it } from '@jest/globals';
import { alertTitle } from '@huiyou/words/alerts';
import { newId } from '../src/platform/ids.ts';
import { pastNudge } from './answering.ts';
import { anAlertingClub, hostOnWecom, pinnedMember, tell, triesOf } from './alerting.ts';
import type { Person } from './club.ts';

const alertsOf = async (person: Person) => (await person.call('GET /alerts', { query: { after: '0' } })).alerts;
const kindsOf = async (person: Person) => (await alertsOf(person)).map(({ kind }) => kind);

describe('who is told', () => {
  const open = anAlertingClub();

  const aStore = async (branchId: string | null, name: string) => {
    const body = { branchId, name, address: '梧桐里 12 号', hours: [{ weekday: 1, from: 540, to: 1080 }] };
    return (await (await open().club.operator()).call('POST /stores', { body })).id;
  };
  const aBranch = async (name: string) => {
    const body = { parentId: null, kind: 'region', name } as const;
    return (await (await open().club.operator()).call('POST /branches', { body })).id;
  };

  it('of a broken promise: the host, who stands in, and the leads of the branch, without what was asked', async () => {
    const { club, wecom } = open();
    const [south, north] = [await aBranch('江南'), await aBranch('江北')];
    const storeId = await aStore(south, '梧桐里店');
    const [lead, whole, elsewhere] = [
      await club.withRole('lead', { branchId: south }),
      await club.withRole('lead'),
      await club.withRole('lead', { branchId: north }),
    ];
    const { host, user } = await hostOnWecom(open(), '陈一', storeId);
    const { host: standIn, user: theirs } = await hostOnWecom(open(), '周敏');
    const { host: stranger } = await hostOnWecom(open(), '沈青');
    await club.write('UPDATE kos SET standInKosId = ? WHERE id = ?', [
      await club.kosIdOf(standIn),
      await club.kosIdOf(host),
    ]);
    const { id } = await club.ask(await club.member(host, '晓雨'), '手冲的水温多少合适？');
    await tell(club, 'question.broken', id);
    expect(await Promise.all([host, standIn, lead, whole, elsewhere, stranger].map(kindsOf))).toEqual([
      ...Array.from({ length: 4 }, () => ['broken']),
      ...[[], []],
    ]);
    expect(await alertsOf(lead)).toMatchObject([{ who: '晓雨', excerpt: null, questionId: id }]);
    expect(await alertsOf(standIn)).toMatchObject([{ who: null, excerpt: null }]);
    expect(wecom.inbox(user)[0]?.text).toContain('水温');
    expect(wecom.inbox(theirs)[0]?.text).not.toMatch(/水温|晓雨/);
    expect(await triesOf(club, lead, 'broken')).toEqual(['none skipped no-channel']);
  });

  it('of a question taken over: who had it, and nothing of it; of one passed on: who has it', async () => {
    const { club, wecom } = open();
    const { host, user } = await hostOnWecom(open(), '陈一');
    const { host: next, user: theirs } = await hostOnWecom(open(), '周敏');
    const { id } = await club.ask(await club.member(host, '晓雨'), '手冲的水温多少合适？');
    const [from, to] = [await club.kosIdOf(host), await club.kosIdOf(next)];
    // What follows from joining comes first: it brings questions to the member's own host.
    await club.settle();
    await club.write('UPDATE question SET kosId = ? WHERE id = ?', [to, id]);
    await tell(club, 'question.taken-over', id, { fromKosId: from });
    await tell(club, 'question.passed-on', id, { fromKosId: from });
    expect([await kindsOf(host), await kindsOf(next)]).toEqual([['taken-over'], ['passed-on']]);
    expect(wecom.inbox(user).map(({ title }) => title)).toEqual([alertTitle('taken-over')]);
    expect(wecom.inbox(user)[0]?.text).not.toMatch(/水温|晓雨/);
    expect(wecom.inbox(theirs)[0]?.text).toContain('晓雨');
  });

  it('of a promise near its end: whoever has it, also when it came to them only then', async () => {
    const { club } = open();
    const { host } = await hostOnWecom(open(), '陈一');
    const { host: next } = await hostOnWecom(open(), '周敏');
    const { id } = await club.ask(await pinnedMember(club, host));
    await pastNudge(club, id);
    await club.write('UPDATE question SET watchAt = nudgeAt WHERE id = ?', [id]);
    await club.settle();
    expect(await kindsOf(host)).toContain('nudged');
    const from = club.clock.now();
    const away = { from, until: from + 86_400_000, standInKosId: await club.kosIdOf(next) };
    await host.call('POST /absences', { body: away });
    for (let i = 0; i < 2; i += 1) await club.settle();
    expect(await kindsOf(next)).toEqual(['nudged']);
  });

  it('of a question that a lead took over where it stands: its host', async () => {
    const { club } = open();
    const { host } = await hostOnWecom(open(), '陈一');
    const lead = await club.withRole('lead');
    const { id } = await club.ask(await club.member(host, '晓雨'));
    await pastNudge(club, id);
    await lead.call('POST /queue/:id/take-over', { params: { id } });
    await club.settle();
    expect(await kindsOf(host)).toContain('taken-over');
    expect(await kindsOf(lead)).toEqual([]);
  });

  it('of a colleague asked: that colleague', async () => {
    const { club, wecom } = open();
    const { host, user } = await hostOnWecom(open(), '周敏');
    const askedKosId = await club.kosIdOf(host);
    await tell(club, 'colleague.asked', newId(club.clock.now()), { askedKosId });
    expect([await kindsOf(host), wecom.inbox(user).length]).toEqual([['colleague'], 1]);
  });

  it('of a reopened question: its host, and of one that was answered meanwhile nobody', async () => {
    const { club, wecom } = open();
    const { host, user } = await hostOnWecom(open());
    const { id } = await club.ask(await club.member(host));
    await tell(club, 'question.reopened', id);
    await club.write('UPDATE question SET queued = ?, state = ? WHERE id = ?', [0, 'answered', id]);
    await tell(club, 'question.nudged', id);
    expect(wecom.inbox(user)).toHaveLength(1);
    expect(await triesOf(club, host, 'nudged')).toEqual(['none skipped no-use']);
  });

  it('never reads what others were told', async () => {
    const { club } = open();
    const { host } = await hostOnWecom(open());
    const { host: other } = await hostOnWecom(open());
    await tell(club, 'question.nudged', (await club.ask(await club.member(host))).id);
    expect([await kindsOf(host), await kindsOf(other)]).toEqual([['nudged'], []]);
  });
});
