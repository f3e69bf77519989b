import { Module } from '@nestjs/common';
import { DutyModule } from '../duty/duty.module.ts';
import { KosModule } from '../kos/kos.module.ts';
import { MembershipModule } from '../membership/membership.module.ts';
import { StoresModule } from '../stores/stores.module.ts';
import { ChangeFreely } from './change-freely.ts';
import { CheckPlan } from './check-plan.ts';
import { DecideHandover } from './decide-handover.ts';
import { Depart } from './depart.ts';
import { EndService } from './end-service.ts';
import { FinishHandover } from './finish-handover.ts';
import { HandOver } from './hand-over.ts';
import { HandoversController } from './handovers.controller.ts';
import { HandoversReader } from './handovers.reader.ts';
import { HoldMember } from './hold-member.ts';
import { HoldPlaces } from './hold-places.ts';
import { KeepForMember } from './keep-for-member.ts';
import { LeaveBehind } from './leave-behind.ts';
import { MoveMember } from './move-member.ts';
import { MyHandoverController } from './my-handover.controller.ts';
import { OpenPast } from './open-past.ts';
import { PlanSlices } from './plan-slices.ts';
import { ReadHandovers } from './read-handovers.ts';
import { ReleasePlaces } from './release-places.ts';
import { SettleMember } from './settle-member.ts';
import { SettleSilence } from './settle-silence.ts';
import { StartHandover } from './start-handover.ts';
import { TickLine } from './tick-line.ts';
import { WhoLeaves } from './who-leaves.ts';

/** Members pass to another host with their consent: beginning it, planning it, answering it, silence. */
@Module({
  imports: [StoresModule, KosModule, DutyModule, MembershipModule],
  controllers: [HandoversController, MyHandoverController],
  providers: [
    ...[HandoversReader, ReadHandovers, CheckPlan, WhoLeaves, HandOver, StartHandover],
    ...[Depart, EndService, PlanSlices, HoldPlaces, FinishHandover, TickLine],
    ...[HoldMember, DecideHandover, MoveMember, OpenPast, ChangeFreely],
    ...[SettleMember, SettleSilence, ReleasePlaces, KeepForMember, LeaveBehind],
  ],
  exports: [HandoversReader, StartHandover, TickLine],
})
export class HandoversModule {}
