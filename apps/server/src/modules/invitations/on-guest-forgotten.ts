import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, LessThanOrEqual } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { type Job, Listeners } from '../../platform/jobs/listeners.ts';
import { AcceptanceRow, InvitationRow } from './invitation.entity.ts';

/** A guest is forgotten: letters written to them go too, but for those they took, which belong to the history of a bond. */
@Injectable()
export class OnGuestForgotten implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly listeners: Listeners,
  ) {}

  onModuleInit(): void {
    const facts = ['guest.forgotten'];
    this.listeners.add({ name: 'invitations.forget-guest', facts, handle: (job) => this.handle(job) });
  }

  private async handle({ data: { personId, kosId, at } }: Job): Promise<void> {
    if (typeof personId !== 'string' || typeof kosId !== 'string' || typeof at !== 'number')
      throw new Error('fact-incomplete');
    await this.database.transaction(async (tx) => {
      const written = { kosId, guestId: personId, createdAt: LessThanOrEqual(at) };
      const letters = await tx.find(InvitationRow, { where: written, select: { id: true } });
      const ids = letters.map((letter) => letter.id);
      if (ids.length === 0) return;
      const taken = new Set((await tx.findBy(AcceptanceRow, { invitationId: In(ids) })).map((row) => row.invitationId));
      const untaken = ids.filter((id) => !taken.has(id));
      if (untaken.length > 0) await tx.delete(InvitationRow, { id: In(untaken) });
    });
  }
}
