import type { Reply } from '@huiyou/contracts/api';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { Database, type OnceKey, type Tx } from '../../platform/database/database.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { Refusal } from '../../platform/refusal.ts';
import { DutyReader } from '../duty/duty.reader.ts';
import { cardOf, KosReader, takesMembers } from '../kos/kos.reader.ts';
import type { BondRow } from '../membership/bond.entity.ts';
import { FormBond } from '../membership/form-bond.ts';
import { HandoverMemberRow } from './handover.entities.ts';
import { HoldMember } from './hold-member.ts';
import { MoveMember } from './move-member.ts';

type Changed = Reply<'POST /my-kos/change'>;

/** The one change of host that is free after a handover; the new bond has none. */
@Injectable()
export class ChangeFreely {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly hold: HoldMember,
    private readonly hosts: KosReader,
    private readonly duty: DutyReader,
    private readonly formBond: FormBond,
    private readonly move: MoveMember,
  ) {}

  async run({ personId }: Caller, once: OnceKey, kosId: string): Promise<Changed> {
    return this.database.once<Changed>(once, async (tx) => {
      const held = await this.hold.run(tx, personId, null);
      if (!held?.bond) throw new Refusal('no-free-change');
      const { bond } = held;
      if (bond.freeChangeUntil === null || this.clock.now() >= bond.freeChangeUntil)
        throw new Refusal('no-free-change');
      if (kosId === bond.kosId) throw new Refusal('same-host');
      const to = (await this.hosts.rows([kosId], tx)).get(kosId);
      if (!takesMembers(to) || to.personId === personId) throw new Refusal('host-unavailable');
      const { capacity, welcome } = to;
      const seat = { memberId: personId, kosId, capacity, welcome, invitationId: null };
      const next = await this.formBond.run(tx, { ...seat, reason: 'changed-freely' });
      await this.follow(tx, held.row, bond, next);
      return { host: cardOf(to), dutyNow: await this.duty.stateOf(kosId, this.clock.now()) };
    });
  }

  /** The handover leads to the host chosen now, and the past is sealed to them until it is opened anew. */
  private async follow(tx: Tx, row: HandoverMemberRow, before: BondRow, bond: BondRow): Promise<void> {
    if (row.toBondId !== before.id || row.fromKosId === bond.kosId) return;
    const change = { state: 'chose-another', toKosId: bond.kosId, toBondId: bond.id, n: row.n + 1 } as const;
    await tx.update(HandoverMemberRow, { id: row.id }, change);
    await this.move.seal(tx, row, bond.kosId, false);
  }
}
