import { Controller } from '@nestjs/common';
import { type Call, Route } from '../../platform/http/route.ts';
import { ReadDoor } from './read-door.ts';
import { WalkIn } from './walk-in.ts';

@Controller()
export class DoorsController {
  constructor(
    private readonly door: ReadDoor,
    private readonly walking: WalkIn,
  ) {}

  @Route('GET /doors/:token')
  read({ caller, params, address }: Call<'GET /doors/:token'>) {
    return this.door.run(caller, params.token, address);
  }

  @Route('POST /doors/:token/walk-in')
  walkIn({ caller, params, once, body, address }: Call<'POST /doors/:token/walk-in'>) {
    return this.walking.run({ caller, token: params.token, once, body, address });
  }
}
