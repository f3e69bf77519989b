import type { Section } from '@huiyou/domain/questions/full-answer';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/http/caller.ts';
import { Refusal } from '../../platform/refusal.ts';
import { KosReader } from '../kos/kos.reader.ts';
import type { QuestionRow } from '../questions/question.entity.ts';
import { QuestionsReader } from '../questions/questions.reader.ts';

/** A question with the latest full answer given to it, for the host whose answer it is. */
@Injectable()
export class FullAnswerOf {
  constructor(
    private readonly questions: QuestionsReader,
    private readonly hosts: KosReader,
  ) {}

  /**
   * Whose answer it is: the host who gave it, and the asker's own host. Whoever only looks after it or may take it over
   * reads it and does nothing in their name. Throws `not-found`, `question-not-answered` while nothing was answered in full.
   */
  async run(caller: Caller, id: string): Promise<{ question: QuestionRow; sections: Section[] }> {
    const question = await this.questions.visible(caller, id, 'host');
    const [host, { entries }] = await Promise.all([
      this.hosts.byPerson(caller.personId),
      this.questions.thread(caller, id),
    ]);
    const full = entries.findLast((entry) => entry.kind === 'full-answer');
    const theirs = [question.insteadOf ?? question.kosId, full?.by.id ?? question.kosId];
    if (!host || !theirs.includes(host.id)) throw new Refusal('not-found');
    if (!full || question.state === 'withdrawn') throw new Refusal('question-not-answered');
    return { question, sections: full.sections.map(({ name, text }) => ({ name, text })) };
  }
}
