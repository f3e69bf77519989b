type Progress = { nextPart: number };

export type SendParts<V extends Progress> = {
  /** The part the server wants next. */
  from: number;
  parts: number;
  send: (part: number) => Promise<V>;
  /** How far the server is. */
  ask: () => Promise<V>;
  wait: (ms: number) => Promise<void>;
  /** What to do after a failure: try the same part again, ask the server which it wants, or give up. */
  judge: (failure: unknown) => 'again' | 'ask' | 'give-up';
  onSent: (view: V) => void;
  /** The network is gone; it is tried again by itself. */
  onWaiting: () => void;
  stopped: () => boolean;
};

/** Half a minute at most, about three minutes in all; afterwards a person presses to go on. */
const waits = [1_000, 2_000, 4_000, 8_000, 15_000, 30_000, 30_000, 30_000, 30_000, 30_000];

/** A part was taken, and yet the server wants it again: trying for ever would change nothing. */
class StandsStill extends Error {}

/**
 * Sends the parts of a file in order, each again after a lost reply: the server does not read one twice. Throws the
 * failure that could not be got over.
 */
export async function sendParts<V extends Progress>(job: SendParts<V>): Promise<void> {
  const { parts, send, ask, judge } = job;
  let next = job.from;
  let failures = 0;
  let asking = false;
  while (next < parts && !job.stopped()) {
    try {
      const view = asking ? await ask() : await send(next);
      if (job.stopped()) return;
      if (view.nextPart > next) failures = 0;
      else if (!asking) throw new StandsStill();
      next = view.nextPart;
      asking = false;
      job.onSent(view);
    } catch (failure) {
      const judged = judge(failure);
      const pause = waits[failures];
      if (failure instanceof StandsStill || judged === 'give-up' || pause === undefined) throw failure;
      failures += 1;
      asking ||= judged === 'ask';
      if (judged === 'again') {
        job.onWaiting();
        await job.wait(pause);
      }
    }
  }
}
