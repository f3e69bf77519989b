import { Module } from '@nestjs/common';
import { AcquaintancesModule } from '../acquaintances/acquaintances.module.ts';
import { DutyModule } from '../duty/duty.module.ts';
import { HandoversModule } from '../handovers/handovers.module.ts';
import { InvitationsModule } from '../invitations/invitations.module.ts';
import { KosModule } from '../kos/kos.module.ts';
import { MemberFilesModule } from '../member-files/member-files.module.ts';
import { MembershipModule } from '../membership/membership.module.ts';
import { StoresModule } from '../stores/stores.module.ts';
import { ClearRemembered } from './clear-remembered.ts';
import { MyKosController } from './my-kos.controller.ts';
import { ReadMyBond } from './read-my-bond.ts';
import { ReadMyKos } from './read-my-kos.ts';

/** What a member sees of their bond. */
@Module({
  imports: [
    ...[StoresModule, KosModule, DutyModule, MembershipModule, AcquaintancesModule],
    ...[InvitationsModule, HandoversModule, MemberFilesModule],
  ],
  controllers: [MyKosController],
  providers: [ReadMyKos, ReadMyBond, ClearRemembered],
})
export class MyKosModule {}
