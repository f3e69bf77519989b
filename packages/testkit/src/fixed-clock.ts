/** A length of time in words; the parts add up. */
export interface Span {
  days?: number;
  hours?: number;
  minutes?: number;
  seconds?: number;
  milliseconds?: number;
}

/** A clock that moves only when told. */
export interface FixedClock {
  /** Epoch milliseconds. */
  now(): number;
  /** Moves the clock forward, or back with negative parts, and returns the new instant. */
  advance(span: Span): number;
  /** Jumps to an instant, earlier or later, and returns it. */
  set(iso: string): number;
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A clock standing at the ISO instant (with Z or an offset, so that a test means the same in every time zone). */
export function fixedClock(iso: string): FixedClock {
  let instant = parse(iso);
  return {
    now: () => instant,
    advance: (span) => {
      instant += milliseconds(span);
      return instant;
    },
    set: (next) => {
      instant = parse(next);
      return instant;
    },
  };
}

/** The span in milliseconds. */
export function milliseconds(span: Span): number {
  const { days = 0, hours = 0, minutes = 0, seconds = 0, milliseconds: rest = 0 } = span;
  return days * DAY + hours * HOUR + minutes * MINUTE + seconds * SECOND + rest;
}

function parse(iso: string): number {
  const instant = Date.parse(iso);
  if (Number.isNaN(instant) || !/(?:Z|[+-]\d\d:?\d\d)$/.test(iso)) {
    throw new Error(`fixedClock needs an ISO instant with Z or an offset, got "${iso}"`);
  }
  return instant;
}
