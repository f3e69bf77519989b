import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { type Job, Listeners } from '../../../platform/jobs/listeners.ts';
import { TickLine } from '../../handovers/tick-line.ts';
import { MembershipReader } from '../../membership/membership.reader.ts';
import { MoveQuestions } from './move-questions.ts';

/** Somebody has a new host: what they asked and nobody answered yet comes along, and a handover's line for it is ticked. */
@Injectable()
export class OnBondFormed implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly listeners: Listeners,
    private readonly bonds: MembershipReader,
    private readonly questions: MoveQuestions,
    private readonly tickLine: TickLine,
  ) {}

  onModuleInit(): void {
    const facts = ['bond.formed'];
    this.listeners.add({ name: 'questions.follow-bond', facts, handle: (job) => this.handle(job) });
  }

  /** The bond in force decides, not the fact: whoever moved twice keeps everything with the latest host. */
  private async handle({ data }: Job): Promise<void> {
    const { memberId, handoverMemberId } = data;
    if (typeof memberId !== 'string') throw new Error('fact-incomplete');
    await this.database.transaction(async (tx) => {
      const bond = await this.bonds.holdBond(tx, memberId);
      const carried = await this.questions.carry(tx, bond);
      await this.questions.admit(tx, bond);
      if (typeof handoverMemberId !== 'string') return;
      await this.tickLine.run(tx, handoverMemberId, 'questions', 'carried', carried);
    });
  }
}
