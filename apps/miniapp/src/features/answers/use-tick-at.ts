import { useEffect, useState } from 'react';

/** The present, looked at again when `at` is over: a claim that lapses is seen to lapse. */
export function useTickAt(at: number | null): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    setNow(Date.now());
    if (at === null) return undefined;
    const left = at - Date.now();
    if (left <= 0) return undefined;
    const timer = setTimeout(() => setNow(Date.now()), left + 50);
    return () => clearTimeout(timer);
  }, [at]);
  return now;
}
