/**
 * Cuts a text of CSV where its last whole record ends: at the last line break outside quotes (RFC 4180). What follows
 * belongs to the next part of the file.
 */
export function cutAtRecord(text: string): { whole: string; tail: string } {
  let quoted = false;
  let end = 0;
  for (let i = 0; i < text.length; i += 1) {
    const letter = text[i];
    if (letter === '"' && quoted && text[i + 1] === '"') i += 1;
    else if (letter === '"') quoted = !quoted && opensCell(text, i);
    else if (letter === '\n' && !quoted) end = i + 1;
  }
  return { whole: text.slice(0, end), tail: text.slice(end) };
}

/** A quotation mark inside a cell that does not begin with one means itself. */
function opensCell(text: string, at: number): boolean {
  const before = text[at - 1];
  return before === undefined || before === ',' || before === '\n' || before === '\ufeff';
}
