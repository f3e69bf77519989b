import { useCallback, useRef, useState } from 'react';
import { newKey } from './call';
import { dropStored, readStored, writeStored } from './storage';

type Kept<T> = { value: T; key: string; tried: boolean };

export type Draft<T> = {
  value: T;
  /** The idempotency key: the same for every try of the same words. */
  key: string;
  change: (next: (before: T) => T) => void;
  /** Said just before sending: from here on other words need another key. */
  trying: () => void;
  drop: () => void;
};

/** What somebody writes, kept on the device at `place` until it is dropped. One place for the life of a component. */
export function useDraft<T>(place: string, blank: T): Draft<T> {
  const empty = useRef(blank);
  const [kept, setKept] = useState<Kept<T>>(
    () => readStored<Kept<T>>(place) ?? { value: blank, key: newKey(), tried: false },
  );

  const keep = useCallback(
    (next: (before: Kept<T>) => Kept<T>) =>
      setKept((before) => {
        const after = next(before);
        writeStored(place, after);
        return after;
      }),
    [place],
  );
  const change = useCallback(
    (next: (before: T) => T) =>
      keep(({ value, key, tried }) => ({ value: next(value), key: tried ? newKey() : key, tried: false })),
    [keep],
  );
  const trying = useCallback(() => keep((before) => ({ ...before, tried: true })), [keep]);
  const drop = useCallback(() => {
    dropStored(place);
    setKept({ value: empty.current, key: newKey(), tried: false });
  }, [place]);
  return { value: kept.value, key: kept.key, change, trying, drop };
}
