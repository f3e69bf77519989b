import { offlineSentence } from '@huiyou/words/states';
import { CallError } from './call';

/** The sentence to show for whatever a call failed with. */
export function sentenceOf(failure: unknown): string {
  return failure instanceof CallError ? failure.message : offlineSentence;
}
