import { describe, expect, it } from '@jest/globals';
import { askedOn, queue as words } from '@huiyou/words/host-queue';
import { guestFacts, rowFacts } from './row-facts';
import type { QueueLine } from './use-queue';

const at = (clock: string): number => Date.parse(`2026-11-21T${clock}+08:00`);
const seen = { now: at('13:58'), today: [{ from: at('09:30'), to: at('18:00') }], next: false };
const row: QueueLine = {
  id: 'one',
  number: 5,
  asker: { id: 'somebody', displayName: '林牧', avatar: null },
  tier: 'acquainted',
  lane: 'others',
  text: '新豆子适合做冰的吗？',
  state: 'waiting',
  askedAt: at('11:20'),
  dueAt: at('13:40'),
  reopened: false,
  insteadOf: null,
  guest: false,
};

describe('a row of the queue', () => {
  it('of a member past due says so and asks for an apology', () => {
    expect(rowFacts(row, seen)).toMatchObject({ clock: '13:40', late: words.late, marks: [words.apologise] });
  });

  it('of a guest past due was promised nothing: it waited long, and nobody has to apologise', () => {
    const facts = rowFacts({ ...row, guest: true }, seen);
    expect(facts).toMatchObject({ clock: '13:40', late: words.waitedLong, soon: false, marks: [] });
  });

  it('of a guest outside the lanes says when it was asked', () => {
    const facts = guestFacts({ ...row, guest: true, dueAt: at('18:00') }, seen.now);
    expect(facts).toEqual({ clock: '11:20', remainder: askedOn(words.today), late: null, soon: false, marks: [] });
  });
});
