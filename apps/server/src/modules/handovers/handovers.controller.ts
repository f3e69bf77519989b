import { Controller } from '@nestjs/common';
import { type Call, Route } from '../../platform/http/route.ts';
import { HandOver } from './hand-over.ts';
import { ReadHandovers } from './read-handovers.ts';

@Controller()
export class HandoversController {
  constructor(
    private readonly handOver: HandOver,
    private readonly handovers: ReadHandovers,
  ) {}

  @Route('POST /handovers/preview')
  preview({ caller, body }: Call<'POST /handovers/preview'>) {
    return this.handOver.preview(caller, body);
  }

  @Route('POST /handovers')
  start({ caller, once, body }: Call<'POST /handovers'>) {
    return this.handOver.run(caller, once, body);
  }

  @Route('GET /handovers')
  list({ caller, query }: Call<'GET /handovers'>) {
    return this.handovers.list(caller, query.cursor);
  }

  @Route('GET /handovers/:id')
  one({ caller, params }: Call<'GET /handovers/:id'>) {
    return this.handovers.one(caller, params.id);
  }

  @Route('GET /handovers/:id/members')
  members({ caller, params, query }: Call<'GET /handovers/:id/members'>) {
    return this.handovers.members(caller, params.id, query);
  }
}
