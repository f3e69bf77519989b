/** What is wrong with a text that people cannot see. */
export type TextFault = 'control-characters' | 'direction-marks' | 'broken-characters';

const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
/** Bidirectional controls (Unicode TR9): they can make a name or a promise read as something else. */
const directions = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;
const loneSurrogates = /[\ud800-\udbff](?![\udc00-\udfff])|(?:[^\ud800-\udbff]|^)[\udc00-\udfff]/;

/** The first fault of a text that people wrote, or null when it can be kept and shown as it is. */
export function textFault(text: string): TextFault | null {
  if (loneSurrogates.test(text)) return 'broken-characters';
  if (controls.test(text)) return 'control-characters';
  if (directions.test(text)) return 'direction-marks';
  return null;
}

/** Trims, unifies line ends and composes characters (NFC), so that what looks alike is alike. */
export function tidyText(text: string): string {
  return text.replace(/\r\n?/g, '\n').normalize('NFC').trim();
}

/** A text that is not finished yet, as far as it can be kept: no controls, and a sign (U+FFFD) for each broken character. */
export function keepableText(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '').replace(/[\ud800-\udfff]/gu, '\ufffd');
}
