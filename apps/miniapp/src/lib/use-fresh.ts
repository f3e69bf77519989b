import Taro from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { type Keeping, keepFresh, type Pace } from './keep-fresh';
import type { Loaded } from './use-loaded';

/**
 * Keeps what is shown fresh while the page is (see `keepFresh`); `read` says whether something had changed. `ownShow`:
 * whatever loaded it reads again by itself when the page comes back. Tells whether the last reading failed.
 */
export function useFresh(read: () => Promise<boolean>, pace: Pace, ownShow = false): boolean {
  const [failing, setFailing] = useState(false);
  const newest = useRef({ read, pace });
  newest.current = { read, pace };
  const keeping = useRef<Keeping | null>(null);
  Taro.useDidShow(() => keeping.current?.show(ownShow));
  Taro.useDidHide(() => keeping.current?.hide());
  useEffect(() => {
    keeping.current = keepFresh({
      read: () => newest.current.read(),
      pace: () => newest.current.pace,
      onRead: setFailing,
    });
    return () => keeping.current?.stop();
  }, []);
  return failing;
}

/** The same for what `useLoaded` loaded: puts in what is new, and leaves what is the same as it was. */
export function useLoadedFresh<T>(loaded: Loaded<T>, load: () => Promise<T>, pace: Pace): boolean {
  const newest = useRef(loaded);
  newest.current = loaded;
  return useFresh(
    async () => {
      const before = newest.current.data;
      const after = await load();
      // a reply that another call made newer meanwhile is not put back
      if (newest.current.data !== before) return true;
      newest.current.put(after);
      return !sameBut(before, after);
    },
    pace,
    true,
  );
}

/** The server's own time moves with every reply. */
function sameBut<T>(before: T | null, after: T): boolean {
  const said = (value: T | null) => JSON.stringify(value, (name, part: unknown) => (name === 'now' ? undefined : part));
  return said(before) === said(after);
}
