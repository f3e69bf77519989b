import { Controller } from '@nestjs/common';
import { type Call, Route } from '../../platform/http/route.ts';
import { BeginImport } from './begin-import.ts';
import { ReceivePart } from './receive-part.ts';
import { ShowImport } from './show-import.ts';

@Controller()
export class ImportsController {
  constructor(
    private readonly steps: BeginImport,
    private readonly receive: ReceivePart,
    private readonly show: ShowImport,
  ) {}

  @Route('POST /imports')
  begin({ caller, once, body }: Call<'POST /imports'>) {
    return this.steps.begin(caller, once, body);
  }

  @Route('GET /imports')
  list({ query }: Call<'GET /imports'>) {
    return this.show.list(query);
  }

  @Route('GET /imports/:id')
  one({ params }: Call<'GET /imports/:id'>) {
    return this.show.one(params.id);
  }

  @Route('PUT /imports/:id/parts/:n')
  part({ params, body }: Call<'PUT /imports/:id/parts/:n'>) {
    return this.receive.run(params.id, params.n, body.text);
  }

  @Route('POST /imports/:id/check')
  check({ params }: Call<'POST /imports/:id/check'>) {
    return this.steps.check(params.id);
  }

  @Route('POST /imports/:id/run')
  run({ params }: Call<'POST /imports/:id/run'>) {
    return this.steps.run(params.id);
  }

  @Route('POST /imports/:id/cancel')
  cancel({ params }: Call<'POST /imports/:id/cancel'>) {
    return this.steps.cancel(params.id);
  }

  @Route('GET /imports/:id/faults')
  faults({ params }: Call<'GET /imports/:id/faults'>) {
    return this.show.faultFile(params.id);
  }
}
