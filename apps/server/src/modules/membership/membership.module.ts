import { Module } from '@nestjs/common';
import { DutyModule } from '../duty/duty.module.ts';
import { KosModule } from '../kos/kos.module.ts';
import { FormBond } from './form-bond.ts';
import { ListMembers } from './list-members.ts';
import { MembershipController } from './membership.controller.ts';
import { MembershipReader } from './membership.reader.ts';
import { OnQuestionExchanged } from './on-question-exchanged.ts';
import { ReadMyKos } from './read-my-kos.ts';

/** The bond between a member and one host. */
@Module({
  imports: [KosModule, DutyModule],
  controllers: [MembershipController],
  providers: [MembershipReader, FormBond, ReadMyKos, ListMembers, OnQuestionExchanged],
  exports: [MembershipReader, FormBond],
})
export class MembershipModule {}
