import type { Body, Query, Reply } from '@huiyou/contracts/api';
import { placeFits } from '@huiyou/domain/identity/roles';
import { Injectable } from '@nestjs/common';
import { IsNull, LessThan, Not } from 'typeorm';
import { Database, type OnceKey } from '../../platform/database/database.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { Refusal } from '../../platform/refusal.ts';
import { RoleCodeRow } from './identity.entities.ts';
import { MakeRoleCode } from './make-role-code.ts';
import { PlaceNames } from './place-names.ts';

const pageSize = 50;

/** One-use codes by which an operator gives somebody a role, at a place or for the whole brand. */
@Injectable()
export class RoleCodes {
  constructor(
    private readonly database: Database,
    private readonly codes: MakeRoleCode,
    private readonly places: PlaceNames,
  ) {}

  /** The code itself is in this reply and on the printed page only; a repeated call works it out again. */
  async make(caller: Caller, once: OnceKey, body: Body<'POST /role-codes'>): Promise<Reply<'POST /role-codes'>> {
    if (!placeFits(body.role, body) || !(await this.places.known(body))) throw new Refusal('place-unfit');
    const code = { ...body, kosId: null, madeBy: caller.personId };
    const made = await this.database.once(once, (tx) => this.codes.run(tx, code));
    return { ...made, code: this.codes.codeOf(made.id) };
  }

  /** Newest first, the links of the first operator left out. */
  async list({ cursor, show }: Query<'GET /role-codes'>): Promise<Reply<'GET /role-codes'>> {
    const rows = await this.database.read.find(RoleCodeRow, {
      where: {
        madeBy: Not(IsNull()),
        ...(show === 'waiting' ? { takenAt: IsNull() } : {}),
        ...(cursor ? { id: LessThan(cursor) } : {}),
      },
      order: { id: 'DESC' },
      take: pageSize + 1,
    });
    const page = rows.slice(0, pageSize);
    const names = await this.places.of(page);
    const codes = page.map((row, index) => ({ ...row, place: names[index] ?? null }));
    return { codes, next: rows.length > pageSize ? (page.at(-1)?.id ?? null) : null };
  }
}
