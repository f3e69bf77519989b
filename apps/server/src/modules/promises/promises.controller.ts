import { Controller } from '@nestjs/common';
import { type Call, Route } from '../../platform/http/route.ts';
import { AskForReplay } from './ask-for-replay.ts';
import { KeepTopics } from './keep-topics.ts';
import { ShowPromises } from './show-promises.ts';
import { WritePromise } from './write-promise.ts';

@Controller()
export class PromisesController {
  constructor(
    private readonly promises: ShowPromises,
    private readonly writePromise: WritePromise,
    private readonly replays: AskForReplay,
    private readonly topics: KeepTopics,
  ) {}

  @Route('GET /promises')
  list({ caller }: Call<'GET /promises'>) {
    return this.promises.run(caller);
  }

  @Route('POST /promises')
  make({ caller, once, body }: Call<'POST /promises'>) {
    return this.writePromise.make(caller, once, body);
  }

  @Route('DELETE /promises/:id')
  callOff({ params }: Call<'DELETE /promises/:id'>) {
    return this.writePromise.callOff(params.id);
  }

  @Route('POST /replays')
  replay({ caller, body }: Call<'POST /replays'>) {
    return this.replays.run(caller, body);
  }

  @Route('GET /topics')
  listTopics() {
    return this.topics.list();
  }

  @Route('POST /topics')
  addTopic({ once, body }: Call<'POST /topics'>) {
    return this.topics.add(once, body);
  }

  @Route('PUT /topics/:id')
  changeTopic({ params, body }: Call<'PUT /topics/:id'>) {
    return this.topics.change(params.id, body);
  }

  @Route('PUT /topics')
  orderTopics({ body }: Call<'PUT /topics'>) {
    return this.topics.order(body.ids);
  }
}
