/** 'again': could not be reached, the same is tried later. 'over': refused, somebody else has to decide. */
export type Outcome = 'kept' | 'again' | 'over';
export type Saving = 'kept' | 'waiting' | 'saving' | 'failed';

type Saver<T> = {
  save: (value: T) => Promise<Outcome>;
  /** Rest after the last keystroke. */
  restMs: number;
  onState: (state: Saving) => void;
};

export type DraftSaver<T> = {
  /** Something was typed. The first time it is saved at once: that is what claims the question. */
  touch: (value: T) => void;
  /** Saves now what is not saved yet. */
  flush: () => Promise<void>;
  /** Forgets what is not saved yet. */
  drop: () => void;
};

const firstRetryMs = 5_000;
const longestRetryMs = 60_000;

/** Keeps what is typed on the server: one saving at a time, the newest words last, tried again while unreachable. */
export function draftSaver<T>({ save, restMs, onState }: Saver<T>): DraftSaver<T> {
  let unsaved: { value: T } | null = null;
  let touched = false;
  let running: Promise<void> | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let retryMs = firstRetryMs;

  const plan = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void flush(), ms);
  };
  const settle = (outcome: Outcome, tried: { value: T }) => {
    if (outcome === 'again') {
      unsaved ??= tried;
      onState('failed');
      plan(retryMs);
      retryMs = Math.min(retryMs * 2, longestRetryMs);
      return;
    }
    retryMs = firstRetryMs;
    if (outcome === 'over') drop();
    else onState(unsaved === null ? 'kept' : 'waiting');
  };
  const run = async (tried: { value: T }) => {
    unsaved = null;
    onState('saving');
    settle(await save(tried.value), tried);
  };
  const flush = async (): Promise<void> => {
    clearTimeout(timer);
    if (running) await running;
    if (unsaved === null) return;
    clearTimeout(timer);
    running = run(unsaved).finally(() => {
      running = null;
    });
    await running;
  };
  const drop = () => {
    clearTimeout(timer);
    unsaved = null;
    touched = false;
    onState('kept');
  };

  return {
    touch: (value) => {
      unsaved = { value };
      if (!touched) {
        touched = true;
        void flush();
        return;
      }
      onState('waiting');
      plan(restMs);
    },
    flush,
    drop,
  };
}
