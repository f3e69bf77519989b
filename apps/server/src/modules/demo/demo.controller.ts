import { Controller } from '@nestjs/common';
import { type Call, Route } from '../../platform/http/route.ts';
import { BeSomebody } from './be-somebody.ts';

/** Routes that exist in demo mode only: the module is not loaded in production. */
@Controller()
export class DemoController {
  constructor(private readonly somebody: BeSomebody) {}

  @Route('GET /demo/people')
  people() {
    return this.somebody.list();
  }

  @Route('POST /demo/sign-in')
  signIn({ body, device }: Call<'POST /demo/sign-in'>) {
    return this.somebody.run(body.personId, device);
  }
}
