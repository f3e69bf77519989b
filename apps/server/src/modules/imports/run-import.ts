import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IsNull, MoreThan } from 'typeorm';
import { Clock } from '../../platform/clock.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { lockRow } from '../../platform/database/lock-row.ts';
import { sliceOfTime } from '../../platform/jobs/every-day.ts';
import { type Job, Listeners } from '../../platform/jobs/listeners.ts';
import { Facts } from '../../platform/jobs/publish-fact.ts';
import { ImportedRow, ImportRow } from './import.entities.ts';
import { TakeOverCustomers } from './take-over-customers.ts';
import { TakeOverStaff } from './take-over-staff.ts';

const customersAtOnce = 1000;
const staffAtOnce = 20;

/**
 * Takes over what the dry run left without a fault. Each transaction takes one batch and moves the mark in the import's
 * row, so a kill between two batches loses nothing and a kill within one undoes it.
 */
@Injectable()
export class RunImport implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly facts: Facts,
    private readonly listeners: Listeners,
    private readonly customers: TakeOverCustomers,
    private readonly staff: TakeOverStaff,
  ) {}

  onModuleInit(): void {
    this.listeners.add({ name: 'imports.run', facts: [], handle: (job) => this.handle(job) });
  }

  private async handle({ subjectId: id, n }: Job): Promise<void> {
    const hasTime = sliceOfTime();
    let more = true;
    while (more && hasTime()) more = await this.database.transaction((tx) => this.batch(tx, id, n));
    if (more) await this.database.transaction((tx) => this.goOn(tx, id, n));
    else await this.forgetRows(id);
  }

  /** One batch. False when nothing is left, or the import is not this job's any more. */
  private async batch(tx: Tx, id: string, n: number): Promise<boolean> {
    const held = await lockRow(tx, ImportRow, { id });
    if (held?.state !== 'running' || held.n !== n) return false;
    const rows = await tx.find(ImportedRow, {
      where: { importId: id, fault: IsNull(), rowNo: MoreThan(held.applied) },
      order: { rowNo: 'ASC' },
      take: held.kind === 'hosts' ? staffAtOnce : customersAtOnce,
    });
    const last = rows.at(-1);
    if (!last) {
      await tx.update(ImportRow, { id }, { state: 'done', endedAt: this.clock.now(), tail: '' });
      return false;
    }
    if (held.kind === 'hosts') await this.staff.run(tx, rows, held.startedBy);
    else await this.customers.run(tx, rows);
    await tx.update(ImportRow, { id }, { applied: last.rowNo });
    return true;
  }

  private async goOn(tx: Tx, id: string, n: number): Promise<void> {
    const held = await lockRow(tx, ImportRow, { id });
    if (held?.state !== 'running' || held.n !== n) return;
    await tx.update(ImportRow, { id }, { n: n + 1 });
    await this.facts.setTimer(tx, { listener: 'imports.run', subjectId: id, n: n + 1, runAt: this.clock.now() });
  }

  /** What was taken over is in its own tables; of the file only the faults are kept. */
  private async forgetRows(importId: string): Promise<void> {
    const done = await this.database.read.existsBy(ImportRow, { id: importId, state: 'done' });
    if (!done) return;
    await this.database.transaction((tx) => tx.delete(ImportedRow, { importId, fault: IsNull() }));
  }
}
