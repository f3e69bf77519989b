import Taro from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';

/** A failing server is asked at most eight times more seldom. */
const mostDoublings = 3;

/**
 * Asks again and again while the page is shown, more seldom while `read` fails (by rejecting). Tells whether the last
 * asking failed.
 */
export function usePolling(read: () => Promise<void>, everyMs: number): boolean {
  const [failing, setFailing] = useState(false);
  const newest = useRef(read);
  newest.current = read;
  const shown = useRef(true);
  Taro.useDidShow(() => {
    shown.current = true;
  });
  Taro.useDidHide(() => {
    shown.current = false;
  });
  useEffect(() => {
    let failures = 0;
    let timer: ReturnType<typeof setTimeout>;
    let over = false;
    const plan = () => {
      timer = setTimeout(() => void ask(), everyMs * 2 ** Math.min(failures, mostDoublings));
    };
    const ask = async () => {
      if (shown.current) {
        try {
          await newest.current();
          failures = 0;
        } catch {
          failures += 1;
        }
        if (!over) setFailing(failures > 0);
      }
      if (!over) plan();
    };
    plan();
    return () => {
      over = true;
      clearTimeout(timer);
    };
  }, [everyMs]);
  return failing;
}
