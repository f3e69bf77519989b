import { useState } from 'react';

const step = 25;

type More = { more: boolean; showMore: () => Promise<void> };

/** Draws a list twenty-five rows at a time; when all it has are drawn, it asks for more. */
export function useDrawn<T>(
  rows: readonly T[],
  list: More,
): { drawn: readonly T[]; more: boolean; showMore: () => void } {
  const [count, setCount] = useState(step);
  const undrawn = count < rows.length;
  const showMore = () => {
    setCount((before) => (before <= rows.length ? before + step : before));
    if (!undrawn) void list.showMore();
  };
  return { drawn: rows.slice(0, count), more: undrawn || list.more, showMore };
}
