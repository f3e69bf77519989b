import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { draftSaver, type Outcome, type Saving } from './draft-saver';

/** A server that takes two seconds and says what `outcomes` hold, one after another, then 'kept'. */
function saving(outcomes: Outcome[] = []) {
  const saved: string[] = [];
  const states: Saving[] = [];
  const saver = draftSaver<string>({
    save: async (value) => {
      await new Promise((resolve) => setTimeout(resolve, 2_000));
      saved.push(value);
      return outcomes[saved.length - 1] ?? 'kept';
    },
    restMs: 800,
    onState: (state) => states.push(state),
  });
  return { saved, states, saver };
}

describe('a draft kept while it is typed', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('is saved at the first keystroke, afterwards when the fingers rest', async () => {
    const { saved, states, saver } = saving();
    saver.touch('看');
    await jest.advanceTimersByTimeAsync(2_000);
    expect(saved).toEqual(['看']);
    saver.touch('看了');
    await jest.advanceTimersByTimeAsync(700);
    saver.touch('看了粉');
    await jest.advanceTimersByTimeAsync(700);
    saver.touch('看了粉床');
    await jest.advanceTimersByTimeAsync(2_800);
    expect(saved).toEqual(['看', '看了粉床']);
    expect(states.at(-1)).toBe('kept');
  });

  it('is never saved twice at once, and the newest words are saved last', async () => {
    const { saved, saver } = saving();
    saver.touch('一');
    await jest.advanceTimersByTimeAsync(100);
    saver.touch('一二');
    await jest.advanceTimersByTimeAsync(1_000);
    expect(saved).toEqual([]);
    await jest.advanceTimersByTimeAsync(900);
    expect(saved).toEqual(['一']);
    await jest.advanceTimersByTimeAsync(2_000);
    expect(saved).toEqual(['一', '一二']);
  });

  it('is tried again while the server cannot be reached', async () => {
    const { saved, states, saver } = saving(['again', 'again']);
    saver.touch('留着');
    await jest.advanceTimersByTimeAsync(2_000);
    expect(states.at(-1)).toBe('failed');
    await jest.advanceTimersByTimeAsync(7_000 + 12_000);
    expect(saved).toEqual(['留着', '留着', '留着']);
    expect(states.at(-1)).toBe('kept');
  });

  it('is let go when it was refused', async () => {
    const { saved, saver } = saving(['over']);
    saver.touch('晚了');
    await jest.advanceTimersByTimeAsync(120_000);
    expect(saved).toEqual(['晚了']);
  });

  it('is saved before it is sent', async () => {
    const { saved, saver } = saving();
    saver.touch('一');
    await jest.advanceTimersByTimeAsync(2_000);
    saver.touch('一句');
    const flushed = saver.flush();
    await jest.advanceTimersByTimeAsync(2_000);
    await flushed;
    expect(saved).toEqual(['一', '一句']);
  });
});
