import type { Reply } from '@huiyou/contracts/api';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../../platform/database/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { KosRow } from './kos.entity.ts';

export type HostCard = Reply<'GET /kos/me'>['host'];
export type HostLine = Reply<'GET /kos/me'>['line'];

/** Hosts, for the other modules. */
@Injectable()
export class KosReader {
  constructor(private readonly database: Database) {}

  async byPerson(personId: string): Promise<KosRow | null> {
    return this.database.read.findOneBy(KosRow, { personId });
  }

  /** The caller's own profile. Throws `host-profile-missing` until it is written. */
  async mine(personId: string): Promise<KosRow> {
    const row = await this.byPerson(personId);
    if (!row) throw new Refusal('host-profile-missing');
    return row;
  }

  /** A host by id. Throws `not-found`. */
  async byId(id: string): Promise<KosRow> {
    const row = await this.database.read.findOneBy(KosRow, { id });
    if (!row) throw new Refusal('not-found');
    return row;
  }

  async cards(ids: readonly string[]): Promise<Map<string, HostCard>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.read.findBy(KosRow, { id: In([...new Set(ids)]) });
    return new Map(rows.map((row) => [row.id, cardOf(row)]));
  }
}

export function cardOf(row: KosRow): HostCard {
  const { id, name, clubName, pronoun, portrait, seal, miniSeal } = row;
  return { id, name, clubName, pronoun, portrait, seal, miniSeal };
}

export function lineOf(row: KosRow): HostLine {
  return row.line === null || row.lineWrittenAt === null ? null : { text: row.line, writtenAt: row.lineWrittenAt };
}
