import './lib/aria-runtime';
import type { PropsWithChildren } from 'react';
import { letValuesComeEarly } from './lib/early-values';
import { leaveEmptyLinks } from './lib/empty-links';
import { listenForKeys } from './lib/keys';
import { isLargeText } from './lib/text-scale';
import './app.css';

if (process.env.TARO_ENV === 'h5') {
  require('./styles/h5.css');
  require('./styles/h5-tabs.css');
  listenForKeys();
  leaveEmptyLinks();
  letValuesComeEarly();
  // The tab bar stands outside every Screen.
  document.documentElement.classList.toggle('large', isLargeText());
}

/** The app's shell. Pages bring their own Screen; nothing is drawn here. */
export default function App({ children }: PropsWithChildren) {
  return children;
}
