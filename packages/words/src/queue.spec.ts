import { describe, expect, it } from '@jest/globals';
import { nextInQueue, turns } from '@huiyou/domain/questions/queue-order';
import { chineseCount } from '@huiyou/domain/text/chinese-number';
import type { Lane } from '@huiyou/domain/tiers/tiers';
import { queueRule, queueRuleShort } from './queue.ts';

describe('the sentence of the order', () => {
  it('says the numbers that the function runs with', () => {
    const [pinned, pastDue] = [chineseCount(turns.pinned), chineseCount(turns.pastDue)];
    expect(queueRuleShort).toBe(`每答${pinned}条置顶，必先答${pastDue}条已超时的`);
    expect(queueRule).toBe(`置顶先答；${queueRuleShort}。`);
  });

  it('is what the function does: so many pinned ones, then so many past-due ones, and so on', () => {
    const open = Array.from({ length: 12 }, (_, i) => [
      { id: `p${i}`, lane: 'pinned' as const, dueAt: 1000 + i, askedAt: i },
      { id: `o${i}`, lane: 'others' as const, dueAt: i, askedAt: i },
    ]).flat();
    const answered: Lane[] = [];
    const asked = new Set(open);
    while (answered.length < 12) {
      const next = nextInQueue([...asked], 500, answered);
      if (!next) break;
      asked.delete(next);
      answered.push(next.lane);
    }
    const round = [...Array<Lane>(turns.pinned).fill('pinned'), ...Array<Lane>(turns.pastDue).fill('others')];
    expect(answered).toEqual(Array.from({ length: 12 }, (_, i) => round[i % round.length]));
  });
});
