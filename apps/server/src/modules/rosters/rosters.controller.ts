import { Controller } from '@nestjs/common';
import { type Call, Route } from '../../platform/http/route.ts';
import { ChooseStandIn } from './choose-stand-in.ts';
import { KeepHolidays } from './holidays/keep-holidays.ts';
import { ShowCalendar } from './show-calendar.ts';
import { TakeRosters } from './take-rosters.ts';
import { WhoseCalendar } from './whose-calendar.ts';
import { WriteCalendar } from './write-calendar.ts';

@Controller()
export class RostersController {
  constructor(
    private readonly whose: WhoseCalendar,
    private readonly calendar: ShowCalendar,
    private readonly writeCalendar: WriteCalendar,
    private readonly standIn: ChooseStandIn,
    private readonly takeRosters: TakeRosters,
    private readonly holidays: KeepHolidays,
  ) {}

  @Route('GET /duty')
  async mine({ caller }: Call<'GET /duty'>) {
    return this.calendar.run(await this.whose.own(caller));
  }

  @Route('PUT /duty')
  async writeMine({ caller, body }: Call<'PUT /duty'>) {
    return this.writeCalendar.run(caller, await this.whose.own(caller), body);
  }

  @Route('PUT /duty/stand-in')
  chooseStandIn({ caller, body }: Call<'PUT /duty/stand-in'>) {
    return this.standIn.run(caller, body.kosId);
  }

  @Route('GET /hosts/:id/duty')
  async ofHost({ caller, params }: Call<'GET /hosts/:id/duty'>) {
    return this.calendar.run(await this.whose.lookedAfter(caller, params.id));
  }

  @Route('PUT /hosts/:id/duty')
  async writeOfHost({ caller, params, body }: Call<'PUT /hosts/:id/duty'>) {
    return this.writeCalendar.run(caller, await this.whose.lookedAfter(caller, params.id), body);
  }

  @Route('POST /hosts/:id/duty/preview')
  async preview({ caller, params, body }: Call<'POST /hosts/:id/duty/preview'>) {
    return this.writeCalendar.preview(await this.whose.lookedAfter(caller, params.id), body);
  }

  @Route('POST /rosters/import')
  take({ caller, body }: Call<'POST /rosters/import'>) {
    return this.takeRosters.run(caller, body);
  }

  @Route('GET /holidays')
  listHolidays() {
    return this.holidays.list();
  }

  @Route('POST /holidays')
  addHolidays({ caller, body }: Call<'POST /holidays'>) {
    return this.holidays.add(caller, body.file);
  }
}
