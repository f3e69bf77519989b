import { expect } from '@jest/globals';
import type { Person } from './person.ts';

/** Keeps everything the server answers about letters on this phone. */
export function listenToLetters(person: Person): string[] {
  const told: string[] = [];
  person.page.on('response', (response) => {
    if (response.url().includes('/api/letters/')) void response.text().then((text) => told.push(text));
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
