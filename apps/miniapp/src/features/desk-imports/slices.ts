/** Characters a part: well under what the server takes, so that a bad line sends each within its time. */
export const sliceLength = 200_000;

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdbff;

/**
 * Where a text is cut into parts: the start of each, and the end. The same text is always cut alike, so that sending
 * can go on with another part number; a character of two units is never cut through.
 */
export function cutsOf(text: string, most: number = sliceLength): number[] {
  const cuts = [0];
  for (let at = 0; at < text.length; ) {
    const end = Math.min(at + most, text.length);
    at = end < text.length && isHighSurrogate(text.charCodeAt(end - 1)) ? end - 1 : end;
    cuts.push(at);
  }
  return cuts;
}
