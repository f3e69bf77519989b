import { Controller } from '@nestjs/common';
import { type Call, Route } from '../../platform/http/route.ts';
import { ChangeFreely } from './change-freely.ts';
import { DecideHandover } from './decide-handover.ts';
import { OpenPast } from './open-past.ts';

@Controller()
export class MyHandoverController {
  constructor(
    private readonly decide: DecideHandover,
    private readonly openPast: OpenPast,
    private readonly changeFreely: ChangeFreely,
  ) {}

  @Route('POST /my-handover/accept')
  accept({ caller, body }: Call<'POST /my-handover/accept'>) {
    return this.decide.accept(caller, body);
  }

  @Route('POST /my-handover/decline')
  decline({ caller }: Call<'POST /my-handover/decline'>) {
    return this.decide.decline(caller);
  }

  @Route('POST /my-handover/choose')
  choose({ caller, body }: Call<'POST /my-handover/choose'>) {
    return this.decide.choose(caller, body);
  }

  @Route('POST /my-handover/open-past')
  past({ caller }: Call<'POST /my-handover/open-past'>) {
    return this.openPast.run(caller);
  }

  @Route('POST /my-kos/change')
  change({ caller, once, body }: Call<'POST /my-kos/change'>) {
    return this.changeFreely.run(caller, once, body.kosId);
  }
}
