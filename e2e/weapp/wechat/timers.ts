/** Waiting longer than this is a countdown or a time-out, not work the page still has to do. */
const soon = 100;

export interface Timers {
  api: Record<'setTimeout' | 'setInterval' | 'clearTimeout' | 'clearInterval', unknown>;
  /** Runs something of WeChat's own right after the present work. */
  soon(action: () => void): void;
  /** Work that will happen by itself any moment. */
  busy(): boolean;
  clear(): void;
}

/** The app's own timers, so that a test knows when a page has come to rest and nothing outlives the test. */
export function openTimers(fault: (error: unknown) => void): Timers {
  const running = new Map<number, { handle: NodeJS.Timeout; due: number; once: boolean }>();
  let last = 0;
  const start =
    (once: boolean) =>
    (action: (...args: unknown[]) => void, delay?: number, ...args: unknown[]) => {
      const id = ++last;
      const wait = Math.max(Number(delay) || 0, 0);
      const run = (): void => {
        if (once) running.delete(id);
        try {
          action(...args);
        } catch (error) {
          fault(error);
        }
      };
      const handle = once ? setTimeout(run, wait) : setInterval(run, wait);
      running.set(id, { handle, due: Date.now() + wait, once });
      return id;
    };
  const stop = (id: unknown): void => {
    const timer = typeof id === 'number' ? running.get(id) : undefined;
    if (!timer) return;
    clearTimeout(timer.handle);
    running.delete(id as number);
  };
  return {
    api: { setTimeout: start(true), setInterval: start(false), clearTimeout: stop, clearInterval: stop },
    soon: (action) => void start(true)(action, 0),
    busy: () => [...running.values()].some((timer) => timer.once && timer.due - Date.now() <= soon),
    clear() {
      for (const id of [...running.keys()]) stop(id);
    },
  };
}
