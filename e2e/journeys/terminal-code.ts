import jsqr from 'jsqr';

/** Pixels a module of the code is drawn with, so that it can be found as in a photograph. */
const SIZE = 4;
const MARGIN = 4;
const HALVES: Record<string, readonly [boolean, boolean]> = {
  ' ': [false, false],
  '▀': [true, false],
  '▄': [false, true],
  '█': [true, true],
};
const COLOURS = /\u001b\[[0-9;]*m/g;

/** Reads the QR code in what a server printed, in half blocks; null when there is none yet. */
export function readTerminalCode(log: readonly string[]): string | null {
  const plain = log.map((line) => line.replace(COLOURS, ''));
  // A line of upper halves only is the light margin below the code.
  const lines = plain.filter((line) => /^[ ▀▄█]+$/.test(line) && /[▄█]/.test(line));
  const rows = lines.flatMap((line) => {
    const halves = [...line].map((sign) => HALVES[sign] ?? [false, false]);
    return [halves.map(([upper]) => upper), halves.map(([, lower]) => lower)];
  });
  const width = Math.max(0, ...rows.map((row) => row.length));
  if (width === 0) return null;
  return photograph(rows, width);
}

function photograph(rows: readonly boolean[][], width: number): string | null {
  const across = (width + 2 * MARGIN) * SIZE;
  const down = (rows.length + 2 * MARGIN) * SIZE;
  const pixels = new Uint8ClampedArray(across * down * 4).fill(255);
  for (let y = 0; y < down; y += 1) {
    for (let x = 0; x < across; x += 1) {
      const dark = rows[Math.floor(y / SIZE) - MARGIN]?.[Math.floor(x / SIZE) - MARGIN];
      if (dark) pixels.fill(0, (y * across + x) * 4, (y * across + x) * 4 + 3);
    }
  }
  return jsqr.default(pixels, across, down)?.data ?? null;
}
