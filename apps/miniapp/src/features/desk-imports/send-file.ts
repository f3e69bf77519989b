import type { Reply } from '@huiyou/contracts/api';
import { importLimits } from '@huiyou/domain/imports/import';
import { importWords as words } from '@huiyou/words/imports';
import { call, CallError } from '../../lib/call';
import { readText } from '../../lib/desk-file';
import { readStored, writeStored } from '../../lib/storage';
import { sendParts } from './send-parts';

export type Import = Reply<'GET /imports/:id'>;

type Mark = { size: number; changed: number };
const markPlace = (id: string): string => `import ${id}`;

/** Keeps by what the file can be known again after a reload: the browser itself forgets which one it was. */
export function rememberFile(id: string, file: File): void {
  writeStored(markPlace(id), { size: file.size, changed: file.lastModified } satisfies Mark);
}

/** The file's name, its end where it is longer than the server keeps. */
export const nameOf = (file: File): string => file.name.trim().slice(-importLimits.fileName);

/** Whether this is the file an import was begun with, as far as this browser can tell. */
export function isSameFile(file: File, cuts: readonly number[], { id, fileName, parts }: Import): boolean {
  const mark = readStored<Mark>(markPlace(id));
  const same = mark === null || (mark.size === file.size && mark.changed === file.lastModified);
  return same && nameOf(file) === fileName && cuts.length - 1 === parts;
}

/** More than a million full rows; past it a browser's text has no room. */
const largestFile = 400_000_000;

/** The text of a CSV file, or why it cannot be sent. */
export async function textOf(file: File): Promise<{ text: string } | { title: string; fault: string }> {
  if (file.size > largestFile) return { title: words.notBegun, fault: words.tooLarge };
  const read = await readText(file);
  if (!read.ok && read.why === 'not-utf8') return { title: words.notUtf8Title, fault: words.notUtf8 };
  if (!read.ok) return { title: words.notBegun, fault: words.notRead };
  return read.text.trim() === '' ? { title: words.notBegun, fault: words.emptyFile } : { text: read.text };
}

function judge(failure: unknown): 'again' | 'ask' | 'give-up' {
  const code = failure instanceof CallError ? failure.code : 'unexpected';
  if (code === 'part-out-of-order') return 'ask';
  const passing = ['offline', 'temporarily-unavailable', 'database-unavailable', 'unexpected', 'too-many-tries'];
  return passing.includes(code) ? 'again' : 'give-up';
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

type SendFile = {
  begun: Import;
  text: string;
  cuts: readonly number[];
  onView: (view: Import) => void;
  onStep: (step: 'sending' | 'waiting') => void;
  stopped: () => boolean;
};

/** Sends what the server does not have of a file yet. */
export async function sendFile({ begun, text, cuts, onView, onStep, stopped }: SendFile): Promise<void> {
  const { id, parts } = begun;
  onStep('sending');
  await sendParts<Import>({
    from: begun.nextPart,
    parts,
    send: (n) =>
      call('PUT /imports/:id/parts/:n', {
        params: { id, n: String(n) },
        body: { text: text.slice(cuts[n], cuts[n + 1]) },
      }),
    ask: () => call('GET /imports/:id', { params: { id } }),
    wait,
    judge,
    onSent: (view) => {
      onStep('sending');
      onView(view);
    },
    onWaiting: () => onStep('waiting'),
    stopped,
  });
}
