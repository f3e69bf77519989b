import { Controller } from '@nestjs/common';
import { type Call, Route } from '../../platform/http/route.ts';
import { ChangeHost } from './change-host.ts';
import { ListHostMembers } from './list-host-members.ts';
import { ListHosts } from './list-hosts.ts';
import { ListOpenHosts } from './list-open-hosts.ts';

@Controller()
export class DirectoryController {
  constructor(
    private readonly hosts: ListHosts,
    private readonly changing: ChangeHost,
    private readonly open: ListOpenHosts,
    private readonly members: ListHostMembers,
  ) {}

  @Route('GET /hosts')
  list({ caller, query }: Call<'GET /hosts'>) {
    return this.hosts.run(caller, query);
  }

  @Route('PUT /hosts/:id')
  change({ params, body }: Call<'PUT /hosts/:id'>) {
    return this.changing.run(params.id, body);
  }

  @Route('GET /hosts/:id/members')
  membersOf({ caller, params, query }: Call<'GET /hosts/:id/members'>) {
    return this.members.run(caller, params.id, query);
  }

  @Route('GET /hosts/open')
  withRoom({ caller }: Call<'GET /hosts/open'>) {
    return this.open.run(caller);
  }
}
