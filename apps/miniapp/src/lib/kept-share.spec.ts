import { describe, expect, it } from '@jest/globals';
import { wholePercent, worstFirst } from './kept-share';

describe('wholePercent', () => {
  it('says 100 only where every promise was kept', () => {
    expect([0, 0.914, 0.9999, 1, null].map(wholePercent)).toEqual([0, 91, 99, 100, null]);
  });
});

describe('worstFirst', () => {
  it('begins with the host who would keep least, and ends with those nobody asked', () => {
    const host = { id: '', name: '', clubName: '', pronoun: '她', portrait: null, seal: null, miniSeal: null } as const;
    const of = (id: string, then: number | null, questions = 1) => ({
      host: { ...host, id },
      questions,
      minutesPerAnswer: 6,
      now: then,
      then,
    });
    const order = worstFirst([of('nobody', null, 0), of('good', 1), of('bad', 0.5), of('busy', 0.5, 9)]);
    expect(order.map((each) => each.host.id)).toEqual(['busy', 'bad', 'good', 'nobody']);
  });
});
