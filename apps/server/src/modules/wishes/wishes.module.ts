import { Module } from '@nestjs/common';
import { HandoversModule } from '../handovers/handovers.module.ts';
import { KosModule } from '../kos/kos.module.ts';
import { MembershipModule } from '../membership/membership.module.ts';
import { QuestionsModule } from '../questions/questions.module.ts';
import { RostersModule } from '../rosters/rosters.module.ts';
import { StoresModule } from '../stores/stores.module.ts';
import { AnswerComplaint } from './answer-complaint.ts';
import { Complain } from './complain.ts';
import { DecideWish } from './decide-wish.ts';
import { LeadScope } from './lead-scope.ts';
import { LeadWishesController } from './lead-wishes.controller.ts';
import { MakeWish } from './make-wish.ts';
import { MoveByWish } from './move-by-wish.ts';
import { OnBondFormed } from './on-bond-formed.ts';
import { ShowComplaints } from './show-complaints.ts';
import { ShowWishes } from './show-wishes.ts';
import { WishesController } from './wishes.controller.ts';
import { WishesReader } from './wishes.reader.ts';

/** Members who want another host or are not content, and the leads who answer them. */
@Module({
  imports: [StoresModule, KosModule, MembershipModule, HandoversModule, QuestionsModule, RostersModule],
  controllers: [WishesController, LeadWishesController],
  providers: [
    ...[WishesReader, MakeWish, DecideWish, MoveByWish, OnBondFormed, ShowWishes],
    ...[Complain, AnswerComplaint, ShowComplaints, LeadScope],
  ],
  exports: [WishesReader],
})
export class WishesModule {}
