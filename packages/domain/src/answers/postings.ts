/**
 * Which answers have a term. Answers are numbered from 1 within their space; a posting says it for `blockSize` of
 * them, as a list of two-byte places while that is shorter than one bit for each, and as those bits from then on.
 */
export type Posting = Uint8Array;

export const blockSize = 8192;
const bitmapBytes = blockSize / 8;

/** The block of an answer's number, and its place there. */
export function placeOf(number: number): { block: number; place: number } {
  return { block: Math.floor(number / blockSize), place: number % blockSize };
}

export function numberAt(block: number, place: number): number {
  return block * blockSize + place;
}

/** One bit for each place of the block. */
export function bitsOf(posting: Posting): Uint8Array {
  if (posting.length === bitmapBytes) return posting;
  const bits = new Uint8Array(bitmapBytes);
  for (let i = 0; i + 1 < posting.length; i += 2) setBit(bits, (at(posting, i) << 8) | at(posting, i + 1));
  return bits;
}

export function hasBit(bits: Uint8Array, place: number): boolean {
  return (at(bits, place >> 3) & (1 << (place & 7))) !== 0;
}

/** Places in ascending order. */
export function placesOf(posting: Posting): number[] {
  const places: number[] = [];
  if (posting.length < bitmapBytes) {
    for (let i = 0; i + 1 < posting.length; i += 2) places.push((at(posting, i) << 8) | at(posting, i + 1));
    return places;
  }
  for (let i = 0; i < bitmapBytes; i += 1) {
    const byte = at(posting, i);
    for (let bit = 0; byte >> bit !== 0; bit += 1) if (byte & (1 << bit)) places.push(i * 8 + bit);
  }
  return places;
}

/** The posting with these places in ascending order, in whichever form is shorter. */
export function postingOf(places: readonly number[]): Posting {
  if (places.length * 2 < bitmapBytes) return new Uint8Array(places.flatMap((place) => [place >> 8, place & 255]));
  const bits = new Uint8Array(bitmapBytes);
  for (const place of places) setBit(bits, place);
  return bits;
}

export function withPlace(posting: Posting, place: number): Posting {
  const places = placesOf(posting);
  return places.includes(place) ? posting : postingOf([...places, place].sort((a, b) => a - b));
}

export function withoutPlace(posting: Posting, place: number): Posting {
  return postingOf(placesOf(posting).filter((each) => each !== place));
}

/** How many answers a posting names. */
export function countOf(posting: Posting): number {
  if (posting.length < bitmapBytes) return posting.length / 2;
  let count = 0;
  for (let i = 0; i < posting.length; i += 1) for (let byte = at(posting, i); byte !== 0; byte &= byte - 1) count += 1;
  return count;
}

function setBit(bits: Uint8Array, place: number): void {
  bits[place >> 3] = at(bits, place >> 3) | (1 << (place & 7));
}

function at(bytes: Uint8Array, i: number): number {
  return bytes[i] ?? 0;
}
