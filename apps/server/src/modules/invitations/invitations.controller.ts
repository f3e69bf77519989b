import { Controller } from '@nestjs/common';
import { type Call, Route } from '../../platform/http/route.ts';
import { AcceptInvitation } from './accept-invitation.ts';
import { ConfirmAcceptance } from './confirm-acceptance.ts';
import { ListInvitations } from './list-invitations.ts';
import { OpenLetter } from './open-letter.ts';
import { RevokeInvitation } from './revoke-invitation.ts';
import { WriteInvitation } from './write-invitation.ts';

@Controller()
export class InvitationsController {
  constructor(
    private readonly writing: WriteInvitation,
    private readonly invitations: ListInvitations,
    private readonly revoking: RevokeInvitation,
    private readonly letters: OpenLetter,
    private readonly accepting: AcceptInvitation,
    private readonly confirming: ConfirmAcceptance,
  ) {}

  @Route('POST /invitations')
  write({ caller, once, body }: Call<'POST /invitations'>) {
    return this.writing.run(caller, once, body);
  }

  @Route('GET /invitations')
  list({ caller, query }: Call<'GET /invitations'>) {
    return this.invitations.list(caller, query.cursor);
  }

  @Route('GET /invitations/:id')
  one({ caller, params }: Call<'GET /invitations/:id'>) {
    return this.invitations.one(caller, params.id);
  }

  @Route('POST /invitations/:id/revoke')
  revoke({ caller, params }: Call<'POST /invitations/:id/revoke'>) {
    return this.revoking.run(caller, params.id);
  }

  @Route('POST /acceptances/:id/confirm')
  confirm({ caller, params, body }: Call<'POST /acceptances/:id/confirm'>) {
    return this.confirming.run(caller, params.id, body.right);
  }

  @Route('GET /letters/:token')
  open({ caller, params, address }: Call<'GET /letters/:token'>) {
    return this.letters.run(caller, params.token, address);
  }

  @Route('POST /letters/:token/accept')
  accept({ caller, params, once, body, address }: Call<'POST /letters/:token/accept'>) {
    return this.accepting.run({ caller, token: params.token, once, body, address });
  }
}
