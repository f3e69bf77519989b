import type { Reply } from '@huiyou/contracts/api';
import { givenName } from '@huiyou/domain/identity/display-name';
import { minimumAge, termsVersion } from '@huiyou/domain/identity/roles';
import { type Outcome, outcomeOf } from '@huiyou/domain/invitations/outcome';
import { looksLikeToken } from '@huiyou/domain/invitations/token';
import { protectedUntil } from '@huiyou/domain/membership/bond';
import { Injectable } from '@nestjs/common';
import { almanacOf } from '../../platform/almanac.ts';
import { Clock } from '../../platform/clock.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { GuardTokens } from '../../platform/limits/guard-tokens.ts';
import { AcquaintancesReader } from '../acquaintances/acquaintances.reader.ts';
import { IdentityReader } from '../identity/identity.reader.ts';
import type { KosRow } from '../kos/kos.entity.ts';
import { cardOf, KosReader } from '../kos/kos.reader.ts';
import type { BondRow } from '../membership/bond.entity.ts';
import { MembershipReader } from '../membership/membership.reader.ts';
import { AcceptanceRow, InvitationRow } from './invitation.entity.ts';

export type LetterReply = Reply<'GET /letters/:token'>;
export type Opened = { invitation: InvitationRow; host: KosRow; bond: BondRow | null; outcome: Outcome };

/** Opens an invitation by its token: the letter for whom it is meant, a named outcome for everybody else. */
@Injectable()
export class OpenLetter {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly tokens: GuardTokens,
    private readonly hosts: KosReader,
    private readonly bonds: MembershipReader,
    private readonly people: IdentityReader,
    private readonly acquaintances: AcquaintancesReader,
  ) {}

  async run(caller: Caller, token: string, address: string): Promise<LetterReply> {
    const row = await this.find(caller, token, address);
    return row ? this.reply(caller, await this.judge(caller, row)) : { outcome: 'unknown' };
  }

  /** The letter of a token; null, slowly and counted, for an unknown one (P1). Throws `too-many-tries`. */
  async find(caller: Caller, token: string, address: string): Promise<InvitationRow | null> {
    const guesser = [caller.personId, address];
    await this.tokens.refuseIfTooMany(guesser);
    const row = looksLikeToken(token) ? await this.database.read.findOneBy(InvitationRow, { token }) : null;
    if (!row) await this.tokens.unknown(guesser);
    return row;
  }

  /** What this token means for this caller now. Inside a transaction pass it, to decide on what it holds. */
  async judge(caller: Caller, invitation: InvitationRow, tx?: Tx): Promise<Opened> {
    const source = tx ?? this.database.read;
    const { personId } = caller;
    const bond = await this.bonds.bondOf(personId, tx);
    const hosts = await this.hosts.rows(bond ? [invitation.kosId, bond.kosId] : [invitation.kosId]);
    const host = hosts.get(invitation.kosId) ?? (await this.hosts.byId(invitation.kosId));
    const { members, kept } = await this.bonds.loadOf(host.id, tx);
    const isFull = members + kept >= host.capacity;
    const acceptedThis = await source.existsBy(AcceptanceRow, { invitationId: invitation.id, personId });
    const outcome = outcomeOf(
      invitation,
      { ...host, kosId: host.id, taken: members + kept },
      {
        personId,
        bond: bond && {
          kosId: bond.kosId,
          protectedUntil: protectedUntil(bond.since),
          dormant: bond.dormantAt !== null,
          hostActive: hosts.get(bond.kosId)?.active ?? false,
        },
        acceptedThis: acceptedThis && bond?.kosId === host.id,
        keptPlace: isFull && (await this.bonds.hasKeptPlace(personId, host.id, tx)),
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
      case 'under-age':
        return { outcome, minimumAge };
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
    const facts = await this.acquaintances.facts(invitation.factIds);
    const [me, before] = await Promise.all([
      this.people.person(caller.personId),
      bond && bond.kosId !== host.id ? this.hosts.byId(bond.kosId) : Promise.resolve(null),
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
