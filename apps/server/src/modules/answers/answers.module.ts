import { Module } from '@nestjs/common';
import { KosModule } from '../kos/kos.module.ts';
import { MembershipModule } from '../membership/membership.module.ts';
import { AnswersController } from './answers.controller.ts';
import { BrandAnswersController } from './brand-answers.controller.ts';
import { FindAnswers } from './find-answers.ts';
import { FullAnswerOf } from './full-answer-of.ts';
import { IndexAnswers } from './index-answers.ts';
import { KeepAnswer } from './keep-answer.ts';
import { AskConsent } from './knowledge/ask-consent.ts';
import { DecideConsent } from './knowledge/decide-consent.ts';
import { KnowledgeController } from './knowledge/knowledge.controller.ts';
import { OnDeparture } from './knowledge/on-departure.ts';
import { OnPersonForgotten } from './knowledge/on-person-forgotten.ts';
import { Publish } from './knowledge/publish.ts';
import { SearchKnowledge } from './knowledge/search-knowledge.ts';
import { ShowConsents } from './knowledge/show-consents.ts';
import { ShowToMembers } from './knowledge/show-to-members.ts';
import { ListAnswers } from './list-answers.ts';
import { NoteUsed } from './note-used.ts';
import { PromisesModule } from '../promises/promises.module.ts';
import { ProposeForQuestion } from './propose-for-question.ts';
import { ShowAnswers } from './show-answers.ts';
import { WriteAnswer } from './write-answer.ts';

const library = [ListAnswers, WriteAnswer, KeepAnswer, NoteUsed, ProposeForQuestion, ShowAnswers, FullAnswerOf];
const searched = [IndexAnswers, FindAnswers];
const knowledge = [AskConsent, DecideConsent, ShowConsents, SearchKnowledge, ShowToMembers, Publish];

/** The answer library of hosts and brand, and what the club may read before it asks. */
@Module({
  imports: [KosModule, MembershipModule, PromisesModule],
  controllers: [AnswersController, BrandAnswersController, KnowledgeController],
  providers: [...library, ...searched, ...knowledge, OnDeparture, OnPersonForgotten],
})
export class AnswersModule {}
