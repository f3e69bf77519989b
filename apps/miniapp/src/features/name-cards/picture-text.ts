/** Signs that do not stand at the head of a line. */
const neverFirst = '，。、；：？！”’）》」』…—';

/**
 * Cuts a text into lines no wider than `most`, sign by sign as Chinese is set; Latin words stay whole where they fit.
 * What does not fit into `lines` lines ends in an ellipsis.
 */
export function wrapText(text: string, most: number, lines: number, widthOf: (text: string) => number): string[] {
  const pieces = text.match(/[\u0021-\u024f]+|\s+|[^\s\u0021-\u024f]/gu) ?? [];
  const parts = pieces.flatMap((piece) => (widthOf(piece) > most ? [...piece] : [piece]));
  const set: string[] = [];
  let line = '';
  for (const part of parts) {
    const hangs = neverFirst.includes(part);
    if (line !== '' && !hangs && widthOf(line + part) > most) {
      set.push(line.trimEnd());
      line = part.trimStart();
    } else line += part;
  }
  if (line.trim() !== '') set.push(line.trimEnd());
  if (set.length <= lines) return set;
  const kept = set.slice(0, lines);
  const last = [...(kept.at(-1) ?? '')];
  while (last.length > 0 && widthOf(`${last.join('')}…`) > most) last.pop();
  return [...kept.slice(0, -1), `${last.join('')}…`];
}

/** A short name in Chinese characters is written downwards, as on a name-slip. */
export function goesDown(name: string): boolean {
  return /^[\u3400-\u9fff]{1,4}$/u.test(name);
}

/** How large a picture lies behind a box that it fills, and how far it is moved: the middle, eyes on the upper third. */
export function coverOf(picture: { width: number; height: number }, box: { width: number; height: number }) {
  const scale = Math.max(box.width / picture.width, box.height / picture.height);
  const width = picture.width * scale;
  const height = picture.height * scale;
  return { x: (box.width - width) / 2, y: (box.height - height) / 3, width, height };
}

/** A drawing without a size of its own cannot be drawn on a canvas everywhere: it is given one. */
export function sizedImage(address: string, side: number): string {
  const comma = address.indexOf(',');
  const head = address.slice(0, comma);
  if (!/^data:image\/svg\+xml(;charset=[\w-]+|;utf8)?$/i.test(head)) return address;
  const svg = decodeURIComponent(address.slice(comma + 1));
  const [tag = ''] = /<svg[^>]*>/.exec(svg) ?? [];
  if (/\swidth=/.test(tag)) return address;
  return `${head},${encodeURIComponent(svg.replace('<svg', `<svg width="${side}" height="${side}"`))}`;
}
