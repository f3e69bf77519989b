import type { Body, Reply } from '@huiyou/contracts/api';
import { bondRules } from '@huiyou/domain/membership/bond';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { newId } from '../../platform/ids.ts';
import { IdentityReader } from '../identity/identity.reader.ts';
import { RecordConsent } from '../identity/record-consent.ts';
import { StoresReader } from '../stores/stores.reader.ts';
import { KosRow } from './kos.entity.ts';
import { cardOf, KosReader, lineOf } from './kos.reader.ts';
import { blankProfile } from './register-host.ts';

/** A host writes who they are: once to begin, later to change it. */
@Injectable()
export class WriteProfile {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly people: RecordConsent,
    private readonly roles: IdentityReader,
    private readonly stores: StoresReader,
    private readonly hosts: KosReader,
  ) {}

  async read(caller: Caller): Promise<Reply<'GET /kos/me'>> {
    const row = await this.hosts.mine(caller.personId);
    const { storeId, welcome, capacity, leavesAt } = row;
    const storeName = (await this.stores.names([storeId])).get(storeId ?? '') ?? null;
    return { host: cardOf(row), line: lineOf(row), welcome, capacity, storeName, leavesAt };
  }

  async run(caller: Caller, body: Body<'PUT /kos/me'>): Promise<Reply<'PUT /kos/me'>> {
    const { personId } = caller;
    await this.database.transaction(async (tx) => {
      await this.people.hold(tx, personId);
      const known = await tx.findOneBy(KosRow, { personId });
      if (known) await tx.update(KosRow, { id: known.id }, body);
      else await tx.insert(KosRow, { ...(await this.fresh(tx, personId)), ...body });
      await this.people.name(tx, personId, body.name);
    });
    return this.read(caller);
  }

  /** A new host works where their role code said. */
  private async fresh(tx: Tx, personId: string) {
    const since = this.clock.now();
    const place = await this.roles.placeOf(personId, 'kos', tx);
    const ground = { capacity: bondRules.defaultCapacity, active: true, storeId: place?.storeId ?? null };
    return { id: newId(since), personId, staffNo: null, ...blankProfile, ...ground, since };
  }
}
