import type { Body } from '@huiyou/contracts/api';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { Database, type OnceKey, type Tx } from '../../platform/database/database.ts';
import { lockRow } from '../../platform/database/lock-row.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { newId } from '../../platform/ids.ts';
import { Facts } from '../../platform/jobs/publish-fact.ts';
import { Refusal } from '../../platform/refusal.ts';
import { ImportedRow, ImportRow } from './import.entities.ts';
import { type ImportView, ShowImport } from './show-import.ts';

/** The steps of an import that a person takes; the work between them is done by jobs. */
@Injectable()
export class BeginImport {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly facts: Facts,
    private readonly show: ShowImport,
  ) {}

  async begin(caller: Caller, once: OnceKey, body: Body<'POST /imports'>): Promise<ImportView> {
    return this.database.once(once, async (tx) => {
      const startedAt = this.clock.now();
      const nothingYet = { nextPart: 0, tail: '', rows: 0, checked: 0, applied: 0, counts: null, endedAt: null };
      const row: ImportRow = {
        id: newId(startedAt),
        ...body,
        state: 'uploading',
        startedBy: caller.personId,
        startedAt,
        ...nothingYet,
        n: 0,
      };
      await tx.insert(ImportRow, row);
      return this.show.view(row);
    });
  }

  /** Starts the dry run; asking again while it runs, or when it is through, changes nothing. */
  async check(id: string): Promise<ImportView> {
    return this.step(id, async (tx, row) => {
      if (row.state === 'checking' || row.state === 'checked') return row;
      if (row.state !== 'uploading') throw new Refusal('import-not-ready');
      if (row.nextPart < row.parts) throw new Refusal('parts-missing');
      return this.start(tx, row, 'checking', 'imports.check');
    });
  }

  /** Starts taking over; a second tap changes nothing. */
  async run(id: string): Promise<ImportView> {
    return this.step(id, async (tx, row) => {
      if (row.state === 'running' || row.state === 'done') return row;
      if (row.state !== 'checked') throw new Refusal('import-not-ready');
      return this.start(tx, row, 'running', 'imports.run');
    });
  }

  /** Also an import that has come to a stand: its job failed until it was parked. Who was taken over by then stays. */
  async cancel(id: string): Promise<ImportView> {
    return this.step(id, async (tx, row) => {
      if (row.state === 'cancelled') return row;
      const waits = row.state === 'uploading' || row.state === 'checked';
      if (!waits && !(await this.stands(tx, row))) throw new Refusal('import-not-ready');
      await tx.delete(ImportedRow, { importId: id });
      const change = { state: 'cancelled', endedAt: this.clock.now(), tail: '' } as const;
      await tx.update(ImportRow, { id }, change);
      return { ...row, ...change };
    });
  }

  private async stands(tx: Tx, { id: subjectId, state, n }: ImportRow): Promise<boolean> {
    if (state !== 'checking' && state !== 'running') return false;
    const listener = state === 'checking' ? 'imports.check' : 'imports.run';
    return this.facts.dropParked(tx, { listener, subjectId, n });
  }

  private async start(tx: Tx, row: ImportRow, state: ImportRow['state'], listener: string): Promise<ImportRow> {
    const n = row.n + 1;
    await tx.update(ImportRow, { id: row.id }, { state, n });
    await this.facts.setTimer(tx, { listener, subjectId: row.id, n, runAt: this.clock.now() });
    return { ...row, state, n };
  }

  private async step(id: string, take: (tx: Tx, row: ImportRow) => Promise<ImportRow>): Promise<ImportView> {
    const row = await this.database.transaction(async (tx) => {
      const held = await lockRow(tx, ImportRow, { id });
      if (!held) throw new Refusal('not-found');
      return take(tx, held);
    });
    return this.show.view(row);
  }
}
