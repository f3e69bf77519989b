import { Global, Module } from '@nestjs/common';
import { AcquaintancesModule } from '../acquaintances/acquaintances.module.ts';
import { DutyModule } from '../duty/duty.module.ts';
import { HandoversModule } from '../handovers/handovers.module.ts';
import { KosModule } from '../kos/kos.module.ts';
import { MembershipModule } from '../membership/membership.module.ts';
import { OpenQuestions } from '../membership/open-questions.ts';
import { PastQuestions } from '../membership/past-questions.ts';
import { AskAsGuest } from './ask-as-guest.ts';
import { AskQuestion } from './ask-question.ts';
import { CountOpenQuestions } from './count-open-questions.ts';
import { CountPastQuestions } from './count-past-questions.ts';
import { CountQueue } from './count-queue.ts';
import { FindQueue } from './find-queue.ts';
import { FollowUp } from './follow-up.ts';
import { GiveReply } from './give-reply.ts';
import { ListQuestions } from './list-questions.ts';
import { MoveQuestions } from './move-questions.ts';
import { NoteSeen } from './note-seen.ts';
import { OnAbsence } from './on-absence.ts';
import { OnBondFormed } from './on-bond-formed.ts';
import { OnGuestDue } from './on-guest-due.ts';
import { OnGuestForgotten } from './on-guest-forgotten.ts';
import { ProvideFirstTopic } from './provide-first-topic.ts';
import { QuestionsController } from './questions.controller.ts';
import { QuestionsReader } from './questions.reader.ts';
import { QueueController } from './queue.controller.ts';
import { ReadQueue } from './read-queue.ts';
import { ReopenQuestion } from './reopen-question.ts';
import { ShowPromise } from './show-promise.ts';
import { ShowQuestion } from './show-question.ts';
import { TakeQuestionStep } from './take-question-step.ts';
import { WriteQuestion } from './write-question.ts';

const asking = [AskQuestion, AskAsGuest, WriteQuestion, FollowUp, ReopenQuestion, ListQuestions, ShowPromise];
const answering = [ReadQueue, CountQueue, NoteSeen, GiveReply, TakeQuestionStep, ShowQuestion, QuestionsReader];
const moving = [FindQueue, MoveQuestions, OnAbsence, OnBondFormed, OnGuestDue, OnGuestForgotten];
const counts = [
  { provide: OpenQuestions, useClass: CountOpenQuestions },
  { provide: PastQuestions, useClass: CountPastQuestions },
];

/** The promise: asking, the queue, answering. Global, because `membership` and others ask how busy hosts are. */
@Global()
@Module({
  imports: [KosModule, DutyModule, MembershipModule, AcquaintancesModule, HandoversModule],
  controllers: [QuestionsController, QueueController],
  providers: [...asking, ...answering, ...moving, ...counts, ProvideFirstTopic],
  exports: [QuestionsReader, OpenQuestions, PastQuestions],
})
export class QuestionsModule {}
