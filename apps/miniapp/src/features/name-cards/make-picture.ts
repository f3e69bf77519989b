import Taro from '@tarojs/taro';
import { isWeapp } from '../../lib/platform';
import { type Drawable, drawPicture, type PictureContent, pictureSize } from './draw-picture';
import { sizedImage } from './picture-text';

/** The canvas of the page, in WeChat. */
export const canvasId = 'name-card-picture';

type Loading = Drawable & { src: string; onload: (() => void) | null; onerror: ((why: unknown) => void) | null };
type Board = Drawable & { getContext: (kind: '2d') => CanvasRenderingContext2D | null; createImage: () => Loading };
type Sources = Omit<PictureContent, 'portrait' | 'code'> & { portrait: string | null; code: string };

/** What waits longer than this for a picture goes on without it. */
const patience = 8000;

function loadImage(image: Loading, address: string): Promise<Drawable> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('a picture did not come')), patience);
    image.onload = () => {
      clearTimeout(timer);
      resolve(image);
    };
    image.onerror = () => {
      clearTimeout(timer);
      reject(new Error('a picture cannot be read'));
    };
    image.src = address;
  });
}

/** A drawing may come without a size; then it is taken to be of the print's proportions. */
function measured(image: Drawable): Drawable {
  if (image.width > 0 && image.height > 0) return image;
  return Object.assign(image, { width: 600, height: 760 });
}

async function drawOn(board: Board, sources: Sources): Promise<void> {
  board.width = pictureSize.width;
  board.height = pictureSize.height;
  const pen = board.getContext('2d');
  if (!pen) throw new Error('no canvas');
  const { portrait, code } = sources;
  // A face that cannot be had is replaced by a letter; without its code a card is of no use.
  const face = portrait === null ? null : await loadImage(board.createImage(), portrait).then(measured, () => null);
  const drawnCode = await loadImage(board.createImage(), sizedImage(code, 480));
  drawPicture(pen, { ...sources, portrait: face, code: drawnCode });
}

function boardOfPage(): Promise<Board> {
  return new Promise((resolve, reject) => {
    Taro.createSelectorQuery()
      .select(`#${canvasId}`)
      .fields({ node: true, size: true })
      .exec((found: ({ node?: Board } | null)[]) => {
        const node = found[0]?.node;
        if (node) resolve(node);
        else reject(new Error('no canvas on the page'));
      });
  });
}

function boardOfBrowser(): Board & HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  return Object.assign(canvas, { createImage: () => new Image() as Loading }) as Board & HTMLCanvasElement;
}

/** Draws the card and answers where the picture is: a file in WeChat, a data address in a browser. */
export async function makePicture(sources: Sources): Promise<string> {
  if (!isWeapp) {
    const board = boardOfBrowser();
    await drawOn(board, sources);
    return board.toDataURL('image/png');
  }
  const board = await boardOfPage();
  await drawOn(board, sources);
  const { tempFilePath } = await Taro.canvasToTempFilePath({
    canvas: board as unknown as NonNullable<Taro.canvasToTempFilePath.Option['canvas']>,
    fileType: 'png',
    destWidth: pictureSize.width,
    destHeight: pictureSize.height,
  });
  return tempFilePath;
}
