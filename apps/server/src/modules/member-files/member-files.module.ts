import { Module } from '@nestjs/common';
import { AcquaintancesModule } from '../acquaintances/acquaintances.module.ts';
import { HandoversModule } from '../handovers/handovers.module.ts';
import { InvitationsModule } from '../invitations/invitations.module.ts';
import { KosModule } from '../kos/kos.module.ts';
import { MembershipModule } from '../membership/membership.module.ts';
import { QuestionsModule } from '../questions/questions.module.ts';
import { WishesModule } from '../wishes/wishes.module.ts';
import { ClearNote } from './clear-note.ts';
import { ListMembers } from './list-members.ts';
import { MemberFilesController } from './member-files.controller.ts';
import { MemberFilesReader } from './member-files.reader.ts';
import { OnBondEnded } from './on-bond-ended.ts';
import { ReadMember } from './read-member.ts';
import { TagMany } from './tag-many.ts';
import { WriteNote } from './write-note.ts';

/** The host's members: finding them, their files, what the host writes down. */
@Module({
  imports: [
    KosModule,
    MembershipModule,
    AcquaintancesModule,
    InvitationsModule,
    QuestionsModule,
    HandoversModule,
    WishesModule,
  ],
  controllers: [MemberFilesController],
  providers: [MemberFilesReader, ClearNote, ListMembers, ReadMember, WriteNote, TagMany, OnBondEnded],
  exports: [MemberFilesReader, ClearNote],
})
export class MemberFilesModule {}
