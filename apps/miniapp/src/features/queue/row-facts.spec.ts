import { describe, expect, it } from '@jest/globals';
import { askedOn, queue as words, writingBy } from '@huiyou/words/host-queue';
import { guestFacts, rowFacts, urgentRows } from './row-facts';
import type { QueueLine } from './use-queue';

const at = (clock: string): number => Date.parse(`2026-11-21T${clock}+08:00`);
const seen = { now: at('13:58'), today: [{ from: at('09:30'), to: at('18:00') }], next: false };
const row: QueueLine = {
  id: 'one',
  number: 5,
  asker: { id: 'somebody', displayName: '林牧', avatar: null },
  tier: 'acquainted',
  lane: 'others',
  topic: '选豆',
  text: '新豆子适合做冰的吗？',
  state: 'waiting',
  askedAt: at('11:20'),
  dueAt: at('13:40'),
  nudgeAt: at('13:10'),
  promiseMinutes: 480,
  reopened: false,
  insteadOf: null,
  guest: false,
  urgency: null,
  claim: null,
};
const claim = { by: { id: 'he', displayName: '何川', avatar: null }, mine: false, until: at('14:00') };

describe('a row of the queue', () => {
  it('of a member past due says so and asks for an apology', () => {
    expect(rowFacts(row, seen)).toMatchObject({ clock: '13:40', late: words.late, marks: ['选豆', words.apologise] });
  });

  it('of a guest past due was promised nothing: it waited long, and nobody has to apologise', () => {
    const facts = rowFacts({ ...row, guest: true }, seen);
    expect(facts).toMatchObject({ clock: '13:40', late: words.waitedLong, soon: false, marks: ['选豆'] });
  });

  it('of a guest outside the lanes says when it was asked', () => {
    const facts = guestFacts({ ...row, guest: true, dueAt: at('18:00') }, seen.now);
    expect(facts).toMatchObject({ clock: '11:20', remainder: askedOn(words.today), late: null, soon: false });
  });

  it('names who is writing, until the claim lapses', () => {
    expect(rowFacts({ ...row, claim }, seen).writing).toBe(writingBy('何川'));
    expect(rowFacts({ ...row, claim: { ...claim, mine: true } }, seen).writing).toBe(words.writingMine);
    expect(rowFacts({ ...row, claim }, { ...seen, now: at('14:00') }).writing).toBeNull();
  });

  it('is urgent only while that was asked and not answered', () => {
    const others = (['asked', 'accepted', 'declined', null] as const).map((urgency) => ({ ...row, urgency }));
    expect(urgentRows({ pinned: [], others }).map(({ urgency }) => urgency)).toEqual(['asked']);
  });
});
