import type { Person } from './person.ts';

const TAPPED =
  '[role="button"], [role="link"], [role="tab"], [role="checkbox"], [role="radio"], .weui-tabbar__item, input, textarea';
const LEAST = 44;

/** What can be tapped and is smaller than a finger, with its size. A part of a pixel is forgiven. */
export async function tooSmall(person: Person): Promise<string[]> {
  return person.page
    .locator(TAPPED)
    .filter({ visible: true })
    .evaluateAll(
      (elements, least) =>
        elements.flatMap((element) => {
          const { width, height } = element.getBoundingClientRect();
          if (width + 0.5 >= least && height + 0.5 >= least) return [];
          const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
          return [`${name.slice(0, 24)} (${element.className}) ${Math.round(width)}×${Math.round(height)}`];
        }),
      LEAST,
    );
}

/** What can be tapped and says nothing to somebody who does not see it. */
export async function nameless(person: Person): Promise<string[]> {
  return person.page
    .locator(TAPPED)
    .filter({ visible: true })
    .evaluateAll((elements) =>
      elements.flatMap((element) => {
        const labelled = element.closest('[aria-label]')?.getAttribute('aria-label')?.trim();
        return labelled || element.textContent?.trim() ? [] : [element.outerHTML.slice(0, 120)];
      }),
    );
}

/** What is wider than the screen, or cut at its right edge. */
export async function overflow(person: Person): Promise<string[]> {
  return person.page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const shown = (element: Element) => element.getClientRects().length > 0;
    const wide = [...document.querySelectorAll('body, .taro_page, .scr, .scr-b')].filter(
      (element) => shown(element) && element.scrollWidth > element.clientWidth,
    );
    const out = [...document.querySelectorAll('.scr *')].filter((element) => {
      const { right, left, width: own } = element.getBoundingClientRect();
      return shown(element) && own > 0 && (right > width + 1 || left < -1);
    });
    return [...wide, ...out].map((element) => `${element.className}: ${(element.textContent ?? '').slice(0, 24)}`);
  });
}
