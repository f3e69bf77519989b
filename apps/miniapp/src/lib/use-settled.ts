import { useEffect, useState } from 'react';

/** What is typed, once the fingers rest: a search asks once and not at every letter. */
export function useSettled(typed: string, restMs = 400): string {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), restMs);
    return () => clearTimeout(timer);
  }, [typed, restMs]);
  return settled.trim();
}
