import { Injectable, type OnModuleInit } from '@nestjs/common';
import { LessThanOrEqual } from 'typeorm';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { isDuplicate } from '../../platform/database/errors.ts';
import { type Job, Listeners } from '../../platform/jobs/listeners.ts';
import { Facts } from '../../platform/jobs/publish-fact.ts';
import { FinishHandover } from './finish-handover.ts';
import { HandoverMemberRow } from './handover.entities.ts';
import { SettleMember } from './settle-member.ts';

const listener = 'handovers.settle';
const atATime = 50;

/** After seven days silence is an answer: one timer for each handover settles whoever is still asked. */
@Injectable()
export class SettleSilence implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly facts: Facts,
    private readonly listeners: Listeners,
    private readonly settle: SettleMember,
    private readonly finish: FinishHandover,
  ) {}

  onModuleInit(): void {
    this.listeners.add({ name: listener, facts: [], handle: (job) => this.handle(job) });
  }

  private async handle({ subjectId: handoverId, n }: Job): Promise<void> {
    const due = await this.database.read.find(HandoverMemberRow, {
      where: { handoverId, state: 'asked', decideBy: LessThanOrEqual(this.clock.now()) },
      order: { id: 'ASC' },
      take: atATime,
    });
    for (const { id, memberId } of due) await this.settle.bySilence(id, memberId);
    const next = await this.database.read.findOne(HandoverMemberRow, {
      where: { handoverId, state: 'asked' },
      order: { decideBy: 'ASC' },
    });
    if (next) await this.again(handoverId, n + 1, next.decideBy ?? this.clock.now());
    else await this.database.transaction((tx) => this.finish.run(tx, handoverId));
  }

  /** Killed after this and before the job was done, the next timer is there already. */
  private async again(subjectId: string, n: number, runAt: number): Promise<void> {
    try {
      await this.database.transaction((tx) => this.facts.setTimer(tx, { listener, subjectId, n, runAt }));
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
  }
}
