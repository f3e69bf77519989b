import { bondRules } from '@huiyou/domain/membership/bond';
import type { Pronoun } from '@huiyou/domain/kos/host';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/database.ts';
import { lockRow } from '../../platform/database/lock-row.ts';
import { newId } from '../../platform/ids.ts';
import { KosRow } from './kos.entity.ts';

/** A host as the brand's file has them. */
export type HostRecord = {
  staffNo: string;
  name: string;
  /** Null leaves club name, store or capacity of a host who is there as it is. */
  clubName: string | null;
  pronoun: Pronoun;
  storeId: string | null;
  capacity: number | null;
  /** Of the row they come from. */
  importDigest?: string;
};
/** `waiting` while nobody has taken the host's role code. */
export type Registered = { kosId: string; change: 'fresh' | 'changed' | 'unchanged'; waiting: boolean };

/** Port: enters a host of an import by their staff number, inside the caller's transaction. */
@Injectable()
export class RegisterHost {
  constructor(private readonly clock: Clock) {}

  /** A new profile waits for whoever takes its role code. Once signed in, what a host calls themselves is their own. */
  async run(tx: Tx, record: HostRecord): Promise<Registered> {
    const known = await lockRow(tx, KosRow, { staffNo: record.staffNo });
    if (!known) return { kosId: await this.enter(tx, record), change: 'fresh', waiting: true };
    const waiting = known.personId === null;
    const wanted = wantedOf(known, record);
    const fields = Object.keys(wanted) as (keyof typeof wanted)[];
    const same = fields.every((field) => known[field] === wanted[field]);
    await tx.update(KosRow, { id: known.id }, { ...wanted, importDigest: record.importDigest ?? known.importDigest });
    return { kosId: known.id, change: same ? 'unchanged' : 'changed', waiting };
  }

  /** Whether this row was taken over already. */
  async taken(tx: Tx, staffNo: string, importDigest: string): Promise<boolean> {
    return tx.existsBy(KosRow, { staffNo, importDigest });
  }

  private async enter(tx: Tx, record: HostRecord): Promise<string> {
    const { clubName, capacity, ...told } = record;
    if (clubName === null) throw new Error('club-name-missing');
    const since = this.clock.now();
    const id = newId(since);
    const host = { ...told, clubName, capacity: capacity ?? bondRules.defaultCapacity };
    await tx.insert(KosRow, {
      id,
      personId: null,
      ...host,
      ...blankProfile,
      active: true,
      since,
      importDigest: record.importDigest ?? null,
    });
    return id;
  }
}

/** A blank cell leaves what is there; what hosts who have signed in call themselves is their own. */
function wantedOf(known: KosRow, { name, pronoun, clubName, storeId, capacity }: HostRecord) {
  const place = { storeId: storeId ?? known.storeId, capacity: capacity ?? known.capacity };
  return known.personId === null ? { name, pronoun, clubName: clubName ?? known.clubName, ...place } : place;
}

/** What a host has not written or had drawn yet. */
export const blankProfile = {
  portrait: null,
  seal: null,
  miniSeal: null,
  line: null,
  lineWrittenAt: null,
  welcome: null,
  leavesAt: null,
  importDigest: null,
};
