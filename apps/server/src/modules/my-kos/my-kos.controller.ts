import { Controller } from '@nestjs/common';
import { type Call, Route } from '../../platform/http/route.ts';
import { ClearRemembered } from './clear-remembered.ts';
import { ReadMyBond } from './read-my-bond.ts';
import { ReadMyKos } from './read-my-kos.ts';

@Controller()
export class MyKosController {
  constructor(
    private readonly myKos: ReadMyKos,
    private readonly myBond: ReadMyBond,
    private readonly clearRemembered: ClearRemembered,
  ) {}

  @Route('GET /my-kos')
  mine({ caller }: Call<'GET /my-kos'>) {
    return this.myKos.run(caller);
  }

  @Route('GET /my-kos/bond')
  bond({ caller }: Call<'GET /my-kos/bond'>) {
    return this.myBond.run(caller);
  }

  @Route('POST /my-kos/remembered/clear')
  clear({ caller, body }: Call<'POST /my-kos/remembered/clear'>) {
    return this.clearRemembered.run(caller, body);
  }
}
