import type { Import } from './send-file';

export type Bar = { of: 'parts' | 'rows'; done: number; all: number };

/** What is to be taken over: new rows and changed ones. */
export const rowsToRun = ({ counts }: Pick<Import, 'counts'>): number =>
  counts === null ? 0 : counts.fresh + counts.changed;

/** How far an import is in the step it is at; null where nothing moves. */
export function barOf(
  view: Pick<Import, 'state' | 'nextPart' | 'parts' | 'rows' | 'checked' | 'applied' | 'counts'>,
): Bar | null {
  if (view.state === 'uploading') return { of: 'parts', done: view.nextPart, all: view.parts };
  if (view.state === 'checking') return { of: 'rows', done: view.checked, all: view.rows };
  if (view.state === 'running') return { of: 'rows', done: view.applied, all: Math.max(view.applied, rowsToRun(view)) };
  return null;
}
