import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/database.ts';
import { KosReader, takesMembers } from '../kos/kos.reader.ts';
import { HandoverLineRow, HandoverMemberRow } from './handover.entities.ts';
import { type Held, HoldMember } from './hold-member.ts';
import { HoldPlaces } from './hold-places.ts';
import { LeaveBehind } from './leave-behind.ts';
import { MoveMember } from './move-member.ts';

/** Settles one member without a word of theirs: by silence, or because the member or the successor went elsewhere. */
@Injectable()
export class SettleMember {
  constructor(
    private readonly database: Database,
    private readonly hold: HoldMember,
    private readonly hosts: KosReader,
    private readonly places: HoldPlaces,
    private readonly leftBehind: LeaveBehind,
    private readonly move: MoveMember,
  ) {}

  /** Moves bond and open questions; the past stays sealed. A member who is settled already is passed over. */
  bySilence(id: string, memberId: string): Promise<void> {
    return this.held(id, memberId, async (tx, row) => {
      const to = row.toKosId === null ? undefined : (await this.hosts.rows([row.toKosId], tx)).get(row.toKosId);
      if (!takesMembers(to) || to.personId === row.memberId) return this.leave(tx, row);
      await this.move.run(tx, row, { to, state: 'by-silence', reason: 'silence', keptPlace: true, openPast: false });
    });
  }

  /** The successor is leaving before the member decided. */
  successorGone(id: string, memberId: string): Promise<void> {
    return this.held(id, memberId, (tx, row) => this.leave(tx, row));
  }

  /** The member may have gone to another host by another way; otherwise they are still asked. */
  ifMoved(id: string, memberId: string): Promise<void> {
    return this.held(id, memberId, async () => undefined);
  }

  private leave(tx: Tx, row: HandoverMemberRow): Promise<void> {
    return this.leftBehind.run(tx, row, { state: 'left', leftBecause: 'successor-gone' });
  }

  private held(id: string, memberId: string, work: (tx: Tx, row: HandoverMemberRow) => Promise<void>): Promise<void> {
    return this.database.transaction(async (tx) => {
      const held = await this.hold.run(tx, memberId, id);
      if (held?.row.state !== 'asked') return;
      if (held.bond?.id === held.row.fromBondId) await work(tx, held.row);
      else await this.elsewhere(tx, held);
    });
  }

  /** The bond left by another way: the place goes back, and the past is sealed to the host they chose. */
  private async elsewhere(tx: Tx, { row, bond }: Held): Promise<void> {
    const known = bond && (await tx.existsBy(HandoverMemberRow, { toBondId: bond.id }));
    const toBondId = bond && !known ? bond.id : null;
    await this.places.end(tx, row, { state: 'chose-another', toKosId: bond?.kosId ?? null, toBondId });
    if (!bond || toBondId === null) return;
    await tx.insert(HandoverLineRow, this.places.pastLine(row));
    await this.move.seal(tx, row, bond.kosId, false);
  }
}
