import { crc32, deflateSync } from 'node:zlib';
import qrcode from 'qrcode';

const PIXELS_A_DOT = 6;
const MARGIN_DOTS = 4;

type Modules = { size: number; get(row: number, column: number): number };

/** A QR code of the text as a grey PNG. Written by hand: under Jest the encoder of the library takes half a second a picture. */
export function drawQr(text: string): Buffer {
  const { modules } = qrcode.create(text, { errorCorrectionLevel: 'M' });
  const width = (modules.size + 2 * MARGIN_DOTS) * PIXELS_A_DOT;
  const rows = Array.from({ length: modules.size + 2 * MARGIN_DOTS }, (_, row) => rowOfPixels(modules, row, width));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(width, 4);
  header[8] = 8;
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const pixels = deflateSync(Buffer.concat(rows.flatMap((row) => Array<Buffer>(PIXELS_A_DOT).fill(row))));
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

/** One row of dots as a line of pixels, which a picture holds as often as a dot is high. */
function rowOfPixels(modules: Modules, row: number, width: number): Buffer {
  const line = Buffer.alloc(width + 1, 255);
  line[0] = 0;
  for (let dot = 0; dot < modules.size; dot += 1) {
    const from = 1 + (dot + MARGIN_DOTS) * PIXELS_A_DOT;
    if (isDark(modules, row - MARGIN_DOTS, dot)) line.fill(0, from, from + PIXELS_A_DOT);
  }
  return line;
}

function isDark(modules: Modules, row: number, column: number): boolean {
  return row >= 0 && row < modules.size && Boolean(modules.get(row, column));
}

function chunk(name: string, data: Buffer): Buffer {
  const content = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(content));
  return Buffer.concat([length, content, check]);
}
