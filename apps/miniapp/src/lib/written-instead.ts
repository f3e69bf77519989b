import { answersFor } from '@huiyou/words/questions';
import type { FullAnswer } from './answer-round';

/** “何川 代 陈砚 回答”, where somebody else wrote it: a stand-in, or a lead who took over. Null where the host did. */
export function writtenInstead({ by, insteadOf, author }: Pick<FullAnswer, 'by' | 'insteadOf' | 'author'>) {
  if (author) return answersFor(author.displayName, (insteadOf ?? by).name);
  return insteadOf ? answersFor(by.name, insteadOf.name) : null;
}
