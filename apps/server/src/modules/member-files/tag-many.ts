import type { Body, Reply } from '@huiyou/contracts/api';
import { noteLimits } from '@huiyou/domain/membership/bond';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../../platform/clock.ts';
import { Database, type OnceKey, type Tx } from '../../platform/database/database.ts';
import { lockRow } from '../../platform/database/lock-row.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { newId } from '../../platform/ids.ts';
import { Refusal } from '../../platform/refusal.ts';
import { IdentityReader } from '../identity/identity.reader.ts';
import { KosReader } from '../kos/kos.reader.ts';
import { MembersReader } from '../membership/members.reader.ts';
import { BulkActRow, BulkChangeRow, MemberTagRow } from './note.entities.ts';

type Act = Body<'POST /members/bulk'>;
type Bulk = Reply<'POST /members/bulk'>;
type Chosen = { bondId: string; memberId: string };
type Effect = { found: Chosen[]; changes: Chosen[]; full: number };

const undoMs = 10 * 60_000;
const namesShown = 12;
const batch = 500;

/** A host puts a tag on many members at once or takes it away, sees first whom it touches, and can undo it once. */
@Injectable()
export class TagMany {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly hosts: KosReader,
    private readonly people: IdentityReader,
    private readonly find: MembersReader,
  ) {}

  async preview(caller: Caller, act: Act): Promise<Reply<'POST /members/bulk/preview'>> {
    const { id: kosId } = await this.hosts.mine(caller.personId);
    const { found, changes, full } = await this.effect(kosId, act);
    const first = changes.slice(0, namesShown).map((one) => one.memberId);
    const people = await this.people.people(first);
    const names = first.flatMap((id) => people.get(id)?.displayName ?? []);
    return { found: found.length, changes: changes.length, full, names };
  }

  async run(caller: Caller, once: OnceKey, act: Act): Promise<Bulk> {
    const { id: kosId } = await this.hosts.mine(caller.personId);
    return this.database.once(once, async (tx) => {
      const { changes } = await this.effect(kosId, act, tx);
      if (changes.length === 0) throw new Refusal('nothing-to-change');
      const doneAt = this.clock.now();
      const row = {
        id: newId(doneAt),
        kosId,
        act: act.act,
        tag: act.tag,
        changed: changes.length,
        doneAt,
        undoUntil: doneAt + undoMs,
        undoneAt: null,
      };
      await tx.insert(BulkActRow, row);
      const bondIds = changes.map((one) => one.bondId);
      await this.apply(tx, row, bondIds, act.act);
      for (const part of parts(bondIds)) {
        await tx.insert(
          BulkChangeRow,
          part.map((bondId) => ({ bulkId: row.id, bondId })),
        );
      }
      return viewOf(row);
    });
  }

  /** The latest act while it can still be undone or has just been. */
  async latest(caller: Caller): Promise<Reply<'GET /members/bulk'>> {
    const { id: kosId } = await this.hosts.mine(caller.personId);
    const row = await this.database.read.findOne(BulkActRow, { where: { kosId }, order: { id: 'DESC' } });
    return { bulk: row && row.undoUntil > this.clock.now() ? viewOf(row) : null };
  }

  /** Only what the act really changed is changed back, so a tag that somebody had before stays. */
  async undo(caller: Caller, id: string): Promise<Bulk> {
    const host = await this.hosts.byPerson(caller.personId);
    return this.database.transaction(async (tx) => {
      const row = await lockRow(tx, BulkActRow, { id });
      if (!host || row?.kosId !== host.id) throw new Refusal('not-found');
      if (row.undoneAt !== null) return viewOf(row);
      const undoneAt = this.clock.now();
      if (undoneAt > row.undoUntil) throw new Refusal('undo-too-late');
      const changed = await tx.findBy(BulkChangeRow, { bulkId: id });
      const back = row.act === 'add-tag' ? 'remove-tag' : 'add-tag';
      await this.apply(
        tx,
        row,
        changed.map((change) => change.bondId),
        back,
      );
      await tx.update(BulkActRow, { id }, { undoneAt });
      return viewOf({ ...row, undoneAt });
    });
  }

  /** Who is meant, whom it would change, and who has as many tags as there may be. */
  private async effect(kosId: string, { act, tag, members }: Act, tx?: Tx): Promise<Effect> {
    const found = await this.chosen(kosId, members, tx);
    const tagged = await this.tagsOf(kosId, tx);
    const has = (one: Chosen) => tagged.get(one.bondId)?.has(tag) === true;
    if (act === 'remove-tag') return { found, changes: found.filter(has), full: 0 };
    const without = found.filter((one) => !has(one));
    const changes = without.filter((one) => (tagged.get(one.bondId)?.size ?? 0) < noteLimits.tags);
    return { found, changes, full: without.length - changes.length };
  }

  private async chosen(kosId: string, members: Act['members'], tx?: Tx): Promise<Chosen[]> {
    const search = members.by === 'search' ? members : { show: 'all' as const };
    const query = this.find.query(kosId, search, tx).select('b.id', 'bondId').addSelect('b.memberId', 'memberId');
    if (members.by === 'hand') query.andWhere('b.id IN (:...bondIds)', { bondIds: members.bondIds });
    return query.orderBy('b.id', 'DESC').limit(noteLimits.tagged).getRawMany<Chosen>();
  }

  private async tagsOf(kosId: string, tx?: Tx): Promise<Map<string, Set<string>>> {
    const rows = await (tx ?? this.database.read).findBy(MemberTagRow, { kosId });
    const found = new Map<string, Set<string>>();
    for (const { bondId, tag } of rows) found.set(bondId, (found.get(bondId) ?? new Set()).add(tag));
    return found;
  }

  /**
   * Adding goes over what is there already, because a member's tag may have come back by hand since. Bonds that ended
   * are passed over.
   */
  private async apply(
    tx: Tx,
    { kosId, tag }: BulkActRow,
    bondIds: readonly string[],
    act: BulkActRow['act'],
  ): Promise<void> {
    for (const part of parts(bondIds)) {
      await tx.delete(MemberTagRow, { tag, bondId: In(part) });
      if (act !== 'add-tag') continue;
      const active = await this.find.keepActive(tx, kosId, part);
      const rows = [...active].map((bondId) => ({ bondId, tag, kosId }));
      if (rows.length > 0) await tx.insert(MemberTagRow, rows);
    }
  }
}

function parts(ids: readonly string[]): string[][] {
  const count = Math.ceil(ids.length / batch);
  return Array.from({ length: count }, (_, i) => ids.slice(i * batch, (i + 1) * batch));
}

function viewOf({ id, act, tag, changed, doneAt, undoUntil, undoneAt }: BulkActRow): Bulk {
  return { id, act, tag, changed, doneAt, undoUntil, undoneAt };
}
