import type { Reply } from '@huiyou/contracts/api';
import { termsVersion } from '@huiyou/domain/identity/roles';
import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { Database, type Tx } from '../../platform/database/database.ts';
import { lockRow } from '../../platform/database/lock-row.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { hashOf } from '../../platform/ids.ts';
import { Attempts } from '../../platform/limits/attempts.ts';
import { Wechat } from '../../platform/wechat/wechat.ts';
import { IdentityReader } from '../identity/identity.reader.ts';
import { RecordConsent } from '../identity/record-consent.ts';
import type { KosRow } from '../kos/kos.entity.ts';
import { cardOf, KosReader } from '../kos/kos.reader.ts';
import { KeepPlace } from '../membership/keep-place.ts';
import { MembershipReader } from '../membership/membership.reader.ts';
import { CarriedOverRow } from './import.entities.ts';

const mostTries = 5;

/** The place that an import keeps for a person, found by unionid or, on request, by phone. */
@Injectable()
export class FindPlace {
  constructor(
    private readonly database: Database,
    private readonly attempts: Attempts,
    private readonly wechat: Wechat,
    private readonly people: IdentityReader,
    private readonly hosts: KosReader,
    private readonly bonds: MembershipReader,
    private readonly consents: RecordConsent,
    private readonly places: KeepPlace,
  ) {}

  async run(caller: Caller): Promise<Reply<'GET /carried-over'>> {
    const { personId } = caller;
    const row = await this.of(personId);
    if (!row || (await this.bonds.bondOf(personId))) return { place: null };
    const [host, me] = await Promise.all([this.hosts.byId(row.kosId), this.people.person(personId)]);
    if (!mayTake(host, personId)) return { place: null };
    const points = row.points.reduce((sum, lot) => sum + lot.amount, 0);
    const { since, tier, name } = row;
    return { place: { host: cardOf(host), since, tier, points, termsVersion, displayName: me.displayName || name } };
  }

  /** The kept place of a person: the one matched by phone, or the one under their unionid. */
  async of(personId: string, tx?: Tx): Promise<CarriedOverRow | null> {
    return this.inState(personId, 'kept', tx);
  }

  /** What is known of a person from before, in this state. */
  async inState(personId: string, state: CarriedOverRow['state'], tx?: Tx): Promise<CarriedOverRow | null> {
    const source = tx ?? this.database.read;
    const matched = await source.findOneBy(CarriedOverRow, { personId, state });
    if (matched) return matched;
    const unionids = await this.people.unionidsOf(personId, tx);
    if (unionids.length === 0) return null;
    return source.findOneBy(CarriedOverRow, { unionid: In(unionids), state, personId: IsNull() });
  }

  /** Whether a place at this host is kept for the person. */
  async has(personId: string, kosId: string, tx?: Tx): Promise<boolean> {
    return (await this.of(personId, tx))?.kosId === kosId;
  }

  /** The number is hashed and dropped; only a few tries, so that nobody walks through numbers. */
  async match(caller: Caller, code: string, address: string): Promise<Reply<'POST /carried-over/match'>> {
    const { personId } = caller;
    await this.attempts.refuseIfTooMany('phone-match', [personId, address], mostTries);
    const phoneHash = hashOf(await this.wechat.phoneNumber(code));
    const found = await this.database.transaction((tx) => this.take(tx, personId, phoneHash));
    if (found === 'nobody') await this.attempts.failed('phone-match', [personId, address]);
    return { found: found === 'found' };
  }

  /**
   * A row that names a unionid is for whoever has that one: a phone number may have passed to somebody else since. Who
   * is a member needs no place, and gives it back at once.
   */
  private async take(tx: Tx, personId: string, phoneHash: string): Promise<'found' | 'member' | 'nobody'> {
    await this.consents.hold(tx, personId);
    const bond = await this.bonds.bondOf(personId, tx);
    if (!bond && (await this.of(personId, tx))) return 'found';
    const row = await lockRow(tx, CarriedOverRow, { phoneHash });
    const unionids = await this.people.unionidsOf(personId, tx);
    const theirs = row && (row.personId === personId || row.personId === null);
    const fits = theirs && (row.unionid === null || unionids.includes(row.unionid));
    if (!fits || (row.state !== 'kept' && row.state !== 'released')) return 'nobody';
    if (!bond) {
      await tx.update(CarriedOverRow, { id: row.id }, { personId });
      return row.state === 'kept' ? 'found' : 'member';
    }
    if (row.state === 'kept') await this.places.release(tx, row.kosId);
    await tx.update(CarriedOverRow, { id: row.id }, { state: 'taken', personId, bondId: bond.id });
    return 'member';
  }
}

/** Whether a person may sit down at this host: the host is still there, and is somebody else. */
export function mayTake(host: Pick<KosRow, 'active' | 'personId'>, personId: string): boolean {
  return host.active && host.personId !== personId;
}
