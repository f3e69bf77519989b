import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { StartHandover } from '../handovers/start-handover.ts';
import { RecordConsent } from '../identity/record-consent.ts';
import { KosReader, takesMembers } from '../kos/kos.reader.ts';
import { FormBond } from '../membership/form-bond.ts';
import { MembershipReader } from '../membership/membership.reader.ts';
import type { WishRow } from './wish.entities.ts';

type Grant = { toKosId: string; words: string; startedBy: string };

/** What a granted wish does, in the transaction of the decision. */
@Injectable()
export class MoveByWish {
  constructor(
    private readonly people: RecordConsent,
    private readonly bonds: MembershipReader,
    private readonly hosts: KosReader,
    private readonly formBond: FormBond,
    private readonly startHandover: StartHandover,
  ) {}

  /** Holds the person first, as everywhere where bonds are formed. */
  hold(tx: Tx, memberId: string): Promise<void> {
    return this.people.hold(tx, memberId);
  }

  /** Throws `same-host`, `host-unavailable` or `host-full`. */
  async run(tx: Tx, wish: WishRow, { toKosId, words, startedBy }: Grant): Promise<void> {
    const { memberId } = wish;
    const bond = await this.bonds.bondOf(memberId, tx);
    if (!bond || bond.kosId !== wish.fromKosId) throw new Refusal('wish-decided');
    if (toKosId === bond.kosId) throw new Refusal('same-host');
    const rows = await this.hosts.rows([bond.kosId, toKosId], tx);
    const [host, to] = [rows.get(bond.kosId), rows.get(toKosId)];
    if (!host || !takesMembers(to) || to.personId === memberId) throw new Refusal('host-unavailable');
    if (wish.toKosId !== toKosId) {
      const one = { host, successors: [toKosId], chosen: [memberId], words, startedBy };
      return this.startHandover.forOne(tx, one);
    }
    const { capacity, welcome } = to;
    const seat = { memberId, kosId: toKosId, capacity, welcome, invitationId: null };
    // The history of a bond is read by its host: a complaint must not be told from a handover.
    const reason = wish.reason === 'complaint' ? 'handed-over' : 'moved-by-member';
    await this.formBond.run(tx, { ...seat, reason });
  }
}
