import { createRequire } from 'node:module';
import jsqr from 'jsqr';

interface Picture {
  width: number;
  height: number;
  data: Uint8Array;
}

// pngjs ships no types; this is the one function used.
const { PNG } = createRequire(import.meta.url)('pngjs') as { PNG: { sync: { read(file: Buffer): Picture } } };

/** Reads the QR code in a PNG as a camera would; throws when there is none. */
export function decodeQrPng(file: Uint8Array): string {
  const { data, width, height } = PNG.sync.read(Buffer.from(file));
  const found = jsqr.default(onWhite(data), width, height);
  if (!found) throw new Error(`no QR code found in the picture of ${width} × ${height} pixels`);
  return found.data;
}

/** A transparent background is black to the decoder and white on the screen. */
function onWhite(pixels: Uint8Array): Uint8ClampedArray {
  const flat = new Uint8ClampedArray(pixels);
  for (let i = 0; i < flat.length; i += 4) {
    const alpha = (flat[i + 3] ?? 255) / 255;
    for (let colour = i; colour < i + 3; colour += 1) flat[colour] = (flat[colour] ?? 0) * alpha + 255 * (1 - alpha);
    flat[i + 3] = 255;
  }
  return flat;
}
