import Taro from '@tarojs/taro';
import { createContext, useContext, useSyncExternalStore } from 'react';
import { isWeapp } from './platform';

export type Theme = 'light' | 'night';

const darkQuery = '(prefers-color-scheme: dark)';

function systemTheme(): Theme {
  if (isWeapp) return Taro.getAppBaseInfo?.().theme === 'dark' ? 'night' : 'light';
  return matchMedia(darkQuery).matches ? 'night' : 'light';
}

let current: Theme | undefined;
const listeners = new Set<() => void>();

function tell(next: Theme): void {
  if (next === current) return;
  current = next;
  for (const listener of listeners) listener();
}

function read(): Theme {
  current ??= systemTheme();
  return current;
}

let listening = false;

function subscribe(listener: () => void): () => void {
  if (!listening) {
    listening = true;
    if (isWeapp) Taro.onThemeChange(({ theme }) => tell(String(theme) === 'dark' ? 'night' : 'light'));
    else matchMedia(darkQuery).addEventListener('change', ({ matches }) => tell(matches ? 'night' : 'light'));
  }
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Set by a page that is night whatever the system says (the core group). */
export const ThemeContext = createContext<Theme | null>(null);

/** The theme pictures have to be drawn in. Style sheets need none of this: they follow the variables. */
export function useTheme(): Theme {
  const system = useSyncExternalStore(subscribe, read, read);
  return useContext(ThemeContext) ?? system;
}
