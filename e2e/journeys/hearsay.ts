import { expect } from '@jest/globals';
import type { Person } from './person.ts';

/** Keeps everything the server answers this phone below a path, before the page has it and may turn away from it. */
export async function listenTo(person: Person, path: string): Promise<string[]> {
  const told: string[] = [];
  await person.page.route(`**${path}**`, async (route) => {
    const response = await route.fetch();
    told.push(`${response.url()} ${await response.text()}`);
    await route.fulfill({ response });
  });
  return told;
}

/** The parts of a letter that would give it away. */
export function partsOf(letter: string): string[] {
  return letter.split(/[\n，。、“”：]/).filter((part) => part.length > 3);
}

/** Neither the screen nor what came over the wire says any of it. */
export async function tellsNothing(person: Person, told: string[], secrets: readonly string[]): Promise<void> {
  const seen = `${await person.page.locator('body').innerText()}${told.join('')}`;
  for (const secret of secrets) expect(seen).not.toContain(secret);
}
