import { Controller } from '@nestjs/common';
import { type Call, Route } from '../../platform/http/route.ts';
import { KeepAnswer } from './keep-answer.ts';
import { ListAnswers } from './list-answers.ts';
import { NoteUsed } from './note-used.ts';
import { ProposeForQuestion } from './propose-for-question.ts';
import { WriteAnswer } from './write-answer.ts';

@Controller()
export class AnswersController {
  constructor(
    private readonly list: ListAnswers,
    private readonly write: WriteAnswer,
    private readonly noteUsed: NoteUsed,
    private readonly keepAnswer: KeepAnswer,
    private readonly propose: ProposeForQuestion,
  ) {}

  @Route('GET /answers')
  mine({ caller, query }: Call<'GET /answers'>) {
    return this.list.run(caller, 'mine', query);
  }

  @Route('POST /answers')
  writeMine({ caller, once, body }: Call<'POST /answers'>) {
    return this.write.run(caller, 'mine', once, body);
  }

  @Route('GET /answers/:id')
  one({ caller, params }: Call<'GET /answers/:id'>) {
    return this.list.one(caller, params.id);
  }

  @Route('PUT /answers/:id')
  changeMine({ caller, params, body }: Call<'PUT /answers/:id'>) {
    return this.write.change(caller, 'mine', params.id, body);
  }

  @Route('POST /answers/:id/retire')
  retireMine({ caller, params }: Call<'POST /answers/:id/retire'>) {
    return this.write.retire(caller, 'mine', params.id);
  }

  @Route('POST /answers/:id/used')
  used({ caller, params, body }: Call<'POST /answers/:id/used'>) {
    return this.noteUsed.run(caller, params.id, body.questionId);
  }

  @Route('POST /queue/:id/keep')
  keep({ caller, once, params, body }: Call<'POST /queue/:id/keep'>) {
    return this.keepAnswer.run(caller, once, params.id, body.text);
  }

  @Route('GET /queue/:id/proposals')
  proposals({ caller, params }: Call<'GET /queue/:id/proposals'>) {
    return this.propose.run(caller, params.id);
  }
}
