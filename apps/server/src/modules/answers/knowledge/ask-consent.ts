import type { Reply } from '@huiyou/contracts/api';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.ts';
import { Database, type OnceKey } from '../../../platform/database/database.ts';
import { isDuplicate } from '../../../platform/database/errors.ts';
import type { Caller } from '../../../platform/http/caller.ts';
import { newId } from '../../../platform/ids.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { QuestionsReader } from '../../questions/questions.reader.ts';
import { KnowledgeRow } from '../answer.entities.ts';
import { FullAnswerOf } from '../full-answer-of.ts';
import { type Consent, ShowConsents } from './show-consents.ts';

/** A host asks whoever asked a question whether the club may read it with its answer: once, and with these words. */
@Injectable()
export class AskConsent {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly questions: QuestionsReader,
    private readonly full: FullAnswerOf,
    private readonly show: ShowConsents,
  ) {}

  /** For the club of the asker's own host. Throws `question-not-answered`, `consent-asked`. */
  async run(caller: Caller, once: OnceKey, questionId: string, text: string): Promise<Consent> {
    const { question, sections } = await this.full.run(caller, questionId);
    const { askerId, topicId, topicName, insteadOf } = question;
    const proposedAt = this.clock.now();
    const place = { id: newId(proposedAt), questionId, askerId, kosId: insteadOf ?? question.kosId, answerId: null };
    const waiting = { state: 'waiting', decidedAt: null, withdrawnAt: null, space: null, number: null } as const;
    const row = { ...place, topicId, topicName, text, sections, ...waiting, helped: 0, proposedAt, n: 1 };
    try {
      await this.database.once(once, async (tx) => {
        await tx.insert(KnowledgeRow, row);
        return {};
      });
    } catch (error) {
      if (isDuplicate(error, 'knowledge')) throw new Refusal('consent-asked');
      throw error;
    }
    const consent = await this.show.ofQuestion(questionId);
    if (!consent) throw new Refusal('not-found');
    return consent;
  }

  /** What became of it, for the host. */
  async state(caller: Caller, questionId: string): Promise<Reply<'GET /queue/:id/knowledge'>> {
    await this.questions.visible(caller, questionId, 'host');
    return { consent: await this.show.ofQuestion(questionId) };
  }
}
