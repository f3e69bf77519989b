import { Controller } from '@nestjs/common';
import { type Call, Route } from '../../platform/http/route.ts';
import { FindPlace } from './find-place.ts';
import { KeepMyPlace } from './keep-my-place.ts';

@Controller()
export class CarriedOverController {
  constructor(
    private readonly find: FindPlace,
    private readonly keep: KeepMyPlace,
  ) {}

  @Route('GET /carried-over')
  mine({ caller }: Call<'GET /carried-over'>) {
    return this.find.run(caller);
  }

  @Route('POST /carried-over/match')
  match({ caller, body, address }: Call<'POST /carried-over/match'>) {
    return this.find.match(caller, body.code, address);
  }

  @Route('POST /carried-over/accept')
  accept({ caller, once, body }: Call<'POST /carried-over/accept'>) {
    return this.keep.accept(caller, once, body);
  }

  @Route('POST /carried-over/decline')
  decline({ caller }: Call<'POST /carried-over/decline'>) {
    return this.keep.decline(caller);
  }
}
