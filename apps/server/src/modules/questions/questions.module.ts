import { Global, Module } from '@nestjs/common';
import { AcquaintancesModule } from '../acquaintances/acquaintances.module.ts';
import { DutyModule } from '../duty/duty.module.ts';
import { HandoversModule } from '../handovers/handovers.module.ts';
import { KosModule } from '../kos/kos.module.ts';
import { MembershipModule } from '../membership/membership.module.ts';
import { OpenQuestions } from '../membership/open-questions.ts';
import { Arrivals } from '../promises/arrivals.ts';
import { PromisesModule } from '../promises/promises.module.ts';
import { PastQuestions } from '../membership/past-questions.ts';
import { AnswerUrgency } from './answering/answer-urgency.ts';
import { AnsweringController } from './answering/answering.controller.ts';
import { Apologise } from './answering/apologise.ts';
import { MergeAsHost } from './answering/merge-as-host.ts';
import { NoteAnswer } from './answering/note-answer.ts';
import { AnswerColleague } from './colleagues/answer-colleague.ts';
import { AskColleague } from './colleagues/ask-colleague.ts';
import { ColleaguesController } from './colleagues/colleagues.controller.ts';
import { HoldColleague } from './colleagues/hold-colleague.ts';
import { ListColleagues } from './colleagues/list-colleagues.ts';
import { ListConsultations } from './colleagues/list-consultations.ts';
import { PassOn } from './colleagues/pass-on.ts';
import { ReadShiftEnd } from './colleagues/read-shift-end.ts';
import { FindPart } from './find-part.ts';
import { MergeQuestion } from './merge-question.ts';
import { ClaimNext } from './queue/claim-next.ts';
import { ClaimQuestion } from './queue/claim-question.ts';
import { ForgetDrafts } from './queue/forget-drafts.ts';
import { HoldQuestion } from './queue/hold-question.ts';
import { KeepDraft } from './queue/keep-draft.ts';
import { ReadBeside } from './queue/read-beside.ts';
import { ShowBeside } from './queue/show-beside.ts';
import { TakeNext } from './queue/take-next.ts';
import { TakeOver } from './queue/take-over.ts';
import { StoresModule } from '../stores/stores.module.ts';
import { AskAsGuest } from './asking/ask-as-guest.ts';
import { AskForNearer } from './asking/ask-for-nearer.ts';
import { AskQuestion } from './asking/ask-question.ts';
import { ChooseQueue } from './asking/choose-queue.ts';
import { JudgePromise } from './asking/judge-promise.ts';
import { CountArrivals } from './count-arrivals.ts';
import { CountOpenQuestions } from './moving/count-open-questions.ts';
import { CountPastQuestions } from './moving/count-past-questions.ts';
import { CountQueue } from './queue/count-queue.ts';
import { FindQueue } from './find-queue.ts';
import { FollowUp } from './asking/follow-up.ts';
import { GiveReply } from './answering/give-reply.ts';
import { ListQuestions } from './asking/list-questions.ts';
import { MoveQuestions } from './moving/move-questions.ts';
import { NoteSeen } from './queue/note-seen.ts';
import { OnAbsence } from './moving/on-absence.ts';
import { OnBondFormed } from './moving/on-bond-formed.ts';
import { OnGuestForgotten } from './moving/on-guest-forgotten.ts';
import { QuestionsController } from './asking/questions.controller.ts';
import { QuestionsReader } from './questions.reader.ts';
import { QueueController } from './queue/queue.controller.ts';
import { ReadQueue } from './queue/read-queue.ts';
import { ReopenQuestion } from './asking/reopen-question.ts';
import { ShowPromise } from './asking/show-promise.ts';
import { ShowRows } from './queue/show-rows.ts';
import { ShowToHost } from './queue/show-to-host.ts';
import { ShowQuestion } from './show-question.ts';
import { TakeQuestionStep } from './take-question-step.ts';
import { BreachesController } from './watching/breaches.controller.ts';
import { CountPromises } from './watching/count-promises.ts';
import { JudgeBreach } from './watching/judge-breach.ts';
import { LeadHosts } from './watching/lead-hosts.ts';
import { ListUnattended } from './watching/list-unattended.ts';
import { NoteBreach } from './watching/note-breach.ts';
import { NoteNudge } from './watching/note-nudge.ts';
import { ReadBreaches } from './watching/read-breaches.ts';
import { ReadPace } from './watching/read-pace.ts';
import { ReadWatch } from './watching/read-watch.ts';
import { WatchQuestions } from './watching/watch-questions.ts';
import { WriteQuestion } from './write-question.ts';

const asking = [AskQuestion, AskAsGuest, WriteQuestion, FollowUp, ReopenQuestion, AskForNearer];
const promising = [ChooseQueue, ShowPromise, JudgePromise, ListQuestions];
const queue = [ReadQueue, ReadBeside, CountQueue, NoteSeen, ShowToHost, ShowBeside, ShowRows];
const claiming = [ClaimQuestion, ClaimNext, TakeNext, HoldQuestion, KeepDraft, ForgetDrafts, TakeOver];
const answering = [GiveReply, NoteAnswer, AnswerUrgency, Apologise, MergeAsHost];
const colleagues = [
  AskColleague,
  AnswerColleague,
  HoldColleague,
  ListColleagues,
  ListConsultations,
  PassOn,
  ReadShiftEnd,
];
const rows = [TakeQuestionStep, MergeQuestion, ShowQuestion, FindPart, QuestionsReader];
const moving = [FindQueue, MoveQuestions, OnAbsence, OnBondFormed, OnGuestForgotten];
const watching = [WatchQuestions, NoteNudge, NoteBreach, JudgeBreach, ReadPace];
const looking = [LeadHosts, ReadBreaches, CountPromises, ReadWatch, ListUnattended];
const counts = [
  { provide: OpenQuestions, useClass: CountOpenQuestions },
  { provide: PastQuestions, useClass: CountPastQuestions },
  { provide: Arrivals, useClass: CountArrivals },
];

/** The promise: asking, the queue, answering. Global, because `membership` and others ask how busy hosts are. */
@Global()
@Module({
  imports: [
    StoresModule,
    KosModule,
    PromisesModule,
    DutyModule,
    MembershipModule,
    AcquaintancesModule,
    HandoversModule,
  ],
  controllers: [QuestionsController, QueueController, AnsweringController, ColleaguesController, BreachesController],
  providers: [
    ...rows,
    ...asking,
    ...promising,
    ...queue,
    ...claiming,
    ...answering,
    ...colleagues,
    ...moving,
    ...watching,
    ...looking,
    ...counts,
  ],
  exports: [QuestionsReader, OpenQuestions, PastQuestions, Arrivals],
})
export class QuestionsModule {}
