import { Controller } from '@nestjs/common';
import { type Call, Route } from '../../platform/http/route.ts';
import { ListAnswers } from './list-answers.ts';
import { WriteAnswer } from './write-answer.ts';

@Controller()
export class BrandAnswersController {
  constructor(
    private readonly list: ListAnswers,
    private readonly write: WriteAnswer,
  ) {}

  @Route('GET /brand-answers')
  all({ caller, query }: Call<'GET /brand-answers'>) {
    return this.list.run(caller, 'brand', query);
  }

  @Route('POST /brand-answers')
  writeOne({ caller, once, body }: Call<'POST /brand-answers'>) {
    return this.write.run(caller, 'brand', once, body);
  }

  @Route('PUT /brand-answers/:id')
  change({ caller, params, body }: Call<'PUT /brand-answers/:id'>) {
    return this.write.change(caller, 'brand', params.id, body);
  }

  @Route('POST /brand-answers/:id/retire')
  retire({ caller, params }: Call<'POST /brand-answers/:id/retire'>) {
    return this.write.retire(caller, 'brand', params.id);
  }
}
