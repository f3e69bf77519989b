import type { Reply } from '@huiyou/contracts/api';
import { givenName } from '@huiyou/domain/identity/display-name';
import { termsVersion } from '@huiyou/domain/identity/roles';
import { looksLikeToken } from '@huiyou/domain/invitations/token';
import { type Outcome, outcomeOf } from '@huiyou/domain/invitations/outcome';
import { protectedUntil } from '@huiyou/domain/membership/bond';
import { Injectable } from '@nestjs/common';
import { almanacOf } from '../../platform/almanac.ts';
import { Clock } from '../../platform/clock.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { Attempts } from '../../platform/limits/attempts.ts';
import { IdentityReader } from '../identity/identity.reader.ts';
import type { KosRow } from '../kos/kos.entity.ts';
import { cardOf, KosReader } from '../kos/kos.reader.ts';
import type { BondRow } from '../membership/bond.entity.ts';
import { MembershipReader } from '../membership/membership.reader.ts';
import { AcceptanceRow, InvitationRow } from './invitation.entity.ts';
import { PrintInvitation } from './print-invitation.ts';

export type LetterReply = Reply<'GET /letters/:token'>;
export type Opened = { invitation: InvitationRow; host: KosRow; bond: BondRow | null; outcome: Outcome };

const mostGuesses = 10;
const unknownDelayMs = 400;

/** Opens an invitation by its token: the letter for whom it is meant, a named outcome for everybody else. */
@Injectable()
export class OpenLetter {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly attempts: Attempts,
    private readonly hosts: KosReader,
    private readonly bonds: MembershipReader,
    private readonly people: IdentityReader,
    private readonly print: PrintInvitation,
  ) {}

  async run(caller: Caller, token: string, address: string): Promise<LetterReply> {
    const guesser = [caller.personId, address];
    await this.attempts.refuseIfTooMany('letter', guesser, mostGuesses);
    const row = looksLikeToken(token) ? await this.database.read.findOneBy(InvitationRow, { token }) : null;
    if (!row) return this.unknown(guesser);
    return this.reply(caller, await this.judge(caller, row));
  }

  /** All unknown tokens are answered alike and slowly, and few of them (P1). */
  async unknown(guesser: readonly string[]): Promise<LetterReply> {
    await this.attempts.failed('letter', guesser);
    await new Promise((resolve) => setTimeout(resolve, unknownDelayMs));
    return { outcome: 'unknown' };
  }

  /** What this token means for this caller now. Inside a transaction pass it, to decide on what it holds. */
  async judge(caller: Caller, invitation: InvitationRow, tx?: Tx): Promise<Opened> {
    const source = tx ?? this.database.read;
    const { personId } = caller;
    const host = await this.hosts.byId(invitation.kosId);
    const bond = await this.bonds.bondOf(personId, tx);
    const members = await this.bonds.membersOf(host.id, tx);
    const acceptedThis = await source.existsBy(AcceptanceRow, { invitationId: invitation.id, personId });
    const outcome = outcomeOf(
      invitation,
      { kosId: host.id, personId: host.personId, active: host.active, members, capacity: host.capacity },
      {
        personId,
        bond: bond ? { kosId: bond.kosId, protectedUntil: protectedUntil(bond.since) } : null,
        acceptedThis: acceptedThis && bond?.kosId === host.id,
      },
      this.clock.now(),
    );
    return { invitation, host, bond, outcome };
  }

  /** The reply for an outcome; it holds nothing of the letter unless the caller may read it. */
  async reply(caller: Caller, opened: Opened): Promise<LetterReply> {
    const { invitation, host, bond, outcome } = opened;
    switch (outcome) {
      case 'invited':
        return this.letter(caller, opened);
      case 'already-mine':
        return { outcome, host: cardOf(host) };
      case 'bound-elsewhere':
        return this.elsewhere(bond);
      case 'own-card':
        return { outcome, invitationId: invitation.id };
      case 'addressed-to-another':
      case 'unknown':
        return { outcome };
      default:
        return {
          outcome,
          hostName: invitation.kind === 'open' || invitation.guestId === caller.personId ? host.name : null,
        };
    }
  }

  private async elsewhere(bond: BondRow | null): Promise<LetterReply> {
    if (!bond) throw new Error('bound elsewhere without a bond');
    const myHost = await this.hosts.byId(bond.kosId);
    return { outcome: 'bound-elsewhere', myHost: cardOf(myHost), protectedUntil: protectedUntil(bond.since) };
  }

  private async letter(caller: Caller, { invitation, host, bond }: Opened): Promise<LetterReply> {
    const facts = await this.print.facts(invitation.factIds);
    const [me, before] = await Promise.all([
      this.people.person(caller.personId),
      bond ? this.hosts.byId(bond.kosId) : Promise.resolve(null),
    ]);
    const personal = invitation.kind === 'personal';
    return {
      outcome: 'invited',
      host: cardOf(host),
      greeting: personal ? givenName(invitation.addressee) : invitation.addressee,
      letter: invitation.letter,
      writtenAt: invitation.createdAt,
      almanac: almanacOf(invitation.createdAt),
      facts: invitation.factIds.flatMap((id) => facts.get(id) ?? []),
      personal,
      movesFrom: before?.name ?? null,
      termsVersion,
      displayName: me.displayName || (personal ? invitation.addressee : ''),
    };
  }
}
