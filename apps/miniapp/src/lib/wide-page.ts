import { useEffect } from 'react';
import { isH5 } from './platform';

/** Lets a page of the browser build leave the phone's column and use the whole window (the host's desk). */
export function useWidePage(wide: boolean): void {
  useEffect(() => {
    if (!isH5 || !wide) return undefined;
    const set = (on: boolean) => {
      document.documentElement.classList.toggle('wide', on);
      window.dispatchEvent(new Event('huiyou:fit'));
    };
    set(true);
    return () => set(false);
  }, [wide]);
}
