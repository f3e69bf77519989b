import { useState } from 'react';
import type { Queue } from './use-queue';

const step = 30;

/** Draws the queue thirty rows at a time: more come when the end is reached. */
export function useShownRows(queue: Queue | null): { shown: number; showMore: () => void } {
  const [shown, setShown] = useState(step);
  const there = queue ? queue.pinned.length + queue.others.length + queue.guests.length : 0;
  return { shown, showMore: () => setShown((before) => (before < there ? before + step : before)) };
}
