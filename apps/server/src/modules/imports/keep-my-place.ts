import type { Body, Reply } from '@huiyou/contracts/api';
import { minimumAge, termsVersion } from '@huiyou/domain/identity/roles';
import { Injectable } from '@nestjs/common';
import { Database, type OnceKey, type Tx } from '../../platform/database/database.ts';
import { lockRow } from '../../platform/database/lock-row.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { Refusal } from '../../platform/refusal.ts';
import { RecordConsent } from '../identity/record-consent.ts';
import { cardOf, KosReader } from '../kos/kos.reader.ts';
import { FormBond } from '../membership/form-bond.ts';
import { KeepPlace } from '../membership/keep-place.ts';
import { MembershipReader } from '../membership/membership.reader.ts';
import { FindPlace } from './find-place.ts';
import { CarriedOverRow } from './import.entities.ts';

type Accepted = Reply<'POST /carried-over/accept'>;

/** A carried-over customer agrees, and the kept place becomes a bond; or gives it up. */
@Injectable()
export class KeepMyPlace {
  constructor(
    private readonly database: Database,
    private readonly find: FindPlace,
    private readonly hosts: KosReader,
    private readonly bonds: MembershipReader,
    private readonly formBond: FormBond,
    private readonly people: RecordConsent,
    private readonly places: KeepPlace,
  ) {}

  /** Consent, name, member and bond in one transaction; repeating it returns the same. */
  async accept(caller: Caller, once: OnceKey, body: Body<'POST /carried-over/accept'>): Promise<Accepted> {
    if (body.termsVersion !== termsVersion) throw new Refusal('terms-outdated');
    if (!body.ofAge) return { outcome: 'under-age', minimumAge };
    return this.database.once<Accepted>(once, async (tx) => {
      const row = await this.held(tx, caller);
      // Held, so that a host who is just leaving is seen to leave.
      const host = await this.hosts.hold(tx, row.kosId, 'shared');
      if (host.personId === caller.personId) throw new Refusal('no-kept-place');
      if (!host.active) throw new Refusal('host-unavailable');
      const bond = await this.formBond.run(tx, {
        memberId: caller.personId,
        kosId: host.id,
        capacity: host.capacity,
        reason: 'carried-over',
        invitationId: null,
        keptPlace: true,
        tier: row.tier,
        knownSince: row.since,
        welcome: host.welcome,
      });
      await tx.update(CarriedOverRow, { id: row.id }, { state: 'taken', personId: caller.personId, bondId: bond.id });
      await this.people.consent(tx, caller, 'club-terms', termsVersion);
      await this.people.consent(tx, caller, 'carried-over', termsVersion);
      await this.people.name(tx, caller.personId, body.displayName);
      return {
        outcome: 'joined',
        host: cardOf(host),
        since: bond.since,
        displayName: body.displayName,
        welcome: bond.welcome,
      };
    });
  }

  /**
   * What was carried over goes but for its number and the mark that it was declined, so that a later import does not
   * bring it back. Who has declined already may say so again.
   */
  async decline(caller: Caller): Promise<Reply<'POST /carried-over/decline'>> {
    await this.database.transaction(async (tx) => {
      const row = await this.known(tx, caller);
      if (!row) return;
      if (row.state === 'kept') await this.places.release(tx, row.kosId);
      await tx.update(CarriedOverRow, { id: row.id }, { state: 'declined', ...forgotten });
    });
    return {};
  }

  private async held(tx: Tx, caller: Caller): Promise<CarriedOverRow> {
    const row = await this.known(tx, caller);
    if (row?.state !== 'kept') throw new Refusal('no-kept-place');
    return row;
  }

  /** The person is held first, as everywhere where a bond may begin. A member has no place to take. */
  private async known(tx: Tx, { personId }: Caller): Promise<CarriedOverRow | null> {
    await this.people.hold(tx, personId);
    const found = (await this.find.of(personId, tx)) ?? (await this.find.inState(personId, 'released', tx));
    const row = found && (await lockRow(tx, CarriedOverRow, { id: found.id }));
    if (await this.bonds.bondOf(personId, tx)) throw new Refusal('no-kept-place');
    return row?.state === 'kept' || row?.state === 'released' ? row : null;
  }
}

const forgotten: Partial<CarriedOverRow> = {
  ...{ unionid: null, phoneHash: null, name: '', points: [], personId: null, bondId: null },
  ...{ kosId: '', since: 0, tier: 'acquainted', consentBasis: 'written', digest: '' },
};
