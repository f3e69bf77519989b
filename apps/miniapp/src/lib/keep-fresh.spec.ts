import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { keepFresh } from './keep-fresh';

const pace = { everyMs: 10_000, slowestMs: 30_000 };

/** Reads as `outcomes` say, one after another: changed, the same, or not at all; the last one again and again. */
function reading(outcomes: ('changed' | 'same' | 'failed')[]) {
  const start = Date.now();
  const at: number[] = [];
  const told: boolean[] = [];
  const keeping = keepFresh({
    read: () => {
      const outcome = outcomes[Math.min(at.length, outcomes.length - 1)];
      at.push((Date.now() - start) / 1000);
      return outcome === 'failed' ? Promise.reject(new Error('no')) : Promise.resolve(outcome === 'changed');
    },
    pace: () => pace,
    onRead: (failing) => told.push(failing),
  });
  return { at, told, keeping };
}

describe('keeping fresh', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('reads at the pace while things change, and more seldom while nothing does', async () => {
    const { at } = reading(['changed', 'changed', 'same', 'same', 'same', 'changed', 'same']);
    await jest.advanceTimersByTimeAsync(140_000);
    expect(at).toEqual([10, 20, 30, 45, 67.5, 97.5, 107.5, 122.5]);
  });

  it('waits twice as long after each failure, never more than two minutes, and is at the pace again afterwards', async () => {
    const { at, told } = reading(['failed', 'failed', 'failed', 'failed', 'failed', 'same', 'changed']);
    await jest.advanceTimersByTimeAsync(450_000);
    expect(at.slice(0, 7)).toEqual([10, 30, 70, 150, 270, 390, 400]);
    expect(told.slice(0, 6)).toEqual([true, true, true, true, true, false]);
  });

  it('reads nothing out of view, and at once when it is back', async () => {
    const { at, keeping } = reading(['same']);
    await jest.advanceTimersByTimeAsync(12_000);
    keeping.hide();
    await jest.advanceTimersByTimeAsync(600_000);
    keeping.show();
    await jest.advanceTimersByTimeAsync(1);
    expect(at).toEqual([10, 612]);
  });

  it('leaves the reading on coming back to whoever does it anyway', async () => {
    const { at, keeping } = reading(['same']);
    keeping.hide();
    keeping.show(true);
    await jest.advanceTimersByTimeAsync(9_000);
    expect(at).toEqual([]);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(at).toEqual([10]);
  });

  it('is over when stopped, also in the middle of a reading', async () => {
    const { at, keeping } = reading(['changed']);
    await jest.advanceTimersByTimeAsync(10_000);
    keeping.stop();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(at).toEqual([10]);
  });
});
