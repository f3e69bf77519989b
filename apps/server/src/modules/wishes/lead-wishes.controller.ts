import { Controller } from '@nestjs/common';
import { type Call, Route } from '../../platform/http/route.ts';
import { AnswerComplaint } from './answer-complaint.ts';
import { DecideWish } from './decide-wish.ts';

@Controller()
export class LeadWishesController {
  constructor(
    private readonly wishes: DecideWish,
    private readonly complaints: AnswerComplaint,
  ) {}

  @Route('GET /lead/wishes')
  list({ caller, query }: Call<'GET /lead/wishes'>) {
    return this.wishes.list(caller, query.cursor);
  }

  @Route('POST /lead/wishes/:id/grant')
  grant({ caller, params, body }: Call<'POST /lead/wishes/:id/grant'>) {
    return this.wishes.grant(caller, params.id, body);
  }

  @Route('POST /lead/wishes/:id/decline')
  decline({ caller, params, body }: Call<'POST /lead/wishes/:id/decline'>) {
    return this.wishes.decline(caller, params.id, body.words);
  }

  @Route('GET /lead/complaints')
  complaintsOf({ caller, query }: Call<'GET /lead/complaints'>) {
    return this.complaints.list(caller, query.cursor);
  }

  @Route('GET /lead/complaints/:id')
  complaint({ caller, params }: Call<'GET /lead/complaints/:id'>) {
    return this.complaints.one(caller, params.id);
  }

  @Route('POST /lead/complaints/:id/answer')
  answer({ caller, once, params, body }: Call<'POST /lead/complaints/:id/answer'>) {
    return this.complaints.answer(caller, once, params.id, body.words);
  }
}
