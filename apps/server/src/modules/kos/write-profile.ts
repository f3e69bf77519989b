import type { Body, Reply } from '@huiyou/contracts/api';
import { bondRules } from '@huiyou/domain/membership/bond';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database/database.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { newId } from '../../platform/ids.ts';
import { RecordConsent } from '../identity/record-consent.ts';
import { KosRow } from './kos.entity.ts';
import { cardOf, KosReader, lineOf } from './kos.reader.ts';

/** A host writes who they are: once to begin, later to change it. */
@Injectable()
export class WriteProfile {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly people: RecordConsent,
    private readonly hosts: KosReader,
  ) {}

  async read(caller: Caller): Promise<Reply<'GET /kos/me'>> {
    const row = await this.hosts.mine(caller.personId);
    return { host: cardOf(row), line: lineOf(row), capacity: row.capacity };
  }

  async run(caller: Caller, body: Body<'PUT /kos/me'>): Promise<Reply<'PUT /kos/me'>> {
    const { personId } = caller;
    await this.database.transaction(async (tx) => {
      await this.people.hold(tx, personId);
      const known = await tx.findOneBy(KosRow, { personId });
      if (known) await tx.update(KosRow, { id: known.id }, body);
      else await tx.insert(KosRow, { ...this.fresh(personId), ...body });
      await this.people.name(tx, personId, body.name);
    });
    return this.read(caller);
  }

  private fresh(personId: string) {
    const since = this.clock.now();
    const blank = { portrait: null, seal: null, miniSeal: null, line: null, lineWrittenAt: null };
    return { id: newId(since), personId, ...blank, capacity: bondRules.defaultCapacity, active: true, since };
  }
}
