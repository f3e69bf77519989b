import { queue as words } from '@huiyou/words/host-queue';
import { LaneHead } from './lane-head';
import { QueueRow, type RowManner } from './queue-row';
import type { Queue } from './use-queue';

/** Questions of hosts for whom the reader stands in, near their end: theirs still, and the reader may take them. */
export function TakeOver({ queue, now, manner }: { queue: Queue; now: number; manner: RowManner }) {
  if (queue.takeOver.length === 0) return null;
  const { onOpen, chosen, dense } = manner;
  const looking = { onOpen, ...(chosen === undefined ? {} : { chosen }), ...(dense ? { dense } : {}) };
  return (
    <>
      <LaneHead icon="swap" title={words.takeOver} note={words.takeOverRule} />
      {queue.takeOver.map((row) => (
        <QueueRow key={row.id} row={row} now={now} today={queue.today} next={false} {...looking} />
      ))}
    </>
  );
}
