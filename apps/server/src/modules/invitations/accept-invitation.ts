import type { Body, Reply } from '@huiyou/contracts/api';
import { minimumAge, termsVersion } from '@huiyou/domain/identity/roles';
import { Injectable } from '@nestjs/common';
import { Database, type OnceKey } from '../../platform/database/database.ts';
import { isDuplicate } from '../../platform/database/errors.ts';
import { lockRow } from '../../platform/database/lock-row.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { Refusal } from '../../platform/refusal.ts';
import { RecordConsent } from '../identity/record-consent.ts';
import { InvitationRow } from './invitation.entity.ts';
import { OpenLetter } from './open-letter.ts';
import { SeatMember } from './seat-member.ts';

type Accepted = Reply<'POST /letters/:token/accept'>;
type Acceptance = {
  caller: Caller;
  token: string;
  once: OnceKey;
  address: string;
  body: Body<'POST /letters/:token/accept'>;
};

/** A guest takes their seat: consent, name, member and bond in one transaction; repeating it returns the same. */
@Injectable()
export class AcceptInvitation {
  constructor(
    private readonly database: Database,
    private readonly letters: OpenLetter,
    private readonly people: RecordConsent,
    private readonly seat: SeatMember,
  ) {}

  async run(acceptance: Acceptance): Promise<Accepted> {
    const { caller, token, address, body } = acceptance;
    if (body.termsVersion !== termsVersion) throw new Refusal('terms-outdated');
    const known = await this.letters.find(caller, token, address);
    if (!known) return { outcome: 'unknown' };
    if (!body.ofAge) return this.tellYoung(caller, known);
    try {
      return await this.accept(acceptance);
    } catch (error) {
      if (error instanceof Refusal && error.code === 'host-full') return { outcome: 'host-full', hostName: null };
      if (!isDuplicate(error, 'bond_active')) throw error;
      return this.accept(acceptance);
    }
  }

  /** Nothing of it is kept, not even that somebody tried; a letter that is not theirs says so as to everybody. */
  private async tellYoung(caller: Caller, invitation: InvitationRow): Promise<Accepted> {
    const opened = await this.letters.judge(caller, invitation);
    if (opened.outcome === 'invited') return { outcome: 'under-age', minimumAge };
    return this.letters.reply(caller, opened);
  }

  /** The person is held first and the invitation second, everywhere in this order, so that nobody waits in a circle. */
  private accept({ caller, token, once, body }: Acceptance): Promise<Accepted> {
    return this.database.once<Accepted>(once, async (tx) => {
      await this.people.hold(tx, caller.personId);
      const invitation = await lockRow(tx, InvitationRow, { token });
      if (!invitation) throw new Refusal('not-found');
      const opened = await this.letters.judge(caller, invitation, tx);
      if (opened.outcome !== 'invited') return this.letters.reply(caller, opened);
      return this.seat.run(tx, caller, opened, body);
    });
  }
}
