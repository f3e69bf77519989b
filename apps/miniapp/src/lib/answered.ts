import { CallError } from './call';

const unanswered = new Set<CallError['code']>([
  'offline',
  'unexpected',
  'temporarily-unavailable',
  'database-unavailable',
]);

/** Whether a failed call was refused for certain. Otherwise it may have happened: the same key has to ask again. */
export function wasAnswered(failure: unknown): boolean {
  return failure instanceof CallError && !unanswered.has(failure.code);
}
