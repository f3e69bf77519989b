import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { absenceFits, absenceState, type Away, overlap, standInFits } from './absence.ts';

const dayMs = 86_400_000;
const now = 1_000 * dayMs;
const away = (from: number, until: number | null): Away => ({
  startsAt: now + from * dayMs,
  endsAt: until === null ? null : now + until * dayMs,
});

const anyAway = fc
  .tuple(fc.integer({ min: 0, max: 50 }), fc.option(fc.integer({ min: 0, max: 20 })))
  .map(([startsAt, length]): Away => ({ startsAt, endsAt: length === null ? null : startsAt + length }));

const isAwayAt = ({ startsAt, endsAt }: Away, at: number) => startsAt <= at && (endsAt === null || at < endsAt);

describe('two absences', () => {
  it('overlap exactly when some instant lies in both', () => {
    fc.assert(
      fc.property(anyAway, anyAway, (a, b) => {
        const shared = Array.from({ length: 120 }, (_, at) => at).some((at) => isAwayAt(a, at) && isAwayAt(b, at));
        expect(overlap(a, b)).toBe(shared);
        expect(overlap(b, a)).toBe(shared);
      }),
    );
  });

  it('may touch', () => {
    expect(overlap(away(0, 2), away(2, 3))).toBe(false);
  });
});

describe('an absence', () => {
  it('is coming, now or over; called off it is over before it begins', () => {
    expect(
      [away(1, 2), away(-1, 1), away(0, null), away(-2, 0), away(3, 3)].map((one) => absenceState(one, now)),
    ).toEqual(['coming', 'now', 'now', 'over', 'over']);
  });

  it.each([
    { from: 0, until: 1, fits: true, why: 'from now on' },
    { from: -1, until: null, fits: true, why: 'since yesterday, nobody knows until when' },
    { from: -2, until: 1, fits: false, why: 'since the day before yesterday' },
    { from: 365, until: 366, fits: true, why: 'in a year' },
    { from: 366, until: 367, fits: false, why: 'in more than a year' },
    { from: 2, until: 2, fits: false, why: 'ending as it starts' },
    { from: 2, until: 1, fits: false, why: 'ending before it starts' },
    { from: -1, until: 0, fits: false, why: 'over already' },
  ])('can be noted or not: $why', ({ from, until, fits }) => {
    expect(absenceFits(away(from, until), now)).toBe(fits);
  });
});

describe('a stand-in', () => {
  const fit = { kosId: 'b', active: true, signedIn: true, leavesAt: null, away: [] };

  it.each([
    { change: {}, until: 3, fits: true, why: 'at work' },
    { change: { kosId: 'a' }, until: 3, fits: false, why: 'the host themselves' },
    { change: { active: false }, until: 3, fits: false, why: 'gone' },
    { change: { signedIn: false }, until: 3, fits: false, why: 'never signed in' },
    { change: { leavesAt: now + 3 * dayMs }, until: 3, fits: true, why: 'leaving when it ends' },
    { change: { leavesAt: now + 2 * dayMs }, until: 3, fits: false, why: 'leaving before it ends' },
    { change: { leavesAt: now + 99 * dayMs }, until: null, fits: false, why: 'leaving, and nobody knows the end' },
    { change: { away: [away(2, 5)] }, until: 3, fits: false, why: 'away at the same time' },
    { change: { away: [away(3, 5), away(4, 4)] }, until: 3, fits: true, why: 'away afterwards' },
  ])('is fit or not: $why', ({ change, until, fits }) => {
    expect(standInFits({ ...fit, ...change }, 'a', away(1, until))).toBe(fits);
  });
});
