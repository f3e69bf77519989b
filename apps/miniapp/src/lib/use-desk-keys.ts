import Taro from '@tarojs/taro';
import { useEffect, useRef } from 'react';
import { deskKeyOf, type DeskKeys } from './desk-key-of';

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input,textarea,select');
}

/** Listens for the desk's keys while the page is shown. H5 only. */
export function useDeskKeys(keys: DeskKeys): void {
  const newest = useRef(keys);
  newest.current = keys;
  const shown = useRef(true);
  Taro.useDidShow(() => {
    shown.current = true;
  });
  Taro.useDidHide(() => {
    shown.current = false;
  });
  useEffect(() => {
    const handleKey = (event: Event) => {
      // a field of Taro's sends an event of its own by the same name
      if (!(event instanceof KeyboardEvent)) return;
      const key = shown.current ? deskKeyOf(event, isTyping(event.target)) : null;
      const act = key === null ? undefined : newest.current[key];
      if (!act) return;
      event.preventDefault();
      act();
    };
    // on the way down: a field of Taro's keeps what is typed in it from the page
    document.addEventListener('keydown', handleKey, true);
    return () => document.removeEventListener('keydown', handleKey, true);
  }, []);
}
