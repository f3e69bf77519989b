import { describe, expect, it } from '@jest/globals';
import { standingOf } from './complaint-facts';

const now = Date.parse('2026-11-22T10:00:00+08:00');
const dueAt = Date.parse('2026-11-22T21:00:00+08:00');
const answer = { words: '看过了', by: '林组长', at: now - 3_600_000 };

describe('how the promise to a complaint stands', () => {
  it('is owed until its time and late after it, also when the list was read before', () => {
    expect(standingOf({ answer: null, dueAt, late: false }, now)).toMatchObject({ tag: null, text: '今天 21:00 前回' });
    expect(standingOf({ answer: null, dueAt, late: false }, dueAt + 1)).toMatchObject({ tag: '已超时', tone: 'late' });
  });

  it('stays late once answered late', () => {
    expect(standingOf({ answer, dueAt, late: true }, now)).toMatchObject({ tag: '回晚了', tone: 'late' });
    expect(standingOf({ answer, dueAt, late: false }, now)).toMatchObject({ tag: '回过了', tone: 'ok' });
  });
});
