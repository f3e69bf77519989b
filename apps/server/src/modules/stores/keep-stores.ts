import type { Body, Reply } from '@huiyou/contracts/api';
import { hoursFit } from '@huiyou/domain/duty/weekly-hours';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { PrintCode } from '../../platform/codes/print-code.ts';
import { Database, type OnceKey, type Tx } from '../../platform/database/database.ts';
import { lockRow } from '../../platform/database/lock-row.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { newCode, newId } from '../../platform/ids.ts';
import { Refusal } from '../../platform/refusal.ts';
import { HostCounts } from './host-counts.ts';
import { type StoreView, storeView } from './read-org.ts';
import { BranchRow, StoreRow } from './store.entities.ts';
import { seesStore, StoresReader } from './stores.reader.ts';

type StoreBody = Body<'POST /stores'>;

/** An operator keeps the list of stores; whoever looks after one prints the code for its door. */
@Injectable()
export class KeepStores {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly stores: StoresReader,
    private readonly hosts: HostCounts,
    private readonly codes: PrintCode,
  ) {}

  async add(once: OnceKey, body: StoreBody): Promise<StoreView> {
    return this.database.once(once, async (tx) => {
      await refuseUnfit(tx, body);
      const createdAt = this.clock.now();
      const row = { id: newId(createdAt), ...body, token: newCode(), createdAt };
      await tx.insert(StoreRow, row);
      return storeView(row, 0);
    });
  }

  /** The token stays, so that codes hanging at the door go on working. */
  async change(id: string, body: StoreBody): Promise<StoreView> {
    const row = await this.database.transaction(async (tx) => {
      const known = await lockRow(tx, StoreRow, { id });
      if (!known) throw new Refusal('not-found');
      await refuseUnfit(tx, body);
      await tx.update(StoreRow, { id }, body);
      return { ...known, ...body };
    });
    return this.view(row);
  }

  async code(caller: Caller, id: string): Promise<Reply<'GET /stores/:id/code'>> {
    const row = (await this.stores.storesById([id])).get(id);
    if (!row || !seesStore(await this.stores.scopeOf(caller), id)) throw new Refusal('not-found');
    return { store: await this.view(row), code: await this.codes.run('door', row.token) };
  }

  private async view(row: StoreRow): Promise<StoreView> {
    return storeView(row, (await this.hosts.at([row.id])).get(row.id) ?? 0);
  }
}

/** The branch is held, so that it is not removed while a store comes under it. */
async function refuseUnfit(tx: Tx, { hours, branchId }: StoreBody): Promise<void> {
  if (!hoursFit(hours)) throw new Refusal('hours-unfit');
  if (branchId !== null && !(await lockRow(tx, BranchRow, { id: branchId }))) throw new Refusal('branch-unfit');
}
