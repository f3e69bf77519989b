const ZONE_MS = 8 * 3_600_000;
const DAY_MS = 24 * 3_600_000;

/** Milliseconds from the real time to this time in Shanghai: 'HH:MM' of today, or 'YYYY-MM-DD HH:MM' of another day. */
export function shiftTo(time: string): number {
  const [clock = '', date] = time.split(' ').reverse();
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  const now = Date.now();
  const midnight = date ? Date.parse(`${date}T00:00:00+08:00`) : now - ((now + ZONE_MS) % DAY_MS);
  return midnight + (hours * 60 + minutes) * 60_000 - now;
}

/**
 * A script after which Date tells a time shifted by so much, and runs on from there. The server and every phone get the
 * same: journeys then mean the same at night as at noon.
 */
export function shiftedClock(shiftMs: number): string {
  return `{
    const RealDate = Date;
    const now = () => RealDate.now() + ${shiftMs};
    globalThis.Date = class extends RealDate {
      constructor(...given) { given.length === 0 ? super(now()) : super(...given); }
      static now() { return now(); }
    };
  }`;
}

/** The same for a Node process, as an option of its command line. */
export function shiftedClockOption(shiftMs: number): string {
  return `--import=data:text/javascript;base64,${Buffer.from(shiftedClock(shiftMs)).toString('base64')}`;
}
