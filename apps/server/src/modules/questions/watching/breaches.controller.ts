import { Controller } from '@nestjs/common';
import { type Call, Route } from '../../../platform/http/route.ts';
import { ReadBreaches } from './read-breaches.ts';
import { ReadWatch } from './read-watch.ts';

@Controller()
export class BreachesController {
  constructor(
    private readonly breaches: ReadBreaches,
    private readonly watch: ReadWatch,
  ) {}

  @Route('GET /lead/breaches')
  list({ caller, query }: Call<'GET /lead/breaches'>) {
    return this.breaches.run(caller, query);
  }

  @Route('GET /lead/watch')
  now({ caller }: Call<'GET /lead/watch'>) {
    return this.watch.run(caller);
  }
}
