import { Controller } from '@nestjs/common';
import { type Call, Route } from '../../../platform/http/route.ts';
import { AskAsGuest } from './ask-as-guest.ts';
import { AskForNearer } from './ask-for-nearer.ts';
import { AskQuestion } from './ask-question.ts';
import { FollowUp } from './follow-up.ts';
import { ListQuestions } from './list-questions.ts';
import { QuestionsReader } from '../questions.reader.ts';
import { ReopenQuestion } from './reopen-question.ts';
import { ShowPromise } from './show-promise.ts';

@Controller()
export class QuestionsController {
  constructor(
    private readonly promise: ShowPromise,
    private readonly askQuestion: AskQuestion,
    private readonly askAsGuest: AskAsGuest,
    private readonly questions: ListQuestions,
    private readonly followUp: FollowUp,
    private readonly reader: QuestionsReader,
    private readonly reopenQuestion: ReopenQuestion,
    private readonly askForNearer: AskForNearer,
  ) {}

  @Route('GET /promise')
  now({ caller }: Call<'GET /promise'>) {
    return this.promise.run(caller);
  }

  @Route('POST /questions')
  ask({ caller, once, body }: Call<'POST /questions'>) {
    return this.askQuestion.run(caller, once, body);
  }

  @Route('POST /acquaintances/:id/questions')
  askGuest({ caller, once, params, body }: Call<'POST /acquaintances/:id/questions'>) {
    return this.askAsGuest.run(caller, once, params.id, body.text);
  }

  @Route('GET /questions')
  list({ caller, query }: Call<'GET /questions'>) {
    return this.questions.run(caller, query.cursor);
  }

  @Route('GET /questions/open')
  open({ caller }: Call<'GET /questions/open'>) {
    return this.questions.open(caller);
  }

  @Route('GET /questions/:id')
  one({ caller, params }: Call<'GET /questions/:id'>) {
    return this.reader.asked(caller, params.id);
  }

  @Route('POST /questions/:id/read')
  read({ caller, params }: Call<'POST /questions/:id/read'>) {
    return this.followUp.markRead(caller, params.id);
  }

  @Route('POST /questions/:id/additions')
  add({ caller, once, params, body }: Call<'POST /questions/:id/additions'>) {
    return this.followUp.add(caller, once, params.id, body.text);
  }

  @Route('POST /questions/:id/withdraw')
  withdraw({ caller, params }: Call<'POST /questions/:id/withdraw'>) {
    return this.followUp.withdraw(caller, params.id);
  }

  @Route('POST /questions/:id/confirm')
  confirm({ caller, params }: Call<'POST /questions/:id/confirm'>) {
    return this.followUp.confirm(caller, params.id);
  }

  @Route('POST /questions/:id/reopen')
  reopen({ caller, once, params, body }: Call<'POST /questions/:id/reopen'>) {
    return this.reopenQuestion.run(caller, once, params.id, body.missing);
  }

  @Route('POST /questions/:id/urgency')
  hurry({ caller, once, params, body }: Call<'POST /questions/:id/urgency'>) {
    return this.askForNearer.run(caller, once, params.id, body);
  }

  @Route('POST /questions/:id/merge')
  merge({ caller, params, body }: Call<'POST /questions/:id/merge'>) {
    return this.followUp.merge(caller, params.id, body.intoId);
  }

  @Route('POST /questions/:id/thanks')
  thank({ caller, once, params, body }: Call<'POST /questions/:id/thanks'>) {
    return this.followUp.thank(caller, once, params.id, body.text);
  }
}
