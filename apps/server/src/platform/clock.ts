/** The one source of time. `now` is epoch milliseconds, UTC. Tests bind a clock they can move. */
export abstract class Clock {
  abstract now(): number;
}

export class SystemClock extends Clock {
  now(): number {
    return Date.now();
  }
}
