import type { Body, Reply } from '@huiyou/contracts/api';
import { termsVersion } from '@huiyou/domain/identity/roles';
import { looksLikeToken } from '@huiyou/domain/invitations/token';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { Database, type OnceKey, type Tx } from '../../platform/database/database.ts';
import { isDuplicate } from '../../platform/database/errors.ts';
import { lockRow } from '../../platform/database/lock-row.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { newId } from '../../platform/ids.ts';
import { Attempts } from '../../platform/limits/attempts.ts';
import { Refusal } from '../../platform/refusal.ts';
import { RecordConsent } from '../identity/record-consent.ts';
import { cardOf } from '../kos/kos.reader.ts';
import { FormBond } from '../membership/form-bond.ts';
import { AcceptanceRow, InvitationRow } from './invitation.entity.ts';
import { type Opened, OpenLetter } from './open-letter.ts';

type Accepted = Reply<'POST /letters/:token/accept'>;
type Acceptance = {
  caller: Caller;
  token: string;
  once: OnceKey;
  address: string;
  body: Body<'POST /letters/:token/accept'>;
};

const mostGuesses = 10;

/** A guest takes their seat: consent, name, member and bond in one transaction; repeating it returns the same. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly attempts: Attempts,
    private readonly letters: OpenLetter,
    private readonly people: RecordConsent,
    private readonly formBond: FormBond,
  ) {}

  async run(acceptance: Acceptance): Promise<Accepted> {
    const { caller, token, address, body } = acceptance;
    if (body.termsVersion !== termsVersion) throw new Refusal('terms-outdated');
    const guesser = [caller.personId, address];
    await this.attempts.refuseIfTooMany('letter', guesser, mostGuesses);
    const known = looksLikeToken(token) && (await this.database.read.existsBy(InvitationRow, { token }));
    if (!known) return this.letters.unknown(guesser);
    try {
      return await this.accept(acceptance);
    } catch (error) {
      if (error instanceof Refusal && error.code === 'host-full') return { outcome: 'host-full', hostName: null };
      if (!isDuplicate(error, 'bond_active')) throw error;
      return this.accept(acceptance);
    }
  }

  /** The person is held first and the invitation second, everywhere in this order, so that nobody waits in a circle. */
  private accept({ caller, token, once, body }: Acceptance): Promise<Accepted> {
    return this.database.once<Accepted>(once, async (tx) => {
      await this.people.hold(tx, caller.personId);
      const invitation = await lockRow(tx, InvitationRow, { token });
      if (!invitation) throw new Refusal('not-found');
      const opened = await this.letters.judge(caller, invitation, tx);
      if (opened.outcome !== 'invited') return this.letters.reply(caller, opened);
      return this.seat(tx, caller, opened, body);
    });
  }

  private async seat(tx: Tx, caller: Caller, opened: Opened, body: Acceptance['body']): Promise<Accepted> {
    const { invitation, host, bond: before } = opened;
    const { personId } = caller;
    const bond = await this.formBond.run(tx, {
      memberId: personId,
      kosId: host.id,
      capacity: host.capacity,
      reason: before ? 'moved-by-member' : 'invitation',
      invitationId: invitation.id,
    });
    const at = this.clock.now();
    await tx.decrement(InvitationRow, { id: invitation.id }, 'usesLeft', 1);
    await tx.insert(AcceptanceRow, { id: newId(at), invitationId: invitation.id, personId, bondId: bond.id, at });
    await this.people.consent(tx, caller, 'club-terms', termsVersion);
    await this.people.name(tx, personId, body.displayName);
    return { outcome: 'joined', host: cardOf(host), since: bond.since, displayName: body.displayName };
  }
}
