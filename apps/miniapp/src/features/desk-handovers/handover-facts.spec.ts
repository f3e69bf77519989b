import { describe, expect, it } from '@jest/globals';
import { carriedLines, countIn, remainderIn } from './handover-facts';

describe('a handover in figures', () => {
  it('hands over again who declined and who found no room, never a bond that sleeps', () => {
    const left = [
      { reason: 'dormant', count: 40 },
      { reason: 'no-room', count: 12 },
      { reason: 'declined', count: 3 },
    ] as const;
    expect(remainderIn({ left: [...left] })).toBe(15);
  });

  it('counts nobody where nobody stands', () => {
    expect(countIn({ counts: [{ state: 'asked', count: 7 }] }, 'asked')).toBe(7);
    expect(countIn({ counts: [] }, 'accepted')).toBe(0);
  });

  it('says of each line how many and whether they arrived', () => {
    const lines = [
      { carrier: 'bond', state: 'carried', count: 1, at: 1 },
      { carrier: 'questions', state: 'carried', count: 2, at: 1 },
      { carrier: 'past-questions', state: 'sealed', count: 0, at: null },
    ] as const;
    expect(carriedLines({ lines: [...lines] })).toEqual([
      '专属关系：带到了',
      '在等的提问，两问：带到了',
      '从前的问答：没有',
    ]);
  });
});
