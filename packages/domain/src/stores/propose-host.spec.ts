import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type Candidate, proposeHost } from './propose-host.ts';

const host = (kosId: string, change: Partial<Candidate> = {}): Candidate => ({
  ...{ kosId, onDuty: true, room: 5, openQuestions: 0, capacity: 50, lastProposedAt: 0 },
  ...change,
});

const candidates = fc.uniqueArray(
  fc.record({
    kosId: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    onDuty: fc.boolean(),
    room: fc.nat(2),
    openQuestions: fc.nat(3),
    capacity: fc.constantFrom(10, 20),
    lastProposedAt: fc.nat(3),
  }),
  { selector: ({ kosId }) => kosId, maxLength: 5 },
);

/** How the rule ranks a host, smaller first; written as a list where the rule walks through steps. */
const rank = ({ onDuty, openQuestions, capacity, lastProposedAt, kosId }: Candidate) =>
  [Number(!onDuty), openQuestions / capacity, lastProposedAt, kosId] as const;

function before(a: Candidate, b: Candidate): boolean {
  const [x, y] = [rank(a), rank(b)];
  for (const [i, left] of x.entries()) {
    const right = y[i] as typeof left;
    if (left !== right) return left < right;
  }
  return false;
}

describe('the host proposed to somebody who walks in', () => {
  it.each([
    ['nobody without room', [host('a', { room: 0 })], null],
    [
      'the only one with room, on duty or not',
      [host('a', { room: 0 }), host('b', { onDuty: false })],
      ['b', 'only-one'],
    ],
    ['who is on duty', [host('a', { onDuty: false }), host('b', { openQuestions: 9 })], ['b', 'on-duty']],
    [
      'fewest open for the capacity',
      [host('a', { openQuestions: 2, capacity: 10 }), host('b', { openQuestions: 3 })],
      ['b', 'fewest-open'],
    ],
    [
      'longest since the last',
      [host('a', { lastProposedAt: 7 }), host('b', { lastProposedAt: 3 })],
      ['b', 'longest-since'],
    ],
  ] as const)('is %s', (_, hosts, wanted) => {
    const proposed = proposeHost(hosts);
    expect(proposed && [proposed.kosId, proposed.reason]).toEqual(wanted);
  });

  it('is the first by duty, load and waiting, whatever order they come in', () => {
    fc.assert(
      fc.property(candidates, (hosts) => {
        const open = hosts.filter(({ room }) => room > 0);
        const first = open.find((one) => open.every((other) => other === one || before(one, other)));
        expect(proposeHost(hosts)?.kosId).toBe(first?.kosId);
        expect(proposeHost([...hosts].reverse())).toEqual(proposeHost(hosts));
      }),
    );
  });
});
