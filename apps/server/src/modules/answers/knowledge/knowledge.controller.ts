import { Controller } from '@nestjs/common';
import { type Call, Route } from '../../../platform/http/route.ts';
import { AskConsent } from './ask-consent.ts';
import { DecideConsent } from './decide-consent.ts';
import { SearchKnowledge } from './search-knowledge.ts';
import { ShowConsents } from './show-consents.ts';

@Controller()
export class KnowledgeController {
  constructor(
    private readonly ask: AskConsent,
    private readonly consents: ShowConsents,
    private readonly decide: DecideConsent,
    private readonly knowledge: SearchKnowledge,
  ) {}

  @Route('POST /queue/:id/knowledge')
  propose({ caller, once, params, body }: Call<'POST /queue/:id/knowledge'>) {
    return this.ask.run(caller, once, params.id, body.text);
  }

  @Route('GET /queue/:id/knowledge')
  proposed({ caller, params }: Call<'GET /queue/:id/knowledge'>) {
    return this.ask.state(caller, params.id);
  }

  @Route('GET /consents')
  asked({ caller, query }: Call<'GET /consents'>) {
    return this.consents.mine(caller, query.cursor);
  }

  @Route('POST /consents/:id/agree')
  agree({ caller, params }: Call<'POST /consents/:id/agree'>) {
    return this.decide.run(caller, params.id, 'agree');
  }

  @Route('POST /consents/:id/decline')
  decline({ caller, params }: Call<'POST /consents/:id/decline'>) {
    return this.decide.run(caller, params.id, 'decline');
  }

  @Route('POST /consents/:id/withdraw')
  withdraw({ caller, params }: Call<'POST /consents/:id/withdraw'>) {
    return this.decide.run(caller, params.id, 'withdraw');
  }

  @Route('GET /knowledge')
  search({ caller, query }: Call<'GET /knowledge'>) {
    return this.knowledge.run(caller, query.q);
  }

  @Route('GET /knowledge/:id')
  one({ caller, params }: Call<'GET /knowledge/:id'>) {
    return this.knowledge.one(caller, params.id);
  }

  @Route('POST /knowledge/:id/answered')
  answered({ caller, params }: Call<'POST /knowledge/:id/answered'>) {
    return this.knowledge.answered(caller, params.id);
  }
}
