import { Controller } from '@nestjs/common';
import { type Call, Route } from '../../../platform/http/route.ts';
import { type HostThread, ShowToHost } from '../queue/show-to-host.ts';
import { AnswerUrgency } from './answer-urgency.ts';
import { Apologise } from './apologise.ts';
import { GiveReply } from './give-reply.ts';
import { MergeAsHost } from './merge-as-host.ts';

@Controller()
export class AnsweringController {
  constructor(
    private readonly giveReply: GiveReply,
    private readonly urgency: AnswerUrgency,
    private readonly apologise: Apologise,
    private readonly merging: MergeAsHost,
    private readonly show: ShowToHost,
  ) {}

  @Route('POST /queue/:id/first-reply')
  first({ caller, once, params, body }: Call<'POST /queue/:id/first-reply'>) {
    return this.giveReply.first(caller, once, params.id, body.text);
  }

  @Route('POST /queue/:id/full-answer')
  full({ caller, once, params, body }: Call<'POST /queue/:id/full-answer'>) {
    return this.giveReply.full(caller, once, params.id, body.sections);
  }

  @Route('POST /queue/:id/urgency/accept')
  async accept({ caller, params, body }: Call<'POST /queue/:id/urgency/accept'>): Promise<HostThread> {
    await this.urgency.accept(caller, params.id, body.dueAt);
    return this.show.thread(caller, params.id);
  }

  @Route('POST /queue/:id/urgency/decline')
  async decline({ caller, once, params, body }: Call<'POST /queue/:id/urgency/decline'>): Promise<HostThread> {
    await this.urgency.decline(caller, once, params.id, body.text);
    return this.show.thread(caller, params.id);
  }

  @Route('POST /queue/:id/merge')
  async merge({ caller, params, body }: Call<'POST /queue/:id/merge'>): Promise<HostThread> {
    await this.merging.run(caller, params.id, body.intoId);
    return this.show.thread(caller, params.id);
  }

  @Route('POST /queue/:id/apology')
  async apology({ caller, once, params, body }: Call<'POST /queue/:id/apology'>): Promise<HostThread> {
    await this.apologise.run(caller, once, params.id, body.text);
    return this.show.thread(caller, params.id);
  }
}
