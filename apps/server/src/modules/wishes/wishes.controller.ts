import { Controller } from '@nestjs/common';
import { type Call, Route } from '../../platform/http/route.ts';
import { Complain } from './complain.ts';
import { MakeWish } from './make-wish.ts';

@Controller()
export class WishesController {
  constructor(
    private readonly wishes: MakeWish,
    private readonly complaints: Complain,
  ) {}

  @Route('POST /wishes')
  make({ caller, once, body }: Call<'POST /wishes'>) {
    return this.wishes.run(caller, once, body);
  }

  @Route('GET /wishes/mine')
  mine({ caller }: Call<'GET /wishes/mine'>) {
    return this.wishes.list(caller);
  }

  @Route('POST /wishes/:id/withdraw')
  withdraw({ caller, params }: Call<'POST /wishes/:id/withdraw'>) {
    return this.wishes.withdraw(caller, params.id);
  }

  @Route('POST /complaints')
  complain({ caller, once, body }: Call<'POST /complaints'>) {
    return this.complaints.run(caller, once, body);
  }

  @Route('GET /complaints')
  complained({ caller }: Call<'GET /complaints'>) {
    return this.complaints.list(caller);
  }
}
