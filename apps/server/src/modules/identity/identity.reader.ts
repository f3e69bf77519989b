import type { Reply } from '@huiyou/contracts/api';
import { type Role, roles } from '@huiyou/domain/identity/roles';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database, type Tx } from '../../platform/database/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { PersonRow, RoleGrantRow, WechatUnionRow } from './identity.entities.ts';

/** The store or branch a role is bound to; neither means the whole brand. */
export type Place = { storeId: string | null; branchId: string | null };
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

  /** Where somebody holds a role; null when they do not hold it. */
  async placeOf(personId: string, role: Role, tx?: Tx): Promise<Place | null> {
    const grant = await (tx ?? this.database.read).findOneBy(RoleGrantRow, { personId, role });
    return grant && { storeId: grant.storeId, branchId: grant.branchId };
  }

  /** Everybody who holds a role, and where. For roles of the few: leads and operators. */
  async holdersOf(role: Role): Promise<(Place & { personId: string })[]> {
    const grants = await this.database.read.findBy(RoleGrantRow, { role });
    return grants.map(({ personId, storeId, branchId }) => ({ personId, storeId, branchId }));
  }

  /** The unionids a person is known by, for matching an import. */
  async unionidsOf(personId: string, tx?: Tx): Promise<string[]> {
    const rows = await (tx ?? this.database.read).findBy(WechatUnionRow, { personId });
    return rows.map((row) => row.unionid);
  }

  /** Persons by unionid; those nobody has signed in with are missing from the map. */
  async personsByUnionid(unionids: readonly string[], tx: Tx): Promise<Map<string, string>> {
    if (unionids.length === 0) return new Map();
    const rows = await tx.findBy(WechatUnionRow, { unionid: In([...unionids]) });
    return new Map(rows.map(({ unionid, personId }) => [unionid, personId]));
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
