import { Controller } from '@nestjs/common';
import { type Call, Route } from '../../platform/http/route.ts';
import { EndAbsence } from './end-absence.ts';
import { ListAbsences } from './list-absences.ts';
import { MakeAbsence } from './make-absence.ts';

@Controller()
export class DutyController {
  constructor(
    private readonly absences: ListAbsences,
    private readonly makeAbsence: MakeAbsence,
    private readonly endAbsence: EndAbsence,
  ) {}

  @Route('GET /absences')
  mine({ caller }: Call<'GET /absences'>) {
    return this.absences.mine(caller);
  }

  @Route('GET /absences/stand-ins')
  standIns({ caller }: Call<'GET /absences/stand-ins'>) {
    return this.absences.standIns(caller);
  }

  @Route('POST /absences')
  make({ caller, once, body }: Call<'POST /absences'>) {
    return this.makeAbsence.own(caller, once, body);
  }

  @Route('POST /absences/:id/end')
  end({ caller, params }: Call<'POST /absences/:id/end'>) {
    return this.endAbsence.run(caller, params.id);
  }

  @Route('GET /lead/absences')
  ofBranch({ caller }: Call<'GET /lead/absences'>) {
    return this.absences.ofBranch(caller);
  }

  @Route('POST /lead/absences')
  makeForHost({ caller, once, body }: Call<'POST /lead/absences'>) {
    return this.makeAbsence.ofBranch(caller, once, body);
  }
}
