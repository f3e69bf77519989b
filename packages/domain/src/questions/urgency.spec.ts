import { describe, expect, it } from '@jest/globals';
import { nearerFits } from './urgency.ts';

describe('a nearer due time', () => {
  it('lies after now and before what was promised', () => {
    const [now, promised] = [100, 200];
    expect([99, 100, 101, 199, 200, 201].map((dueAt) => nearerFits(dueAt, promised, now))).toEqual([
      ...[false, false, true, true, false, false],
    ]);
  });
});
