import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Not } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { type Job, Listeners } from '../../platform/jobs/listeners.ts';
import { HandoverMemberRow } from './handover.entities.ts';
import { SettleMember } from './settle-member.ts';

const atATime = 100;

/** Gives back places that nobody will take: the member moved by another way, or the successor is leaving. */
@Injectable()
export class ReleasePlaces implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly listeners: Listeners,
    private readonly settle: SettleMember,
  ) {}

  onModuleInit(): void {
    this.listeners.add({
      name: 'handovers.member-moved',
      facts: ['bond.formed'],
      handle: (job) => this.memberMoved(job),
    });
    const facts = ['handover.announced', 'handover.started'];
    this.listeners.add({ name: 'handovers.host-leaving', facts, handle: (job) => this.hostLeaving(job) });
  }

  private async memberMoved({ data: { memberId, handoverMemberId } }: Job): Promise<void> {
    if (typeof memberId !== 'string') throw new Error('fact-incomplete');
    const other = typeof handoverMemberId === 'string' ? { id: Not(handoverMemberId) } : {};
    const rows = await this.database.read.findBy(HandoverMemberRow, { memberId, ...other });
    for (const { id, state } of rows) {
      // Whether the bond really left is decided on the held row: this fact may come late.
      if (state === 'asked') await this.settle.ifMoved(id, memberId);
    }
  }

  private async hostLeaving({ data: { kosId, leavesAt } }: Job): Promise<void> {
    if (typeof kosId !== 'string') throw new Error('fact-incomplete');
    if (typeof leavesAt !== 'number') return;
    for (;;) {
      const rows = await this.database.read.find(HandoverMemberRow, {
        where: { toKosId: kosId, state: 'asked' },
        take: atATime,
      });
      for (const { id, memberId } of rows) await this.settle.successorGone(id, memberId);
      if (rows.length < atATime) return;
    }
  }
}
