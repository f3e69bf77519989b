import { Module } from '@nestjs/common';
import { DutyModule } from '../duty/duty.module.ts';
import { HandoversModule } from '../handovers/handovers.module.ts';
import { KosModule } from '../kos/kos.module.ts';
import { MembershipModule } from '../membership/membership.module.ts';
import { RostersModule } from '../rosters/rosters.module.ts';
import { StoresModule } from '../stores/stores.module.ts';
import { BeginImport } from './begin-import.ts';
import { CarriedOverController } from './carried-over.controller.ts';
import { CheckImport } from './check-import.ts';
import { FindPlace } from './find-place.ts';
import { FollowHandover } from './follow-handover.ts';
import { ForgetStaleImports } from './forget-stale-imports.ts';
import { ImportsController } from './imports.controller.ts';
import { KeepMyPlace } from './keep-my-place.ts';
import { OnBondFormed } from './on-bond-formed.ts';
import { ReceivePart } from './receive-part.ts';
import { RunImport } from './run-import.ts';
import { ShowImport } from './show-import.ts';
import { TakeOverCustomers } from './take-over-customers.ts';
import { TakeOverStaff } from './take-over-staff.ts';
import { Unfit } from './unfit.ts';

/** Taking over a brand's hosts and customers, and the places kept for those customers. */
@Module({
  imports: [KosModule, DutyModule, StoresModule, MembershipModule, HandoversModule, RostersModule],
  controllers: [ImportsController, CarriedOverController],
  providers: [
    ...[BeginImport, ReceivePart, CheckImport, RunImport, ShowImport, TakeOverCustomers, TakeOverStaff],
    ...[FindPlace, KeepMyPlace, OnBondFormed, FollowHandover, ForgetStaleImports, Unfit],
  ],
})
export class ImportsModule {}
