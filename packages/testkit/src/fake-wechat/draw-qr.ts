import { crc32, deflateSync } from 'node:zlib';
import qrcode from 'qrcode';

const PIXELS_A_DOT = 6;
const MARGIN_DOTS = 4;

/** A QR code of the text as a grey PNG. Written by hand: under Jest the encoder of the library takes half a second a picture. */
export function drawQr(text: string): Buffer {
  const { modules } = qrcode.create(text, { errorCorrectionLevel: 'M' });
  const width = (modules.size + 2 * MARGIN_DOTS) * PIXELS_A_DOT;
  const lines: Buffer[] = [];
  for (let y = 0; y < width; y += 1) {
    const line = Buffer.alloc(width + 1, 255);
    line[0] = 0;
    for (let x = 0; x < width; x += 1) if (isDark(modules, x, y)) line[x + 1] = 0;
    lines.push(line);
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(width, 4);
  header[8] = 8;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const pixels = deflateSync(Buffer.concat(lines));
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

function isDark(modules: { size: number; get(row: number, column: number): number }, x: number, y: number): boolean {
  const [row, column] = [y, x].map((pixel) => Math.floor(pixel / PIXELS_A_DOT) - MARGIN_DOTS) as [number, number];
  const inside = row >= 0 && column >= 0 && row < modules.size && column < modules.size;
  return inside && Boolean(modules.get(row, column));
}

function chunk(name: string, data: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(content));
  return Buffer.concat([length, content, check]);
}
