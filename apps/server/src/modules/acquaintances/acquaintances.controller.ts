import { Controller } from '@nestjs/common';
import { type Call, Route } from '../../platform/http/route.ts';
import { DecideFacts } from './decide-facts.ts';
import { ForgetGuest } from './forget-guest.ts';
import { MeetByCard } from './meet-by-card.ts';
import { OpenCard } from './open-card.ts';
import { ShowAcquaintance } from './show-acquaintance.ts';

@Controller()
export class AcquaintancesController {
  constructor(
    private readonly opening: OpenCard,
    private readonly meeting: MeetByCard,
    private readonly acquaintances: ShowAcquaintance,
    private readonly forgetting: ForgetGuest,
    private readonly facts: DecideFacts,
  ) {}

  @Route('GET /cards/:token')
  open({ caller, params, address }: Call<'GET /cards/:token'>) {
    return this.opening.run(caller, params.token, address);
  }

  @Route('POST /cards/:token/meet')
  meet({ caller, params, once, body, address }: Call<'POST /cards/:token/meet'>) {
    return this.meeting.run({ caller, token: params.token, once, body, address });
  }

  @Route('GET /acquaintances')
  list({ caller }: Call<'GET /acquaintances'>) {
    return this.acquaintances.list(caller.personId);
  }

  @Route('GET /acquaintances/:id')
  one({ caller, params }: Call<'GET /acquaintances/:id'>) {
    return this.acquaintances.one(caller.personId, params.id);
  }

  @Route('DELETE /acquaintances/:id')
  forget({ caller, params }: Call<'DELETE /acquaintances/:id'>) {
    return this.forgetting.byThemselves(caller, params.id);
  }

  @Route('POST /relation-facts/:id/confirm')
  confirm({ caller, params }: Call<'POST /relation-facts/:id/confirm'>) {
    return this.facts.confirm(caller, params.id);
  }

  @Route('DELETE /relation-facts/:id')
  remove({ caller, params }: Call<'DELETE /relation-facts/:id'>) {
    return this.facts.remove(caller, params.id);
  }
}
