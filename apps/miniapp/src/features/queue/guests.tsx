import { queue as words } from '@huiyou/words/host-queue';
import { LaneHead } from './lane-head';
import { GuestRow, type RowManner } from './queue-row';
import type { QueueLine } from './use-queue';

interface GuestsProps {
  guests: readonly QueueLine[];
  now: number;
  manner: RowManner;
}

/** Guests' questions beside the lanes: no promise, answered when there is time. */
export function Guests({ guests, now, manner }: GuestsProps) {
  if (guests.length === 0) return null;
  return (
    <>
      <LaneHead title={words.guests} note={words.guestsRule} />
      {guests.map((row) => (
        <GuestRow key={row.id} row={row} now={now} {...manner} />
      ))}
    </>
  );
}
