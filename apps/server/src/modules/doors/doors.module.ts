import { Module } from '@nestjs/common';
import { AcquaintancesModule } from '../acquaintances/acquaintances.module.ts';
import { DutyModule } from '../duty/duty.module.ts';
import { MembershipModule } from '../membership/membership.module.ts';
import { QuestionsModule } from '../questions/questions.module.ts';
import { DoorsController } from './doors.controller.ts';
import { FindDoor } from './find-door.ts';
import { ProposeHere } from './propose-here.ts';
import { ReadDoor } from './read-door.ts';
import { WalkIn } from './walk-in.ts';

/** The code at a store's door: who is there, and walking in. */
@Module({
  imports: [DutyModule, MembershipModule, AcquaintancesModule, QuestionsModule],
  controllers: [DoorsController],
  providers: [FindDoor, ProposeHere, ReadDoor, WalkIn],
})
export class DoorsModule {}
