import { Module } from '@nestjs/common';
import { DutyModule } from '../duty/duty.module.ts';
import { InvitationsModule } from '../invitations/invitations.module.ts';
import { RostersModule } from '../rosters/rosters.module.ts';
import { BeSomebody } from './be-somebody.ts';
import { DemoController } from './demo.controller.ts';
import { SeedAcquaintances } from './seed-acquaintances.ts';
import { SeedBrand } from './seed-brand.ts';
import { SeedInvitations } from './seed-invitations.ts';
import { SeedPeople } from './seed-people.ts';
import { SeedPlaces } from './seed-places.ts';
import { SeedQuestions } from './seed-questions.ts';
import { SeedWaiting } from './seed-waiting.ts';

/** The demo brand 雾坡咖啡 and choosing whom to be. */
@Module({
  imports: [InvitationsModule, DutyModule, RostersModule],
  controllers: [DemoController],
  providers: [
    SeedBrand,
    SeedAcquaintances,
    SeedPeople,
    SeedPlaces,
    SeedQuestions,
    SeedInvitations,
    SeedWaiting,
    BeSomebody,
  ],
  exports: [SeedBrand],
})
export class DemoModule {}
