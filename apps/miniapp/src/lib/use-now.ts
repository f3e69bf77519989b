import Taro from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';

/** The present minute, moving once a minute and only while the page is shown: rulers and remainders depend on it. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  const shown = useRef(true);
  Taro.useDidShow(() => {
    shown.current = true;
    setNow(Date.now());
  });
  Taro.useDidHide(() => {
    shown.current = false;
  });
  useEffect(() => {
    const timer = setInterval(() => {
      if (shown.current) setNow(Date.now());
    }, 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
