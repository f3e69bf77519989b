import type { Reply } from '@huiyou/contracts/api';
import { roles } from '@huiyou/domain/identity/roles';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { PersonRow, RoleGrantRow } from './identity.entities.ts';

export type PersonView = { id: string; displayName: string; avatar: string | null };

/** Who people are, for the other modules. */
@Injectable()
export class IdentityReader {
  constructor(private readonly database: Database) {}

  /** Views by id; unknown ids are missing from the map. */
  async people(ids: readonly string[]): Promise<Map<string, PersonView>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.read.findBy(PersonRow, { id: In([...new Set(ids)]) });
    return new Map(rows.map((row) => [row.id, viewOf(row)]));
  }

  /** One person's view. Throws `not-found` for an unknown id. */
  async person(id: string): Promise<PersonView> {
    const row = await this.database.read.findOneBy(PersonRow, { id });
    if (!row) throw new Refusal('not-found');
    return viewOf(row);
  }

  async me(personId: string, sessionId: string): Promise<Reply<'GET /me'>> {
    const person = await this.person(personId);
    const grants = await this.database.read.findBy(RoleGrantRow, { personId });
    const held = new Set(grants.map((grant) => grant.role));
    return { person, roles: roles.filter((role) => held.has(role)), sessionId };
  }
}

function viewOf(row: PersonRow): PersonView {
  return { id: row.id, displayName: row.displayName, avatar: row.avatar };
}
