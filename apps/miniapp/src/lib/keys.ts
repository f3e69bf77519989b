import { isH5 } from './platform';

const roles = '[role="button"],[role="link"],[role="tab"],[role="checkbox"],[role="radio"]';

/** In a browser, Enter and Space press what a finger could tap. */
export function listenForKeys(): void {
  if (!isH5) return;
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    const target = event.target;
    if (!(target instanceof HTMLElement) || !target.matches(roles)) return;
    event.preventDefault();
    target.click();
  });
}
