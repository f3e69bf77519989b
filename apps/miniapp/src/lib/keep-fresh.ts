export type Pace = {
  /** Between two readings while things change. */
  everyMs: number;
  /** The longest wait while nothing changes. */
  slowestMs: number;
};

type Freshness = {
  /** Reads once more; says whether something had changed. Rejects when it could not be read. */
  read: () => Promise<boolean>;
  pace: () => Pace;
  /** Said after every reading. */
  onRead: (failing: boolean) => void;
};

export type Keeping = {
  /** Back in view: reads at once, unless `wait` says that somebody else does. */
  show: (wait?: boolean) => void;
  /** Out of view: nothing is read. */
  hide: () => void;
  stop: () => void;
};

/** A failing server is asked more and more seldom, and at least this often. */
export const longestWaitMs = 120_000;

/**
 * Reads again and again while it is shown: at the pace while things change, half as long again each time nothing does,
 * twice as long each time it fails.
 */
export function keepFresh({ read, pace, onRead }: Freshness): Keeping {
  let gap = pace().everyMs;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let reading = false;
  let failing = false;
  let shown = true;
  let over = false;

  const plan = () => {
    clearTimeout(timer);
    if (shown && !over) timer = setTimeout(() => void ask(), gap);
  };
  const settle = (changed: boolean | null) => {
    const { everyMs, slowestMs } = pace();
    if (changed === null) gap = Math.min(gap * 2, longestWaitMs);
    else if (changed || failing) gap = everyMs;
    else gap = Math.min(Math.max(gap, everyMs) * 1.5, slowestMs);
    failing = changed === null;
  };
  const ask = async () => {
    if (reading || over) return;
    reading = true;
    clearTimeout(timer);
    settle(await read().catch(() => null));
    reading = false;
    if (over) return;
    onRead(failing);
    plan();
  };

  plan();
  return {
    show: (wait = false) => {
      if (shown) return;
      shown = true;
      gap = pace().everyMs;
      if (wait) plan();
      else void ask();
    },
    hide: () => {
      shown = false;
      clearTimeout(timer);
    },
    stop: () => {
      over = true;
      clearTimeout(timer);
    },
  };
}
