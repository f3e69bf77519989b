import type { Body, Reply } from '@huiyou/contracts/api';
import { mayHangUnder } from '@huiyou/domain/stores/org';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { Database, type OnceKey, type Tx } from '../../platform/database/database.ts';
import { newId } from '../../platform/ids.ts';
import { Refusal } from '../../platform/refusal.ts';
import { holdTree } from './hold-tree.ts';
import { type BranchView, branchView } from './read-org.ts';
import { BranchRow, StoreRow } from './store.entities.ts';

type BranchBody = Body<'POST /branches'>;

/** An operator adds, moves and removes regions and dealers. Hosts and bonds stay as they are. */
@Injectable()
export class ArrangeBranches {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async add(once: OnceKey, body: BranchBody): Promise<BranchView> {
    return this.database.once(once, async (tx) => {
      refuseUnfit(await holdTree(tx), null, body.parentId);
      const createdAt = this.clock.now();
      const row = { id: newId(createdAt), ...body, createdAt };
      await tx.insert(BranchRow, row);
      return branchView(row);
    });
  }

  async change(id: string, body: BranchBody): Promise<BranchView> {
    return this.database.transaction(async (tx) => {
      const branches = await holdTree(tx);
      const row = branches.find((branch) => branch.id === id);
      if (!row) throw new Refusal('not-found');
      refuseUnfit(branches, id, body.parentId);
      await tx.update(BranchRow, { id }, body);
      return branchView({ ...row, ...body });
    });
  }

  /** A branch goes when neither a branch nor a store hangs below it. */
  async remove(id: string): Promise<Reply<'DELETE /branches/:id'>> {
    await this.database.transaction(async (tx) => {
      const branches = await holdTree(tx);
      if (!branches.some((branch) => branch.id === id)) throw new Refusal('not-found');
      if (await hasBelow(tx, branches, id)) throw new Refusal('branch-not-empty');
      await tx.delete(BranchRow, { id });
    });
    return {};
  }
}

async function hasBelow(tx: Tx, branches: readonly BranchRow[], id: string): Promise<boolean> {
  return branches.some(({ parentId }) => parentId === id) || tx.existsBy(StoreRow, { branchId: id });
}

function refuseUnfit(branches: readonly BranchRow[], id: string | null, parentId: string | null): void {
  const known = parentId === null || branches.some((branch) => branch.id === parentId);
  if (!known || !mayHangUnder(branches, id, parentId)) throw new Refusal('branch-unfit');
}
