import type { Reply } from '@huiyou/contracts/api';
import { forgottenAt } from '@huiyou/domain/acquaintances/acquaintance';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { DutyReader } from '../duty/duty.reader.ts';
import { KosReader } from '../kos/kos.reader.ts';
import { MembershipReader } from '../membership/membership.reader.ts';
import { StoresReader } from '../stores/stores.reader.ts';
import { AcquaintanceRow } from './acquaintance.entity.ts';
import { AcquaintancesReader } from './acquaintances.reader.ts';

export type AcquaintanceView = Reply<'GET /acquaintances/:id'>;

const mostShown = 50;

/** Hosts a person has met, and everything kept about the two of them. */
@Injectable()
export class ShowAcquaintance {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly acquaintances: AcquaintancesReader,
    private readonly hosts: KosReader,
    private readonly duty: DutyReader,
    private readonly stores: StoresReader,
    private readonly bonds: MembershipReader,
  ) {}

  /** The latest fifty hosts the person has met, latest exchange first. */
  async list(personId: string): Promise<Reply<'GET /acquaintances'>> {
    const rows = await this.database.read.find(AcquaintanceRow, {
      where: { personId },
      order: { lastExchangeAt: 'DESC', id: 'DESC' },
      take: mostShown,
    });
    return { acquaintances: await this.views(personId, rows) };
  }

  /** One of the person's own. Throws `not-found` for anything else. */
  async one(personId: string, id: string): Promise<AcquaintanceView> {
    const row = await this.acquaintances.ofPerson(id, personId);
    const [view] = row ? await this.views(personId, [row]) : [];
    if (!view) throw new Refusal('not-found');
    return view;
  }

  private async views(personId: string, rows: readonly AcquaintanceRow[]): Promise<AcquaintanceView[]> {
    const now = this.clock.now();
    const ids = rows.map((row) => row.kosId);
    const [hosts, stores, facts, bond, duties] = await Promise.all([
      this.hosts.cards(ids),
      this.stores.names(rows.map((row) => row.storeId)),
      this.acquaintances.factsOf(personId, ids),
      this.bonds.bondOf(personId),
      this.duty.statesOf(ids, now),
    ]);
    return rows.flatMap(({ id, kosId, metAt, how, storeId, reason, lastExchangeAt }) => {
      const [host, duty] = [hosts.get(kosId), duties.get(kosId)];
      if (!host || !duty) return [];
      return {
        id,
        host,
        duty,
        metAt,
        how,
        storeName: storeId === null ? null : (stores.get(storeId) ?? null),
        reason,
        facts: facts.get(kosId) ?? [],
        forgottenAt: bond?.kosId === kosId ? null : forgottenAt(lastExchangeAt),
      };
    });
  }
}
