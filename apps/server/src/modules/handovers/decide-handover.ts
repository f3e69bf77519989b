import type { Body } from '@huiyou/contracts/api';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/database.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { Refusal } from '../../platform/refusal.ts';
import { KosReader, takesMembers } from '../kos/kos.reader.ts';
import type { HandoverMemberRow } from './handover.entities.ts';
import { HandoversReader, type HandoverView } from './handovers.reader.ts';
import { HoldMember } from './hold-member.ts';
import { HoldPlaces } from './hold-places.ts';
import { LeaveBehind } from './leave-behind.ts';
import { MoveMember } from './move-member.ts';

/** What came of it: 'gone' when the successor does not take members any more. */
type Tried = 'done' | 'gone';

/** A member answers a handover. Repeating the answer that was given changes nothing. */
@Injectable()
export class DecideHandover {
  constructor(
    private readonly database: Database,
    private readonly hold: HoldMember,
    private readonly hosts: KosReader,
    private readonly places: HoldPlaces,
    private readonly leftBehind: LeaveBehind,
    private readonly move: MoveMember,
    private readonly handovers: HandoversReader,
  ) {}

  accept(caller: Caller, { openPast }: Body<'POST /my-handover/accept'>): Promise<HandoverView> {
    return this.decide(caller, 'accepted', async (tx, row) => {
      const to = row.toKosId === null ? undefined : (await this.hosts.rows([row.toKosId], tx)).get(row.toKosId);
      if (takesMembers(to) && to.personId !== row.memberId) {
        await this.move.run(tx, row, { to, state: 'accepted', reason: 'handed-over', keptPlace: true, openPast });
        return 'done';
      }
      await this.leftBehind.run(tx, row, { state: 'left', leftBecause: 'successor-gone' });
      return 'gone';
    });
  }

  decline(caller: Caller): Promise<HandoverView> {
    return this.decide(caller, 'declined', async (tx, row) => {
      await this.leftBehind.run(tx, row, { state: 'declined', leftBecause: 'declined' });
      return 'done';
    });
  }

  /** Throws `host-unavailable` for a host who takes nobody, `host-full` without a place. */
  choose(caller: Caller, { kosId, openPast }: Body<'POST /my-handover/choose'>): Promise<HandoverView> {
    return this.decide(caller, 'chose-another', async (tx, row) => {
      const to = (await this.hosts.rows([kosId], tx)).get(kosId);
      const fit = takesMembers(to) && kosId !== row.fromKosId && to.personId !== row.memberId;
      if (!fit) throw new Refusal('host-unavailable');
      const same = kosId === row.toKosId;
      if (!same) await this.places.swap(tx, row, kosId);
      const state = same ? 'accepted' : 'chose-another';
      await this.move.run(tx, row, { to, state, reason: 'handed-over', keptPlace: same, openPast });
      return 'done';
    });
  }

  private async decide(
    { personId }: Caller,
    answer: HandoverMemberRow['state'],
    work: (tx: Tx, row: HandoverMemberRow) => Promise<Tried>,
  ): Promise<HandoverView> {
    const tried = await this.database.transaction<Tried>(async (tx) => {
      const held = await this.hold.run(tx, personId, null);
      if (held?.row.state === answer) return 'done';
      if (held?.row.state !== 'asked' || held.bond?.id !== held.row.fromBondId) {
        throw new Refusal('handover-not-waiting');
      }
      return work(tx, held.row);
    });
    if (tried === 'gone') throw new Refusal('handover-not-waiting');
    return this.handovers.mine(personId);
  }
}
