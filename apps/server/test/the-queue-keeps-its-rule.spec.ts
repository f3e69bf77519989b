import { describe, expect, it } from '@jest/globals';
import { nextInQueue, type Queued, queueOrder } from '@huiyou/domain/questions/queue-order';
import { type Lane, type Tier, tiers } from '@huiyou/domain/tiers/tiers';
import fc from 'fast-check';
import type { Club, Person } from './club.ts';
import { aClub, mondayAtTen } from './open-club.ts';
import { fullAnswer } from './question-samples.ts';

async function memberOfTier(club: Club, host: Person, tier: Tier): Promise<Person> {
  const member = await club.member(host, tier);
  await club.write('UPDATE bond SET tier = ? WHERE memberId = ?', [tier, member.id]);
  return member;
}

async function membersByTier(club: Club, host: Person): Promise<Record<Tier, Person>> {
  const members = {} as Record<Tier, Person>;
  for (const tier of tiers) members[tier] = await memberOfTier(club, host, tier);
  return members;
}

const answer = (host: Person, id: string) =>
  host.call('POST /queue/:id/full-answer', { params: { id }, body: fullAnswer });

/** What the queue holds, as the rule of the domain sees it. */
async function openQuestions(host: Person): Promise<{ open: Queued[]; now: number; nextId: string | null }> {
  const { pinned, others, now, nextId } = await host.call('GET /queue');
  return {
    open: [...pinned, ...others].map(({ id, lane, dueAt, askedAt }) => ({ id, lane, dueAt, askedAt })),
    now,
    nextId,
  };
}

describe('the queue', () => {
  const club = aClub();

  it('offers a past-due one of the others after two pinned answers, and not before', async () => {
    const host = await club().host();
    const { close, confidant } = await membersByTier(club(), host);
    const late = await club().ask(close);
    club().clock.advance({ minutes: 61 });
    const pinned = [
      await club().ask(confidant),
      await club().ask(confidant),
      await club().ask(confidant),
      await club().ask(confidant),
    ];
    const offered: (string | null)[] = [];
    for (let turn = 0; turn < 5; turn += 1) {
      const { nextId } = await host.call('GET /queue');
      offered.push(nextId);
      await answer(host, nextId ?? '');
    }
    const [first, second, third, fourth] = pinned.map(({ id }) => id);
    expect(offered).toEqual([first, second, late.id, third, fourth]);
    expect((await host.call('GET /queue')).nextId).toBeNull();
  });

  it('leaves one that is not past due behind every pinned one', async () => {
    const host = await club().host();
    const { close, confidant } = await membersByTier(club(), host);
    const inTime = await club().ask(close);
    for (let turn = 0; turn < 3; turn += 1) await club().ask(confidant);
    for (let turn = 0; turn < 3; turn += 1) await answer(host, (await host.call('GET /queue')).nextId ?? '');
    expect((await host.call('GET /queue')).nextId).toBe(inTime.id);
  });

  it('stands and is answered in the order of the rule, whatever arrives, and tells the askers how many are before them', async () => {
    const step = fc.oneof(
      {
        weight: 3,
        arbitrary: fc.record({
          do: fc.constant('ask' as const),
          tier: fc.constantFrom(...tiers),
          after: fc.integer({ min: 0, max: 90 }),
        }),
      },
      {
        weight: 2,
        arbitrary: fc.record({
          do: fc.constantFrom('answer' as const, 'reply' as const),
          after: fc.integer({ min: 0, max: 300 }),
        }),
      },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 8, maxLength: 16 }), async (steps) => {
        club().clock.set(mondayAtTen);
        const host = await club().host();
        const members = await membersByTier(club(), host);
        const answeredLanes: Lane[] = [];
        for (const taken of steps) {
          club().clock.advance({ minutes: taken.after });
          if (taken.do === 'ask') await club().ask(members[taken.tier]);
          else await takeNext(host, taken.do, answeredLanes);
          await checkOrder(host, answeredLanes);
        }
        await checkAhead(host, members, answeredLanes);
      }),
      { numRuns: 12 },
    );
    // Some eight hundred requests, one after the other: a quarter of a minute, and a minute where others work as well.
  }, 180_000);

  async function takeNext(host: Person, how: 'answer' | 'reply', answered: Lane[]): Promise<void> {
    const { nextId, pinned, others } = await host.call('GET /queue');
    const next = [...pinned, ...others].find(({ id }) => id === nextId);
    if (!next) return;
    if (how === 'answer' || next.state === 'replied') await answer(host, next.id);
    else await host.call('POST /queue/:id/first-reply', { params: { id: next.id }, body: { text: '先回一句。' } });
    answered.push(next.lane);
  }

  async function checkOrder(host: Person, answered: readonly Lane[]): Promise<void> {
    const { open, now, nextId } = await openQuestions(host);
    const lastTwo = answered.slice(-2);
    expect(nextId).toBe(nextInQueue(open, now, lastTwo)?.id ?? null);
    for (const lane of ['pinned', 'others'] as const) {
      const shown = open.filter((question) => question.lane === lane).map(({ id }) => id);
      const byRule = queueOrder(open, now, lastTwo).filter((question) => question.lane === lane);
      expect(shown).toEqual(byRule.map(({ id }) => id));
    }
  }

  /** "至多还有 N 位": never fewer than the rule puts there, now or when everything has become past due. */
  async function checkAhead(host: Person, members: Record<Tier, Person>, answered: readonly Lane[]): Promise<void> {
    const { open, now } = await openQuestions(host);
    for (const member of Object.values(members)) {
      for (const { id, ahead, clock } of (await member.call('GET /questions/open')).open) {
        const places = [now, now + 30 * 86_400_000].map((when) =>
          queueOrder(open, when, answered.slice(-2)).findIndex((question) => question.id === id),
        );
        const most = (ahead?.pinned ?? 0) + (ahead?.dueEarlier ?? 0) + (ahead?.pastDueTurn ?? 0);
        for (const place of places) expect(place).toBeLessThanOrEqual(most);
        const inLane = open.filter((question) => question.lane === clock.lane).length;
        expect(ahead?.behind).toBe(
          inLane -
            1 -
            open.filter((question) => question.lane === clock.lane).findIndex((question) => question.id === id),
        );
      }
    }
  }
});
