const CONTROL = /(\u001b\[[0-9;?]*[A-Za-z]|\r?\n|\r)/;

/**
 * What a terminal would show in the end: no colours, and a progress bar only as it last stood.
 * @param {string} output
 */
export function asShown(output) {
  const lines = [''];
  for (const part of output.split(CONTROL)) {
    if (part === '\n' || part === '\r\n') lines.push('');
    else if (/^\u001b.*A$/.test(part)) lines.length = Math.max(1, lines.length - Number(/\d+/.exec(part)?.[0] ?? 1));
    else if (part === '\r' || /^\u001b.*[GK]$/.test(part)) lines[lines.length - 1] = '';
    else if (!part.startsWith('\u001b')) lines[lines.length - 1] += part;
  }
  return lines.join('\n');
}

/**
 * The beginning and the end of a long output: some tools say first what is wrong, some last.
 * @param {string} output
 * @param {number} [most] lines
 */
export function shortened(output, most = 100) {
  const lines = asShown(output).trimEnd().split('\n');
  if (lines.length <= most) return lines.join('\n');
  const half = Math.floor(most / 2);
  return [...lines.slice(0, half), `… ${lines.length - 2 * half} lines …`, ...lines.slice(-half)].join('\n');
}
