import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database, type Tx } from '../../platform/database/database.ts';
import { lockRow } from '../../platform/database/lock-row.ts';
import { Refusal } from '../../platform/refusal.ts';
import { BondRow, HostLoadRow } from './bond.entity.ts';

/** Bonds, for the other modules. */
@Injectable()
export class MembershipReader {
  constructor(private readonly database: Database) {}

  /** A person's active bond, or null. Inside a transaction pass it, to see what that transaction sees. */
  async bondOf(memberId: string, tx?: Tx): Promise<BondRow | null> {
    return (tx ?? this.database.read).findOneBy(BondRow, { activeMember: memberId });
  }

  /** The active bond, held until the transaction ends. Throws `not-allowed` without one. */
  async holdBond(tx: Tx, memberId: string): Promise<BondRow> {
    const bond = await lockRow(tx, BondRow, { activeMember: memberId });
    if (!bond) throw new Refusal('not-allowed');
    return bond;
  }

  /** The caller's bond. Throws `not-allowed` without one. */
  async myBond(memberId: string): Promise<BondRow> {
    const bond = await this.bondOf(memberId);
    if (!bond) throw new Refusal('not-allowed');
    return bond;
  }

  /** Which of these people are bonded to the host now. */
  async bondedTo(kosId: string, people: readonly string[]): Promise<Set<string>> {
    if (people.length === 0) return new Set();
    const rows = await this.database.read.findBy(BondRow, { kosId, activeMember: In([...people]) });
    return new Set(rows.map((row) => row.memberId));
  }

  /** How many members a host has. */
  async membersOf(kosId: string, tx?: Tx): Promise<number> {
    const row = await (tx ?? this.database.read).findOneBy(HostLoadRow, { kosId });
    return row?.members ?? 0;
  }
}
