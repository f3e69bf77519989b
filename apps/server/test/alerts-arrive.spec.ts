import { describe, expect, it } from '@jest/globals';
import { alertTitle } from '@huiyou/words/alerts';
import { anAlertingClub, giveChannel, hostOnWecom, pinnedMember, tell, triesOf } from './alerting.ts';
import { callRoute } from './call.ts';
import type { Person } from './club.ts';
import { metricsKey, mondayAtTen } from './open-club.ts';

const poll = (person: Person, after = '0') => person.call('GET /alerts', { query: { after } });
const opens = (person: Person) => person.call('GET /alerts', { query: { window: 'open' } });
const kindsOf = async (person: Person) => (await poll(person)).alerts.map(({ kind }) => kind);
const withdraw = (member: Person, id: string) => member.call('POST /questions/:id/withdraw', { params: { id } });
const long = '我想问一件很长很长的事情，说来话长，要慢慢讲给你听才好。';

describe.each(['sqlite', 'mariadb'] as const)('a new question, on %s', (engine) => {
  const open = anAlertingClub(engine);

  it('with a short promise is told once, with whose it is, when it is due and how it begins', async () => {
    const { club, wecom } = open();
    const { host, user } = await hostOnWecom(open());
    const { id, replyDueAt } = await club.ask(await pinnedMember(club, host, '晓雨'), long);
    await club.settle();
    const [card, ...more] = wecom.inbox(user);
    expect([card?.title, more]).toEqual([alertTitle('asked'), []]);
    expect(card?.text).toContain('晓雨');
    expect(card?.text).toContain([...long].slice(0, 20).join(''));
    expect(card?.text).not.toContain([...long].slice(0, 21).join(''));
    expect(card?.url).toBe(`${club.config.publicUrl}/pages-host/answer/index?id=${id}`);
    const { alerts, mark } = await poll(host);
    expect(alerts).toMatchObject([
      { kind: 'asked', questionId: id, who: '晓雨', tier: 'confidant', dueAt: replyDueAt },
    ]);
    expect(await poll(host, mark)).toMatchObject({ alerts: [], mark, more: false, waitSeconds: 10 });
  });

  it('with a long one is not', async () => {
    const { club, wecom } = open();
    const { host, user } = await hostOnWecom(open());
    await club.ask(await club.member(host));
    await club.settle();
    expect([wecom.inbox(user), await kindsOf(host)]).toEqual([[], []]);
  });

  it('is told once however often the fact comes', async () => {
    const { club, wecom } = open();
    const { host, user } = await hostOnWecom(open());
    const { id } = await club.ask(await club.member(host));
    const n = await tell(club, 'question.urgency-asked', id);
    await tell(club, 'question.urgency-asked', id, {}, n);
    await tell(club, 'question.urgency-asked', id);
    expect(await kindsOf(host)).toEqual(['urgent', 'urgent']);
    expect(await triesOf(club, host, 'urgent')).toEqual(['wecom sent', 'wecom sent']);
    expect(wecom.inbox(user).length + wecom.dropped.length).toBe(2);
  });
});

describe('outside duty', () => {
  const open = anAlertingClub();

  it('nothing is told until duty begins, and then what still helps', async () => {
    const { club, wecom } = open();
    const { host, user } = await hostOnWecom(open());
    const [member, other] = [await pinnedMember(club, host), await pinnedMember(club, host, '阿岚')];
    club.clock.set('2026-03-02T20:00:00+08:00');
    await club.ask(member);
    const { id } = await club.ask(other);
    await club.settle();
    expect([wecom.inbox(user), (await poll(host)).alerts, (await poll(host)).waitSeconds]).toEqual([[], [], 60]);
    await withdraw(other, id);
    club.clock.set('2026-03-03T09:00:00+08:00');
    await club.settle();
    expect(wecom.inbox(user)).toHaveLength(1);
    expect((await poll(host)).alerts).toMatchObject([{ who: '晓雨', at: club.clock.now() }]);
    expect(await triesOf(club, host, 'asked')).toEqual(expect.arrayContaining(['none skipped no-use', 'wecom sent']));
  });

  it('or while somebody is away nothing is told either', async () => {
    const { club, wecom } = open();
    club.clock.set(mondayAtTen);
    const { host, user } = await hostOnWecom(open());
    const { id } = await club.ask(await club.member(host));
    const now = club.clock.now();
    await host.call('POST /absences', { body: { from: now, until: now + 3_600_000, standInKosId: null } });
    await club.settle();
    await tell(club, 'question.nudged', id);
    expect(wecom.inbox(user)).toEqual([]);
    club.clock.advance({ minutes: 61 });
    await club.settle();
    expect(wecom.inbox(user).map(({ title }) => title)).toEqual([alertTitle('nudged')]);
  });
});

describe('an alert', () => {
  const open = anAlertingClub();
  const sms = (log: readonly string[]) => log.filter((line) => line.includes('a text message would be sent'));

  it('goes to the open window and to WeCom, and to a window not seen for half a minute no more', async () => {
    const { club } = open();
    const { host } = await hostOnWecom(open());
    const { id } = await club.ask(await club.member(host));
    await opens(host);
    club.clock.advance({ seconds: 29 });
    await tell(club, 'question.nudged', id);
    club.clock.advance({ seconds: 1 });
    await tell(club, 'question.urgency-asked', id);
    expect(await triesOf(club, host, 'nudged')).toEqual(['window sent', 'wecom sent']);
    expect(await triesOf(club, host, 'urgent')).toEqual(['wecom sent']);
  });

  it.each([
    ['nudged', 'question.nudged', ['wecom failed unreachable', 'sms sent']],
    ['urgent', 'question.urgency-asked', ['wecom failed unreachable']],
  ])(
    'of kind %s by text message only when the promise is in danger and nothing else arrived',
    async (kind, fact, tries) => {
      const { club, wecom } = open();
      const { host } = await hostOnWecom(open());
      await giveChannel(club, host, 'sms', '13912345678');
      const { id } = await club.ask(await club.member(host, '晓雨'), long);
      const before = sms(club.log).length;
      wecom.fail('garbage', { path: '/cgi-bin/message/send' });
      await tell(club, fact, id);
      expect(await triesOf(club, host, kind)).toEqual(tries);
      const lines = sms(club.log).slice(before);
      expect(lines).toHaveLength(tries.length - 1);
      for (const line of lines) for (const word of ['139', '晓雨', '很长']) expect(line).not.toContain(word);
    },
  );

  it('is tried again with pauses, and arrives once', async () => {
    const { club, wecom } = open();
    const { host, user } = await hostOnWecom(open());
    const { id } = await club.ask(await club.member(host));
    // Tries of alerts before this one come first.
    club.clock.advance({ seconds: 15 });
    await club.settle();
    wecom.fail(-1, { path: '/cgi-bin/message/send', times: 2 });
    await tell(club, 'question.nudged', id);
    for (const seconds of [14, 1, 59, 1, 600]) {
      club.clock.advance({ seconds });
      await club.settle();
    }
    expect(await triesOf(club, host, 'nudged')).toEqual(['wecom failed busy', 'wecom failed busy', 'wecom sent']);
    expect(wecom.inbox(user)).toHaveLength(1);
  });

  it('waits an hour when the quota is used up', async () => {
    const { club, wecom } = open();
    club.clock.set('2026-03-04T14:00:00+08:00');
    const { host, user } = await hostOnWecom(open());
    const { id } = await club.ask(await club.member(host));
    // Alerts that waited for this hour come first.
    await club.settle();
    wecom.fail(45009, { path: '/cgi-bin/message/send' });
    await tell(club, 'question.nudged', id);
    club.clock.advance({ minutes: 59 });
    await club.settle();
    expect(wecom.inbox(user)).toEqual([]);
    club.clock.advance({ minutes: 1 });
    await club.settle();
    expect(wecom.inbox(user)).toHaveLength(1);
    expect((await host.call('GET /alerts/channels')).channels).toMatchObject([{ failure: null }]);
  });

  it('never goes faster than WeCom passes on: the thirty-first waits for the next minute', async () => {
    const { club, wecom } = open();
    const { host, user } = await hostOnWecom(open());
    const member = await club.member(host);
    const { id } = await club.ask(member);
    for (let i = 0; i < 30; i += 1)
      await tell(club, 'question.urgency-asked', (await club.ask(member, `第 ${i} 问`)).id);
    expect(wecom.inbox(user)).toHaveLength(30);
    await tell(club, 'question.urgency-asked', id);
    expect([wecom.inbox(user).length, wecom.dropped]).toEqual([30, []]);
    club.clock.advance({ minutes: 1, milliseconds: 1 });
    await club.settle();
    expect([wecom.inbox(user).length, wecom.dropped]).toEqual([31, []]);
    // Pages of windows hold twenty.
    const first = await poll(host);
    expect([first.alerts.length, first.more, (await poll(host, first.mark)).alerts.length]).toEqual([20, true, 11]);
  }, 60_000);

  it('is counted by channel and outcome, and no log names whom or what', async () => {
    const { club, wecom } = open();
    const { host, user } = await hostOnWecom(open());
    await tell(club, 'question.nudged', (await club.ask(await club.member(host, '阿岚'), long)).id);
    const metrics = await callRoute(club.url, metricsKey, 'GET /metrics');
    expect(metrics.text).toMatch(/huiyou_alerts_total\{channel="wecom",outcome="sent"\} [1-9]/);
    expect(metrics.text).toMatch(/huiyou_alerts_total\{channel="wecom",outcome="quota-used-up"\} 1/);
    const log = club.log.join('');
    for (const secret of [...wecom.secrets(), user, '阿岚', '很长']) expect(log).not.toContain(secret);
  });
});
