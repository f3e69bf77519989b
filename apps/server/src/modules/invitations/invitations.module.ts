import { Module } from '@nestjs/common';
import { KosModule } from '../kos/kos.module.ts';
import { MembershipModule } from '../membership/membership.module.ts';
import { AcceptInvitation } from './accept-invitation.ts';
import { InvitationsController } from './invitations.controller.ts';
import { ListInvitations } from './list-invitations.ts';
import { OpenLetter } from './open-letter.ts';
import { PrintInvitation } from './print-invitation.ts';
import { RevokeInvitation } from './revoke-invitation.ts';
import { WriteInvitation } from './write-invitation.ts';

/** Letters from hosts: writing, opening, accepting, taking back. */
@Module({
  imports: [KosModule, MembershipModule],
  controllers: [InvitationsController],
  providers: [WriteInvitation, ListInvitations, RevokeInvitation, OpenLetter, AcceptInvitation, PrintInvitation],
  exports: [PrintInvitation],
})
export class InvitationsModule {}
