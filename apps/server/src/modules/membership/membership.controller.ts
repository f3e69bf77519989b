import { Controller } from '@nestjs/common';
import { type Call, Route } from '../../platform/http/route.ts';
import { ReadClub } from './read-club.ts';

@Controller()
export class MembershipController {
  constructor(private readonly club: ReadClub) {}

  @Route('GET /club')
  read({ caller }: Call<'GET /club'>) {
    return this.club.run(caller);
  }
}
