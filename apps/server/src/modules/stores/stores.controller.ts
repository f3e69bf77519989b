import { Controller } from '@nestjs/common';
import { type Call, Route } from '../../platform/http/route.ts';
import { ArrangeBranches } from './arrange-branches.ts';
import { KeepStores } from './keep-stores.ts';
import { ReadOrg } from './read-org.ts';

@Controller()
export class StoresController {
  constructor(
    private readonly org: ReadOrg,
    private readonly branches: ArrangeBranches,
    private readonly stores: KeepStores,
  ) {}

  @Route('GET /org')
  read({ caller }: Call<'GET /org'>) {
    return this.org.run(caller);
  }

  @Route('POST /branches')
  addBranch({ once, body }: Call<'POST /branches'>) {
    return this.branches.add(once, body);
  }

  @Route('PUT /branches/:id')
  changeBranch({ params, body }: Call<'PUT /branches/:id'>) {
    return this.branches.change(params.id, body);
  }

  @Route('DELETE /branches/:id')
  removeBranch({ params }: Call<'DELETE /branches/:id'>) {
    return this.branches.remove(params.id);
  }

  @Route('POST /stores')
  addStore({ once, body }: Call<'POST /stores'>) {
    return this.stores.add(once, body);
  }

  @Route('PUT /stores/:id')
  changeStore({ params, body }: Call<'PUT /stores/:id'>) {
    return this.stores.change(params.id, body);
  }

  @Route('GET /stores/:id/code')
  code({ caller, params }: Call<'GET /stores/:id/code'>) {
    return this.stores.code(caller, params.id);
  }
}
