import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../../../platform/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { lockRow } from '../../../platform/database/lock-row.ts';
import { type Job, Listeners } from '../../../platform/jobs/listeners.ts';
import { KosReader } from '../../kos/kos.reader.ts';
import { AnswerRow, KnowledgeRow } from '../answer.entities.ts';
import { IndexAnswers, librarySpace } from '../index-answers.ts';
import { Publish } from './publish.ts';

/**
 * A host has left: the library is retired with them, and nobody is asked for consent any more. What a member agreed
 * to follows that member to the host they move to, because that is the club they know it in.
 */
@Injectable()
export class OnDeparture implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly listeners: Listeners,
    private readonly hosts: KosReader,
    private readonly index: IndexAnswers,
    private readonly publish: Publish,
  ) {}

  onModuleInit(): void {
    const retire = { name: 'answers.retire-library', facts: ['handover.started'] };
    this.listeners.add({ ...retire, handle: (job) => this.retire(job) });
    const follow = { name: 'answers.follow-member', facts: ['bond.formed'] };
    this.listeners.add({ ...follow, handle: (job) => this.follow(job) });
  }

  private async retire({ data: { kosId } }: Job): Promise<void> {
    if (typeof kosId !== 'string' || !(await this.hasLeft(kosId))) return;
    const at = this.clock.now();
    await this.database.transaction(async (tx) => {
      const space = librarySpace(kosId);
      await this.index.clear(tx, space);
      await tx.update(AnswerRow, { space, state: 'live' }, { state: 'retired', changedAt: at });
      await tx.update(KnowledgeRow, { kosId, state: 'waiting' }, { state: 'withdrawn', withdrawnAt: at });
    });
  }

  private async follow({ data: { memberId, kosId, fromKosId } }: Job): Promise<void> {
    if (typeof memberId !== 'string' || typeof kosId !== 'string' || typeof fromKosId !== 'string') return;
    if (!(await this.hasLeft(fromKosId))) return;
    const theirs = { askerId: memberId, kosId: fromKosId, state: 'agreed' } as const;
    for (const { id } of await this.database.read.findBy(KnowledgeRow, theirs)) {
      await this.database.transaction(async (tx) => {
        const row = await lockRow(tx, KnowledgeRow, { id });
        if (row?.state === 'agreed' && row.kosId === fromKosId) await this.publish.move(tx, row, kosId);
      });
    }
  }

  private async hasLeft(kosId: string): Promise<boolean> {
    return (await this.hosts.rows([kosId])).get(kosId)?.active === false;
  }
}
