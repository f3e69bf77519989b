import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from '@jest/globals';

const miniapp = fileURLToPath(new URL('../apps/miniapp/src/', import.meta.url));

/** Classes that a style sheet defines by themselves; inside another class they may be changed anywhere. */
function definedIn(path: string): Set<string> {
  const css = readFileSync(join(miniapp, path), 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const selectors = [...css.matchAll(/([^{}]+)\{/g)].flatMap(([, list = '']) => list.split(','));
  return new Set(selectors.map((one) => one.trim()).filter((one) => /^\.[a-z][\w-]*$/.test(one)));
}

/** In a browser every sheet that was loaded holds for every page: the same name twice spoils the other one's look. */
it('a class is defined in one style sheet only', () => {
  const sheets = readdirSync(miniapp, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.css') && !path.startsWith('styles/'),
  );
  expect(sheets.length).toBeGreaterThan(50);
  const homes = new Map<string, string[]>();
  for (const sheet of sheets) for (const name of definedIn(sheet)) homes.set(name, [...(homes.get(name) ?? []), sheet]);
  expect([...homes].filter(([, where]) => where.length > 1)).toEqual([]);
});
