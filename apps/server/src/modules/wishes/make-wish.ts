import type { Body, Reply } from '@huiyou/contracts/api';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { Database, type OnceKey } from '../../platform/database/database.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { newId } from '../../platform/ids.ts';
import { Refusal } from '../../platform/refusal.ts';
import { KosReader, takesMembers } from '../kos/kos.reader.ts';
import { MembershipReader } from '../membership/membership.reader.ts';
import { ShowWishes } from './show-wishes.ts';
import { WishRow } from './wish.entities.ts';

type MyWish = Reply<'POST /wishes'>;

/** A member asks the lead for another host. Nothing about it reaches the host from here: no fact is published. */
@Injectable()
export class MakeWish {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly bonds: MembershipReader,
    private readonly hosts: KosReader,
    private readonly show: ShowWishes,
  ) {}

  /** Throws `wish-already-waiting` while another one waits; a named host must have room now. */
  async run({ personId }: Caller, once: OnceKey, body: Body<'POST /wishes'>): Promise<MyWish> {
    return this.database.once(once, async (tx) => {
      const { kosId: fromKosId } = await this.bonds.holdBond(tx, personId);
      if (await tx.existsBy(WishRow, { waitingMember: personId })) throw new Refusal('wish-already-waiting');
      if (body.toKosId !== null) await this.checkNamed(personId, fromKosId, body.toKosId);
      const askedAt = this.clock.now();
      const row = { id: newId(askedAt), memberId: personId, waitingMember: personId, fromKosId, ...body };
      const undecided = { state: 'waiting', answer: null, decidedBy: null, askedAt, decidedAt: null } as const;
      await tx.insert(WishRow, { ...row, ...undecided });
      return this.show.fresh({ ...row, ...undecided });
    });
  }

  async list({ personId }: Caller): Promise<Reply<'GET /wishes/mine'>> {
    return { wishes: await this.show.allMine(personId) };
  }

  /** Taking back what was taken back changes nothing. Throws `wish-decided` once the lead has decided. */
  async withdraw({ personId }: Caller, id: string): Promise<MyWish> {
    await this.show.mine(personId, id);
    await this.database.transaction(async (tx) => {
      const withdrawn = { state: 'withdrawn', waitingMember: null, decidedAt: this.clock.now() } as const;
      const { affected } = await tx.update(WishRow, { id, memberId: personId, state: 'waiting' }, withdrawn);
      if (affected) return;
      if (!(await tx.existsBy(WishRow, { id, state: 'withdrawn' }))) throw new Refusal('wish-decided');
    });
    return this.show.mine(personId, id);
  }

  private async checkNamed(personId: string, fromKosId: string, toKosId: string): Promise<void> {
    if (toKosId === fromKosId) throw new Refusal('same-host');
    const to = (await this.hosts.rows([toKosId])).get(toKosId);
    if (!takesMembers(to) || to.personId === personId) throw new Refusal('host-unavailable');
    const { members, kept } = await this.bonds.loadOf(toKosId);
    if (members + kept >= to.capacity) throw new Refusal('host-full');
  }
}
