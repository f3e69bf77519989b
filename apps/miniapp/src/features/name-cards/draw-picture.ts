import { coverOf, goesDown, wrapText } from './picture-text';

/** The picture to share: three to four, as large as the places it goes to show it. */
export const pictureSize = { width: 1080, height: 1440 } as const;

export type Drawable = { width: number; height: number };
type Pen = Pick<
  CanvasRenderingContext2D,
  | 'fillStyle'
  | 'font'
  | 'textAlign'
  | 'textBaseline'
  | 'fillRect'
  | 'fillText'
  | 'measureText'
  | 'save'
  | 'restore'
  | 'beginPath'
  | 'rect'
  | 'clip'
> & { drawImage: (picture: never, x: number, y: number, width: number, height: number) => void };

export interface PictureContent {
  name: string;
  /** Stands for the portrait while there is none. */
  mark: string;
  club: string;
  line: string | null;
  scanNote: string;
  portrait: Drawable | null;
  code: Drawable;
}

// A canvas reads no CSS variables. The picture leaves the app, so it is the light one whatever the theme is.
const colours = {
  paper: '#F5F1E8',
  mount: '#FFFDF8',
  well: '#EBE5D8',
  line: '#DED6C7',
  ink: '#221E19',
  ink2: '#544C40',
};
const shade = 'rgba(58, 46, 28, 0.10)';
const song = '"Songti SC", "Noto Serif CJK SC", "Source Han Serif SC", STSong, serif';
const sans = '"PingFang SC", "HarmonyOS Sans SC", MiSans, "Noto Sans CJK SC", sans-serif';

const edge = 96;
const inner = pictureSize.width - 2 * edge;
const print = { x: edge, y: 80, width: 600, height: 760, mount: 18 };
const codeSide = 260;
const footTop = 1094;
const lineHeight = 66;
/** A long Latin name is set smaller before it is broken. */
const nameSizes = [56, 46, 36] as const;

/** Draws the card on a canvas of `pictureSize`. */
export function drawPicture(pen: Pen, content: PictureContent): void {
  pen.textBaseline = 'alphabetic';
  fill(pen, colours.paper, 0, 0, pictureSize.width, pictureSize.height);
  drawPrint(pen, content);
  drawName(pen, content.name);
  drawLine(pen, content.line);
  drawFoot(pen, content);
}

function fill(pen: Pen, colour: string, x: number, y: number, width: number, height: number): void {
  pen.fillStyle = colour;
  pen.fillRect(x, y, width, height);
}

function write(pen: Pen, text: string, font: string, colour: string, x: number, y: number): void {
  pen.font = font;
  pen.fillStyle = colour;
  pen.fillText(text, x, y);
}

function place(pen: Pen, picture: Drawable, x: number, y: number, width: number, height: number): void {
  const lies = coverOf(picture, { width, height });
  pen.save();
  pen.beginPath();
  pen.rect(x, y, width, height);
  pen.clip();
  // The canvas of WeChat and the browser's take different types of picture; each gets its own.
  pen.drawImage(picture as never, x + lies.x, y + lies.y, lies.width, lies.height);
  pen.restore();
}

const widthIn = (pen: Pen) => (text: string) => pen.measureText(text).width;

function drawPrint(pen: Pen, { portrait, mark }: PictureContent): void {
  const { x, y, width, height, mount } = print;
  fill(pen, shade, x + 3, y + 8, width, height);
  fill(pen, colours.mount, x, y, width, height);
  const box = [x + mount, y + mount, width - 2 * mount, height - 2 * mount] as const;
  fill(pen, colours.well, ...box);
  if (portrait) {
    place(pen, portrait, ...box);
    return;
  }
  pen.textAlign = 'center';
  write(pen, mark, `bold 240px ${song}`, colours.ink2, x + width / 2, y + height / 2 + 84);
}

function drawName(pen: Pen, name: string): void {
  const left = print.x + print.width;
  const room = pictureSize.width - edge - left;
  if (goesDown(name)) {
    pen.textAlign = 'center';
    const size = 124;
    [...name].forEach((sign, index) => {
      write(pen, sign, `bold ${size}px ${song}`, colours.ink, left + room / 2 + 20, print.y + 124 + index * 152);
    });
    return;
  }
  pen.textAlign = 'left';
  const words = name.split(/\s+/);
  const size = nameSizes.find((each) => {
    pen.font = `bold ${each}px ${song}`;
    return words.every((word) => /[^\u0021-\u024f]/.test(word) || widthIn(pen)(word) <= room - 40);
  });
  const font = `bold ${size ?? nameSizes[2]}px ${song}`;
  pen.font = font;
  const lines = wrapText(name, room - 40, 6, widthIn(pen));
  lines.forEach((text, index) => write(pen, text, font, colours.ink, left + 40, print.y + 64 + index * 76));
}

function drawLine(pen: Pen, line: string | null): void {
  if (line === null) return;
  const font = `44px ${song}`;
  pen.textAlign = 'left';
  pen.font = font;
  const lines = wrapText(line, inner, 3, widthIn(pen));
  const below = print.y + print.height;
  const top = below + (footTop - below - lines.length * lineHeight) / 2 + 48;
  lines.forEach((text, index) => write(pen, text, font, colours.ink, edge, top + index * lineHeight));
}

function drawFoot(pen: Pen, { club, scanNote, code }: PictureContent): void {
  fill(pen, colours.line, edge, footTop, inner, 2);
  pen.textAlign = 'left';
  const room = inner - codeSide - 40;
  const font = `bold 52px ${song}`;
  pen.font = font;
  const lines = wrapText(club, room, 2, widthIn(pen));
  const top = footTop + (lines.length === 1 ? 130 : 96);
  lines.forEach((text, index) => write(pen, text, font, colours.ink, edge, top + index * 70));
  const small = `32px ${sans}`;
  pen.font = small;
  const [note = ''] = wrapText(scanNote, room, 1, widthIn(pen));
  write(pen, note, small, colours.ink2, edge, top + lines.length * 70);
  const x = pictureSize.width - edge - codeSide;
  fill(pen, '#FFFFFF', x, footTop + 24, codeSide, codeSide);
  place(pen, code, x + 8, footTop + 32, codeSide - 16, codeSide - 16);
}
