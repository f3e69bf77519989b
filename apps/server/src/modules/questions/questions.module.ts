import { Module } from '@nestjs/common';
import { DutyModule } from '../duty/duty.module.ts';
import { KosModule } from '../kos/kos.module.ts';
import { MembershipModule } from '../membership/membership.module.ts';
import { AskQuestion } from './ask-question.ts';
import { FollowUp } from './follow-up.ts';
import { GiveReply } from './give-reply.ts';
import { ListQuestions } from './list-questions.ts';
import { ProvideFirstTopic } from './provide-first-topic.ts';
import { QuestionsController } from './questions.controller.ts';
import { QuestionsReader } from './questions.reader.ts';
import { QueueController } from './queue.controller.ts';
import { ReadQueue } from './read-queue.ts';
import { ShowPromise } from './show-promise.ts';
import { ShowQuestion } from './show-question.ts';
import { TakeQuestionStep } from './take-question-step.ts';

/** The promise: asking, the queue, answering. */
@Module({
  imports: [KosModule, DutyModule, MembershipModule],
  controllers: [QuestionsController, QueueController],
  providers: [
    AskQuestion,
    FollowUp,
    GiveReply,
    ListQuestions,
    ProvideFirstTopic,
    QuestionsReader,
    ReadQueue,
    ShowPromise,
    ShowQuestion,
    TakeQuestionStep,
  ],
})
export class QuestionsModule {}
