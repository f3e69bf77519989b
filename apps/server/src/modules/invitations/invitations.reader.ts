import { givenName } from '@huiyou/domain/identity/display-name';
import type { InvitationMark } from '@huiyou/domain/invitations/outcome';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import { InvitationRow } from './invitation.entity.ts';

/** A letter as its member reads it again, with the ids of the relation facts it cites. */
export type LetterOf = { greeting: string; letter: string; writtenAt: number; factIds: string[] };

/** Letters that were taken, for the other modules. */
@Injectable()
export class InvitationsReader {
  constructor(private readonly database: Database) {}

  /** The letter a bond began with, or null. */
  async letterOf(invitationId: string): Promise<LetterOf | null> {
    const row = await this.database.read.findOneBy(InvitationRow, { id: invitationId });
    if (!row) return null;
    const { kind, addressee, letter, createdAt: writtenAt, factIds } = row;
    return { greeting: kind === 'personal' ? givenName(addressee) : addressee, letter, writtenAt, factIds };
  }

  /** Under which mark the invitation is counted, or null. */
  async markOf(invitationId: string): Promise<InvitationMark | null> {
    return (await this.database.read.findOneBy(InvitationRow, { id: invitationId }))?.mark ?? null;
  }
}
