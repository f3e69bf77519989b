import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

type Pixels = { width: number; height: number; data: Uint8Array };
type Packing = { deflateLevel: number; deflateStrategy: number; filterType: number; colorType: number };

// pngjs ships no types; these are the two functions used.
const { PNG } = createRequire(import.meta.url)('pngjs') as {
  PNG: { sync: { read(file: Buffer): Pixels; write(pixels: Pixels, packing: Packing): Buffer } };
};

const looking = fileURLToPath(new URL('../pictures/', import.meta.url));
const printed = fileURLToPath(new URL('../../docs/pictures/', import.meta.url));

/** The README shows these; they are renewed only when asked for with HUIYOU_PICTURES=1. */
const IN_README = new Set(['letter', 'home', 'waiting', 'queue']);

/** Takes a picture of the page as it stands, when its pictures and fonts are there. */
export async function savePicture(page: Page, name: string): Promise<void> {
  mkdirSync(looking, { recursive: true });
  await page.waitForFunction(
    () => document.fonts.status === 'loaded' && [...document.images].every((image) => image.complete),
  );
  const picture = await page.screenshot({ path: `${looking}${name}.png`, animations: 'disabled' });
  if (process.env.HUIYOU_PICTURES !== '1' || !IN_README.has(name)) return;
  mkdirSync(printed, { recursive: true });
  writeFileSync(`${printed}${name}.png`, packed(picture));
}

/** Saves a picture the app made for others, for looking at. */
export function saveFile(picture: Buffer, name: string): void {
  mkdirSync(looking, { recursive: true });
  writeFileSync(`${looking}${name}.png`, picture);
}

/** The same pixels without the unused alpha and row filters: large plain areas come out a quarter smaller. */
function packed(picture: Buffer): Buffer {
  return PNG.sync.write(PNG.sync.read(picture), { deflateLevel: 9, deflateStrategy: 0, filterType: 0, colorType: 2 });
}
