import { expect, test } from '@jest/globals';
import { type Entry, type FullAnswer, partsOf, roundKept } from './answer-round';

const by = {
  id: '1',
  name: '陈砚',
  clubName: '砚边会',
  pronoun: '她' as const,
  portrait: null,
  seal: null,
  miniSeal: null,
};
const record = (kept: boolean, minutes = 12) => ({ dueAt: 0, kept, minutes });
const alone = { author: null, helpedBy: [] };
const reply = (kept: boolean): Entry => ({
  kind: 'first-reply',
  id: 'r',
  at: 1,
  text: '先回',
  by,
  insteadOf: null,
  ...alone,
  record: record(kept),
});
const answer = (kept: boolean): FullAnswer => ({
  kind: 'full-answer',
  id: 'a',
  at: 2,
  by,
  insteadOf: null,
  ...alone,
  record: record(kept, 30),
  sections: [
    { name: '结论', text: '多半是磨粗了' },
    { name: '做法', text: '磨细两格\n\n 水温升到 94 度 ' },
  ],
});
const missing: Entry = { kind: 'missing', id: 'm', at: 3, text: '差在哪' };

test('both times kept is said as both', () => {
  const full = answer(true);
  expect(roundKept([reply(true), full], full)).toEqual({ kind: 'both' });
});
test('an answer given at once kept both', () => {
  const full = answer(true);
  expect(roundKept([full], full)).toEqual({ kind: 'both' });
});
test('a late first reply is not praised with the full answer', () => {
  const full = answer(true);
  expect(roundKept([reply(false), full], full)).toEqual({ kind: 'full' });
});
test('a late full answer says by how much', () => {
  const full = answer(false);
  expect(roundKept([reply(true), full], full)).toEqual({ kind: 'late', minutes: 30 });
});
test('a reply of an earlier round does not count for this one', () => {
  const full = answer(true);
  expect(roundKept([reply(false), answer(true), missing, reply(true), full], full)).toEqual({ kind: 'both' });
});
test("an answer to a guest's question owed nothing and is not praised", () => {
  const full = { ...answer(true), record: null };
  expect(roundKept([full], full)).toBeNull();
});
test('steps are numbered by their lines, and the conclusion is not among the parts', () => {
  expect(partsOf(answer(true))).toEqual([{ name: '做法', lines: ['磨细两格', '水温升到 94 度'], ordered: true }]);
});
