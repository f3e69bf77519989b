import { Global, Module } from '@nestjs/common';
import { DutyModule } from '../duty/duty.module.ts';
import { MemberCounts } from '../duty/member-counts.ts';
import { KosModule } from '../kos/kos.module.ts';
import { PromisesModule } from '../promises/promises.module.ts';
import { CountMembers } from './count-members.ts';
import { FormBond } from './form-bond.ts';
import { KeepPlace } from './keep-place.ts';
import { KeptPlaces } from './kept-places.ts';
import { LetBondsRest } from './let-bonds-rest.ts';
import { MembershipController } from './membership.controller.ts';
import { MembersReader } from './members.reader.ts';
import { MembershipReader } from './membership.reader.ts';
import { OnQuestionExchanged } from './on-question-exchanged.ts';
import { ReadClub } from './read-club.ts';

/** The bond between a member and one host. Global, because `duty` asks whose members somebody must answer. */
@Global()
@Module({
  imports: [KosModule, DutyModule, PromisesModule],
  controllers: [MembershipController],
  providers: [
    ...[MembershipReader, MembersReader, FormBond, KeepPlace, KeptPlaces, ReadClub, LetBondsRest, OnQuestionExchanged],
    { provide: MemberCounts, useClass: CountMembers },
  ],
  exports: [MembershipReader, MembersReader, FormBond, KeepPlace, KeptPlaces, MemberCounts],
})
export class MembershipModule {}
