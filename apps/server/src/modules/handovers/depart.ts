import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { lockRow } from '../../platform/database/lock-row.ts';
import { Listeners } from '../../platform/jobs/listeners.ts';
import { Facts } from '../../platform/jobs/publish-fact.ts';
import { EndService } from './end-service.ts';
import { HandoverRow } from './handover.entities.ts';
import { PlanSlices } from './plan-slices.ts';

const listener = 'handovers.depart';

/** The departure of a host: at once, or at the announced instant by a timer. */
@Injectable()
export class Depart implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly facts: Facts,
    private readonly listeners: Listeners,
    private readonly slices: PlanSlices,
    private readonly endService: EndService,
  ) {}

  onModuleInit(): void {
    this.listeners.add({ name: listener, facts: [], handle: ({ subjectId }) => this.announced(subjectId) });
  }

  async later(tx: Tx, row: HandoverRow, leavesAt: number): Promise<void> {
    await this.facts.setTimer(tx, { listener, subjectId: row.id, n: row.n, runAt: leavesAt });
    const data = { kosId: row.fromKosId, leavesAt };
    await this.facts.publish(tx, { kind: 'handover.announced', subjectId: row.id, n: row.n, data });
  }

  leave(tx: Tx, row: HandoverRow): Promise<void> {
    return this.endService.run(tx, row, this.clock.now());
  }

  private announced(id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const row = await lockRow(tx, HandoverRow, { id });
      if (row?.state !== 'announced') return;
      await this.leave(tx, row);
      const begun = { state: 'planning', n: row.n + 1 } as const;
      await tx.update(HandoverRow, { id }, begun);
      await this.slices.begin(tx, { ...row, ...begun });
    });
  }
}
