import { describe, expect, it } from '@jest/globals';
import { complaintDueAt } from './wish.ts';

const at = (iso: string) => Date.parse(`${iso}+08:00`);

describe('a complaint is answered within one working day', () => {
  it.each([
    ['a Monday morning', '2026-03-02T10:00:00', '2026-03-03T10:00:00'],
    ['a Monday night', '2026-03-02T22:00:00', '2026-03-03T18:00:00'],
    ['a Friday afternoon', '2026-03-06T15:00:00', '2026-03-09T15:00:00'],
    ['a Sunday', '2026-03-08T12:00:00', '2026-03-09T18:00:00'],
  ])('made on %s', (_, made, due) => {
    expect(complaintDueAt({}, at(made))).toBe(at(due));
  });
});
