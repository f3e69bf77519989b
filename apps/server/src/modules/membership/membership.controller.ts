import { Controller } from '@nestjs/common';
import { type Call, Route } from '../../platform/http/route.ts';
import { ListMembers } from './list-members.ts';
import { ReadMyKos } from './read-my-kos.ts';

@Controller()
export class MembershipController {
  constructor(
    private readonly myKos: ReadMyKos,
    private readonly listMembers: ListMembers,
  ) {}

  @Route('GET /my-kos')
  mine({ caller }: Call<'GET /my-kos'>) {
    return this.myKos.run(caller);
  }

  @Route('GET /club')
  club({ caller }: Call<'GET /club'>) {
    return this.myKos.club(caller);
  }

  @Route('GET /members')
  members({ caller, query }: Call<'GET /members'>) {
    return this.listMembers.run(caller, query.cursor);
  }
}
