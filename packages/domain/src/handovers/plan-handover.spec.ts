import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { tiers } from '../tiers/tiers.ts';
import { type Leaving, planHandover, type Successor } from './plan-handover.ts';

const member = (memberId: string, more: Partial<Leaving> = {}): Leaving => ({
  memberId,
  tier: 'acquainted',
  since: 0,
  dormant: false,
  ...more,
});

const arbitraryMembers = fc.uniqueArray(
  fc.record({
    memberId: fc.uuid(),
    tier: fc.constantFrom(...tiers),
    since: fc.nat(1000),
    dormant: fc.boolean(),
  }),
  { selector: (one) => one.memberId, maxLength: 60 },
);
const arbitrarySuccessors = fc
  .array(fc.integer({ min: -3, max: 20 }), { minLength: 1, maxLength: 5 })
  .map((rooms) => rooms.map((room, i): Successor => ({ kosId: `host ${i}`, personId: null, room })));

describe('who goes to whom', () => {
  it('the highest tier first, then the longest bond, each to whoever has most places', () => {
    const members = [
      member('new', { since: 9 }),
      member('old', { since: 1 }),
      member('confidant', { tier: 'confidant', since: 9 }),
      member('asleep', { tier: 'confidant', dormant: true }),
    ];
    const successors = [
      { kosId: 'A', personId: null, room: 1 },
      { kosId: 'B', personId: null, room: 1 },
    ];
    expect(planHandover(members, successors)).toEqual([
      { memberId: 'asleep', left: 'dormant' },
      { memberId: 'confidant', toKosId: 'A' },
      { memberId: 'old', toKosId: 'B' },
      { memberId: 'new', left: 'no-room' },
    ]);
  });

  it('a host who is a member goes to another successor, and to nobody when there is no other', () => {
    const [self, other] = [
      { kosId: 'A', personId: 'self', room: 9 },
      { kosId: 'B', personId: 'other', room: 1 },
    ];
    expect(planHandover([member('self')], [self, other])).toEqual([{ memberId: 'self', toKosId: 'B' }]);
    expect(planHandover([member('self')], [self])).toEqual([{ memberId: 'self', left: 'successor-gone' }]);
    expect(planHandover([member('self')], [self, { ...other, room: 0 }])).toEqual([
      { memberId: 'self', left: 'no-room' },
    ]);
  });

  it('everybody is planned once, nobody beyond the places, and nobody is left while there is room', () => {
    fc.assert(
      fc.property(arbitraryMembers, arbitrarySuccessors, (members, successors) => {
        const planned = planHandover(members, successors);
        expect(planned.map((one) => one.memberId).sort()).toEqual(members.map((one) => one.memberId).sort());
        const places = successors.reduce((sum, { room }) => sum + Math.max(0, room), 0);
        const awake = members.filter((one) => !one.dormant).length;
        const going = planned.flatMap((one) => ('toKosId' in one ? [one.toKosId] : []));
        expect(going.length).toBe(Math.min(places, awake));
        for (const { kosId, room } of successors) {
          expect(going.filter((to) => to === kosId).length).toBeLessThanOrEqual(Math.max(0, room));
        }
      }),
    );
  });

  it('a plan made anew for the rest, with the places that are left, is the rest of the plan', () => {
    fc.assert(
      fc.property(arbitraryMembers, arbitrarySuccessors, fc.nat(60), (members, successors, done) => {
        const whole = planHandover(members, successors);
        const first = whole.slice(0, done);
        const gone = new Set(first.map((one) => one.memberId));
        const taken = (kosId: string) => first.filter((one) => 'toKosId' in one && one.toKosId === kosId).length;
        const rest = planHandover(
          members.filter((one) => !gone.has(one.memberId)),
          successors.map((one) => ({ ...one, room: one.room - taken(one.kosId) })),
        );
        expect(rest).toEqual(whole.slice(done));
      }),
    );
  });
});
