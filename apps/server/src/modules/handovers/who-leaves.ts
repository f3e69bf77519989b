import type { Leaving } from '@huiyou/domain/handovers/plan-handover';
import { Injectable } from '@nestjs/common';
import { Not } from 'typeorm';
import { Database, type Tx } from '../../platform/database/database.ts';
import { MembershipReader } from '../membership/membership.reader.ts';
import { HandoverMemberRow, type HandoverRow } from './handover.entities.ts';

/** A member still to be handed over, with the bond as it stands. */
export type LeavingMember = Leaving & { bondId: string };
type Of = Pick<HandoverRow, 'fromKosId' | 'chosen'> & { id: string | null };

/** Who of a host's members is still to be planned in a handover, or would be in one that has not begun. */
@Injectable()
export class WhoLeaves {
  constructor(
    private readonly database: Database,
    private readonly bonds: MembershipReader,
  ) {}

  /**
   * A handover of all leaves out those another one is asking right now; members chosen by hand are asked anew.
   * Inside a transaction pass it.
   */
  async run({ id, fromKosId, chosen }: Of, tx?: Tx): Promise<LeavingMember[]> {
    const bonds = await this.bonds.bondsAt(fromKosId, tx);
    const done = await this.taken({ id, fromKosId, chosen }, tx);
    const wanted = chosen && new Set(chosen);
    return bonds
      .filter(({ memberId }) => !done.has(memberId) && (wanted === null || wanted.has(memberId)))
      .map(({ id: bondId, memberId, tier, since, knownSince, dormantAt }) => {
        return { bondId, memberId, tier, since: knownSince ?? since, dormant: dormantAt !== null };
      });
  }

  private async taken({ id, fromKosId, chosen }: Of, tx?: Tx): Promise<Set<string>> {
    const source = tx ?? this.database.read;
    const select = { id: true, memberId: true } as const;
    const planned = id === null ? [] : await source.find(HandoverMemberRow, { where: { handoverId: id }, select });
    const elsewhere =
      chosen === null
        ? await source.find(HandoverMemberRow, {
            where: { state: 'asked', fromKosId, ...(id === null ? {} : { handoverId: Not(id) }) },
            select,
          })
        : [];
    return new Set([...planned, ...elsewhere].map((row) => row.memberId));
  }
}
