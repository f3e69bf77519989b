/** The paragraphs of a letter: its lines, without the empty ones. */
export function paragraphsOf(letter: string): string[] {
  return letter
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Beside the portrait there are 191 px of the 375 px page; a letter is written at 16 px, its greeting at 22. */
const roomBeside = 191;
const sizes = { line: 16, greeting: 22 } as const;

/** Roughly how wide a text is, in full characters: Latin letters and figures take about half of one. */
function widthOf(text: string): number {
  return [...text].reduce((width, char) => width + (/[\u0000-\u024f]/.test(char) ? 0.56 : 1), 0);
}

/** Whether a text stands on one line beside the portrait, at the reader's text size. */
export function fitsBeside(text: string, scale: number, kind: keyof typeof sizes = 'line'): boolean {
  return widthOf(text) * sizes[kind] * scale <= roomBeside;
}
