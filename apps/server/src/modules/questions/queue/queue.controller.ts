import { Controller } from '@nestjs/common';
import { type Call, Route } from '../../../platform/http/route.ts';
import { ClaimNext } from './claim-next.ts';
import { ClaimQuestion } from './claim-question.ts';
import { KeepDraft } from './keep-draft.ts';
import { NoteSeen } from './note-seen.ts';
import { ReadQueue } from './read-queue.ts';
import { type HostThread, ShowToHost } from './show-to-host.ts';
import { TakeOver } from './take-over.ts';

@Controller()
export class QueueController {
  constructor(
    private readonly queue: ReadQueue,
    private readonly show: ShowToHost,
    private readonly noteSeen: NoteSeen,
    private readonly claimNext: ClaimNext,
    private readonly claims: ClaimQuestion,
    private readonly keepDraft: KeepDraft,
    private readonly takeOver: TakeOver,
  ) {}

  @Route('GET /queue')
  read({ caller, query }: Call<'GET /queue'>) {
    return this.queue.run(caller, query.most);
  }

  @Route('POST /queue/next')
  next({ caller }: Call<'POST /queue/next'>) {
    return this.claimNext.run(caller);
  }

  @Route('GET /queue/:id')
  one({ caller, params }: Call<'GET /queue/:id'>) {
    return this.show.thread(caller, params.id);
  }

  @Route('POST /queue/:id/seen')
  seen({ caller, params }: Call<'POST /queue/:id/seen'>) {
    return this.noteSeen.run(caller, params.id);
  }

  @Route('POST /queue/:id/claim')
  async claim({ caller, params }: Call<'POST /queue/:id/claim'>): Promise<HostThread> {
    await this.claims.claim(caller, params.id);
    return this.show.thread(caller, params.id);
  }

  @Route('POST /queue/:id/release')
  async release({ caller, params }: Call<'POST /queue/:id/release'>): Promise<HostThread> {
    await this.claims.release(caller, params.id);
    return this.show.thread(caller, params.id);
  }

  @Route('PUT /queue/:id/draft')
  draft({ caller, params, body }: Call<'PUT /queue/:id/draft'>) {
    return this.keepDraft.run(caller, params.id, body);
  }

  @Route('POST /queue/:id/take-over')
  async take({ caller, params }: Call<'POST /queue/:id/take-over'>): Promise<HostThread> {
    await this.takeOver.run(caller, params.id);
    return this.show.thread(caller, params.id);
  }
}
