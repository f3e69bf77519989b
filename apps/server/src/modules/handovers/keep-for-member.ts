import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/database.ts';
import { lockRow } from '../../platform/database/lock-row.ts';
import { KeptPlaces } from '../membership/kept-places.ts';
import { HandoverMemberRow } from './handover.entities.ts';

/** A member who is asked may come to the successor by another way, such as a letter: the place kept is the one they take. */
@Injectable()
export class KeepForMember implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly kept: KeptPlaces,
  ) {}

  onModuleInit(): void {
    this.kept.add({
      has: (memberId, toKosId, tx) => this.has(memberId, toKosId, tx),
      take: (tx, memberId, toKosId) => this.take(tx, memberId, toKosId),
    });
  }

  private has(memberId: string, toKosId: string, tx?: Tx): Promise<boolean> {
    return (tx ?? this.database.read).existsBy(HandoverMemberRow, { memberId, toKosId, state: 'asked' });
  }

  /** The row keeps no place from now on; that its member went elsewhere is settled when the bond is told of. */
  private async take(tx: Tx, memberId: string, toKosId: string): Promise<boolean> {
    const found = await tx.findOneBy(HandoverMemberRow, { memberId, toKosId, state: 'asked' });
    const row = found && (await lockRow(tx, HandoverMemberRow, { id: found.id }));
    if (row?.state !== 'asked' || row.toKosId !== toKosId) return false;
    await tx.update(HandoverMemberRow, { id: row.id }, { toKosId: null, n: row.n + 1 });
    return true;
  }
}
