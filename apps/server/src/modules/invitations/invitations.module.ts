import { Global, Module } from '@nestjs/common';
import { AcquaintancesModule } from '../acquaintances/acquaintances.module.ts';
import { CitedFacts } from '../acquaintances/cited-facts.ts';
import { KosModule } from '../kos/kos.module.ts';
import { MembershipModule } from '../membership/membership.module.ts';
import { AcceptInvitation } from './accept-invitation.ts';
import { ConfirmAcceptance } from './confirm-acceptance.ts';
import { FindCitedFacts } from './find-cited-facts.ts';
import { InvitationsController } from './invitations.controller.ts';
import { InvitationsReader } from './invitations.reader.ts';
import { ListInvitations } from './list-invitations.ts';
import { OnGuestForgotten } from './on-guest-forgotten.ts';
import { OpenLetter } from './open-letter.ts';
import { PrintInvitation } from './print-invitation.ts';
import { RevokeInvitation } from './revoke-invitation.ts';
import { SeatMember } from './seat-member.ts';
import { WriteInvitation } from './write-invitation.ts';

/** Letters from hosts: writing, opening, accepting, taking back. Global, because `acquaintances` asks what they cite. */
@Global()
@Module({
  imports: [KosModule, MembershipModule, AcquaintancesModule],
  controllers: [InvitationsController],
  providers: [
    InvitationsReader,
    WriteInvitation,
    ListInvitations,
    RevokeInvitation,
    OpenLetter,
    AcceptInvitation,
    SeatMember,
    ConfirmAcceptance,
    PrintInvitation,
    OnGuestForgotten,
    { provide: CitedFacts, useClass: FindCitedFacts },
  ],
  exports: [InvitationsReader, PrintInvitation, CitedFacts],
})
export class InvitationsModule {}
