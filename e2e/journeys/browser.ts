import { existsSync } from 'node:fs';
import { afterAll, afterEach, beforeAll } from '@jest/globals';
import { type Browser, chromium } from 'playwright-core';
import { Person, type PersonOptions, type Place } from './person.ts';

const CANDIDATES = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const START_MS = 60_000;

function findChromium(): string {
  const path = CANDIDATES.find((candidate) => candidate && existsSync(candidate));
  if (!path) throw new Error('no Chromium found: install the Debian package chromium, or set CHROMIUM_PATH');
  return path;
}

/** Lets somebody in, with a phone of their own; who came leaves when the test ends. */
export type Welcome = (place: Place, options?: PersonOptions) => Promise<Person>;

/** One browser for a file of journeys. A fault in anybody's browser fails the test in which it happened. */
export function useBrowser(): Welcome {
  let browser: Browser | undefined;
  let present: Person[] = [];
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: findChromium(), args: QUIET });
  }, START_MS);
  afterEach(async () => {
    const left = present;
    present = [];
    await Promise.all(left.map((person) => person.leave()));
    const faults = left.flatMap((person) => person.faults);
    if (faults.length > 0) throw new Error(`the browser found fault:\n${faults.join('\n')}`);
  });
  afterAll(async () => {
    await browser?.close();
  });
  return async (place, options) => {
    if (!browser) throw new Error('the browser is not open yet');
    const person = await Person.arrive(browser, place, options);
    present.push(person);
    return person;
  };
}
