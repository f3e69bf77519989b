import { Controller } from '@nestjs/common';
import { type Call, Route } from '../../platform/http/route.ts';
import { GiveReply } from './give-reply.ts';
import { NoteSeen } from './note-seen.ts';
import { QuestionsReader } from './questions.reader.ts';
import { ReadQueue } from './read-queue.ts';

@Controller()
export class QueueController {
  constructor(
    private readonly queue: ReadQueue,
    private readonly reader: QuestionsReader,
    private readonly noteSeen: NoteSeen,
    private readonly giveReply: GiveReply,
  ) {}

  @Route('GET /queue')
  read({ caller }: Call<'GET /queue'>) {
    return this.queue.run(caller);
  }

  @Route('GET /queue/:id')
  one({ caller, params }: Call<'GET /queue/:id'>) {
    return this.reader.thread(caller, params.id);
  }

  @Route('POST /queue/:id/seen')
  seen({ caller, params }: Call<'POST /queue/:id/seen'>) {
    return this.noteSeen.run(caller, params.id);
  }

  @Route('POST /queue/:id/first-reply')
  first({ caller, once, params, body }: Call<'POST /queue/:id/first-reply'>) {
    return this.giveReply.first(caller, once, params.id, body.text);
  }

  @Route('POST /queue/:id/full-answer')
  full({ caller, once, params, body }: Call<'POST /queue/:id/full-answer'>) {
    return this.giveReply.full(caller, once, params.id, body.sections);
  }
}
