import { describe, expect, it } from '@jest/globals';
import { type TierPromises, tierPromises } from '@huiyou/domain/tiers/tiers';
import { aClub, onBothEngines } from './open-club.ts';
import { aTopic, everyDay } from './promise-samples.ts';

const shorter: TierPromises = { ...tierPromises, acquainted: { ...tierPromises.acquainted, minutes: 300 } };

onBothEngines('what the tiers promise', (club) => {
  it('changes at midnight of a day to come, and not for what was asked before', async () => {
    const operator = await club().operator();
    const host = await club().host();
    const member = await club().member(host);
    await host.call('PUT /duty', { body: everyDay });
    const make = (startsOn: string, promises = shorter) =>
      operator.attempt('POST /promises', { body: { startsOn, promises } });
    expect((await make('2026-03-02')).code).toBe('start-unfit');
    expect((await make('2027-03-04')).code).toBe('start-unfit');
    const unfit = { ...shorter, confidant: { ...shorter.confidant, minutes: 61 } };
    expect((await make('2026-03-03', unfit)).code).toBe('promise-unfit');
    const made = (await make('2026-03-03')).body;
    expect(made).toMatchObject({ state: 'coming', startsAt: Date.parse('2026-03-03T00:00+08:00') });
    expect((await make('2026-03-03')).code).toBe('start-unfit');
    const before = await club().ask(member);
    expect(before.clock.promiseMinutes).toBe(480);

    club().clock.set('2026-03-03T09:00:00+08:00');
    expect((await club().ask(member)).clock.promiseMinutes).toBe(300);
    const kept = await member.call('GET /questions/:id', { params: { id: before.id } });
    expect(kept).toMatchObject({ clock: { promiseMinutes: 480 }, replyDueAt: before.replyDueAt });
    const { inForce, versions } = await operator.call('GET /promises');
    expect(inForce).toEqual(shorter);
    expect(versions).toEqual([{ ...made, state: 'now' }]);
    const callOff = async (id: string) => (await operator.attempt('DELETE /promises/:id', { params: { id } })).code;
    expect(await callOff(made.id)).toBe('promise-begun');
    const coming = (await make('2026-03-20', tierPromises)).body;
    expect(await callOff(coming.id)).toBeNull();
    expect(await callOff(coming.id)).toBe('not-found');
    expect((await operator.call('GET /promises')).versions.map(({ id }) => id)).toEqual([made.id]);
  });

  it('two operators at once begin one promise a day', async () => {
    const operator = await club().operator();
    const body = { startsOn: '2026-05-01', promises: shorter };
    const codes = await Promise.all(
      [1, 2, 3].map(async () => (await operator.attempt('POST /promises', { body })).code),
    );
    expect(codes.filter((code) => code === null)).toHaveLength(1);
    expect(new Set(codes)).toEqual(new Set([null, 'start-unfit']));
  });

  it('is an hour at least in the club of a host whom no alert surely reaches', async () => {
    const operator = await club().operator();
    const host = await club().host('许澄');
    const member = await club().member(host);
    await club().write("UPDATE bond SET tier = 'confidant' WHERE activeMember = ?", [member.id]);
    const listed = async () => (await operator.call('GET /promises')).untested.some(({ name }) => name === '许澄');
    expect(await listed()).toBe(true);
    expect((await club().ask(member)).clock).toMatchObject({ promiseMinutes: 60, lane: 'pinned' });
    await club().reachable(host);
    expect(await listed()).toBe(false);
    expect((await club().ask(member)).clock).toMatchObject({ promiseMinutes: 15, lane: 'pinned' });
  });
});

onBothEngines('topics', (club) => {
  it('are added, changed and put in order; what was asked keeps its sections, and one is always offered', async () => {
    const operator = await club().operator();
    const member = await club().member(await club().host());
    const { topics } = await operator.call('POST /topics', { body: aTopic });
    const [first, added] = topics;
    const asked = await member.call('POST /questions', { body: { text: '壶怎么选？', topicId: added!.id } });
    expect(asked).toMatchObject({ topic: { name: '器具' }, sections: aTopic.sections });
    const wider = { ...aTopic, name: '壶', sections: ['结论', '理由', '做法'] };
    const params = { id: added!.id };
    await operator.call('PUT /topics/:id', { params, body: wider });
    const kept = await member.call('GET /questions/:id', { params: { id: asked.id } });
    expect(kept).toMatchObject({ topic: { name: '器具' }, sections: aTopic.sections });
    const order = (ids: string[]) => operator.attempt('PUT /topics', { body: { ids } });
    expect((await order([added!.id, first!.id])).body.topics.map(({ id }) => id)).toEqual([added!.id, first!.id]);
    expect((await member.call('GET /promise')).topics.map(({ name }) => name)).toEqual(['壶', first!.name]);
    expect((await order([added!.id])).code).toBe('topic-unfit');
    expect((await order([added!.id, added!.id, first!.id])).code).toBe('topic-unfit');
    const falling = { ...wider, minima: { ...wider.minima, acquainted: 3 } };
    expect((await operator.attempt('PUT /topics/:id', { params, body: falling })).code).toBe('topic-unfit');
    const away = { ...wider, offered: false };
    await operator.call('PUT /topics/:id', { params, body: away });
    expect((await member.call('GET /promise')).topics.map(({ id }) => id)).toEqual([first!.id]);
    const last = { ...first!, offered: false };
    const { id, ...body } = last;
    expect((await operator.attempt('PUT /topics/:id', { params: { id }, body })).code).toBe('last-topic');
    expect((await member.attempt('POST /questions', { body: { text: '？', topicId: added!.id } })).code).toBe(
      'topic-unknown',
    );
  });
});

describe('topics, put away by two at once', () => {
  const club = aClub();

  it('leave one', async () => {
    const operator = await club().operator();
    const { topics } = await operator.call('POST /topics', { body: aTopic });
    const codes = await Promise.all(
      topics.map(async ({ id, ...body }) => {
        const answer = await operator.attempt('PUT /topics/:id', { params: { id }, body: { ...body, offered: false } });
        return answer.code;
      }),
    );
    expect(codes.sort()).toEqual(['last-topic', null]);
  });
});

onBothEngines('a replay', (club) => {
  it('runs what was asked through the rule, as it is and as it would be', async () => {
    const operator = await club().operator();
    const host = await club().host();
    const kosId = await club().kosIdOf(host);
    const members = await club().members(host, 6);
    // As a roster: the record lies over the Spring Festival.
    await host.call('PUT /duty', { body: { ...everyDay, kind: 'roster' } });
    club().clock.set('2026-03-03T09:00:00+08:00');
    for (const member of members) await club().ask(member);
    club().clock.advance({ minutes: 12 * 60 });
    const now = club().clock.now();
    const as = { ...tierPromises, acquainted: { ...tierPromises.acquainted, minutes: 240 } };
    // Nothing was answered, so twelve minutes are taken for each: six end at 72 minutes.
    const run = (body: object) => operator.call('POST /replays', { body });
    const quick = { minutes: 30, lane: 'others', fullAnswerDay: 'next' } as const;
    const hard = { ...tierPromises, acquainted: { ...quick, minutes: 60 }, familiar: { ...quick, minutes: 60 } };
    const base = await run({ promises: as });
    expect(base).toMatchObject({ to: now, total: { questions: 6, now: 1, then: 1 } });
    expect(base.hosts).toMatchObject([{ host: { id: kosId }, questions: 6, minutesPerAnswer: 12, now: 1, then: 1 }]);
    const then = (await run({ promises: hard })).total.then;
    expect(then).toBeCloseTo(5 / 6);
    expect(
      (await run({ promises: { ...hard, close: tierPromises.acquainted } }).catch(() => null))?.total,
    ).toBeUndefined();
    // One hour of duty a day: 480 minutes are eight days, and 72 are two.
    const short = { ...everyDay, kind: 'roster', shifts: everyDay.shifts.map((one) => ({ ...one, to: 600 })) };
    const calendar = await run({ calendar: { kosId, week: short } });
    expect(calendar.hosts).toMatchObject([{ now: 1, then: 1 }]);
    const empty = await run({ calendar: { kosId, week: { ...short, shifts: [] } } });
    expect(empty.total).toEqual({ questions: 6, now: 1, then: 0 });
    // Six members ask six questions; fifty-four would ask fifty-four, of which forty fit into 480 minutes.
    expect((await run({ capacity: { kosId, capacity: 54 } })).total.then).toBeCloseTo(40 / 54);
    expect((await run({ perDay: 10 })).total).toMatchObject({ questions: 280, now: 1, then: 1 });
  });

  it('of a host is the host’s, of a branch the lead’s', async () => {
    const operator = await club().operator();
    const store = { branchId: null, name: '梧桐里店', address: '梧桐里 12 号', hours: [] };
    const { id: storeId } = await operator.call('POST /stores', { body: store });
    const [host, other] = [await club().host('许澄', storeId), await club().host('宋屿')];
    const lead = await club().withRole('lead', { storeId });
    const [mine, theirs] = [await club().kosIdOf(host), await club().kosIdOf(other)];
    const names = (await host.call('POST /replays', { body: {} })).hosts.map((one) => one.host.name);
    expect(names).toEqual(['许澄']);
    expect((await lead.call('POST /replays', { body: {} })).hosts.map((one) => one.host.name)).toEqual(['许澄']);
    for (const who of [host, lead]) {
      const of = (kosId: string) => who.attempt('POST /replays', { body: { calendar: { kosId, week: everyDay } } });
      expect((await of(mine)).code).toBeNull();
      expect((await of(theirs)).code).toBe('not-found');
      const places = { body: { capacity: { kosId: theirs, capacity: 9 } } };
      expect((await who.attempt('POST /replays', places)).code).toBe('not-found');
    }
    const twice = { ...everyDay, shifts: [...everyDay.shifts, ...everyDay.shifts] };
    const unfit = { body: { calendar: { kosId: mine, week: twice } } };
    expect((await host.attempt('POST /replays', unfit)).code).toBe('hours-unfit');
  });
});
