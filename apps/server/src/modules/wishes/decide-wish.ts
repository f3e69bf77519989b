import type { Body, Reply } from '@huiyou/contracts/api';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { lockRow } from '../../platform/database/lock-row.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { Refusal } from '../../platform/refusal.ts';
import { LeadScope } from './lead-scope.ts';
import { MoveByWish } from './move-by-wish.ts';
import { ShowWishes, type WishToDecide } from './show-wishes.ts';
import { WishRow } from './wish.entities.ts';

const pageSize = 30;

/** A lead reads wishes for another host and answers them. */
@Injectable()
export class DecideWish {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly scope: LeadScope,
    private readonly show: ShowWishes,
    private readonly move: MoveByWish,
  ) {}

  /** Waiting ones, the longest waiting first; then decided ones, the latest first. */
  async list(caller: Caller, cursor: string | undefined): Promise<Reply<'GET /lead/wishes'>> {
    const last = cursor ? await this.database.read.findOneBy(WishRow, { id: cursor }) : null;
    const waiting = last && last.state !== 'waiting' ? [] : await this.page(caller, 'waiting', last?.id);
    const room = pageSize + 1 - waiting.length;
    const after = last && last.state !== 'waiting' ? last.id : undefined;
    const decided = room > 0 ? await this.page(caller, 'decided', after, room) : [];
    const rows = [...waiting, ...decided];
    const shown = rows.slice(0, pageSize);
    return {
      wishes: await this.show.toDecide(shown),
      next: rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null,
    };
  }

  /** To the host the member named at once; to another one as a handover the member is asked about. */
  grant(caller: Caller, id: string, { toKosId, words }: Body<'POST /lead/wishes/:id/grant'>): Promise<WishToDecide> {
    return this.decide(caller, id, async (tx, row) => {
      // Whom the member named is theirs to choose; beyond that a lead gives away hosts they look after only.
      if (row.toKosId !== toKosId && !(await this.scope.looksAfter(caller, toKosId))) {
        throw new Refusal('host-unavailable');
      }
      await this.move.run(tx, row, { toKosId, words, startedBy: caller.personId });
      return { state: 'granted', toKosId, answer: words };
    });
  }

  decline(caller: Caller, id: string, words: string): Promise<WishToDecide> {
    return this.decide(caller, id, async () => ({ state: 'declined', answer: words }));
  }

  private async decide(
    caller: Caller,
    id: string,
    work: (tx: Tx, row: WishRow) => Promise<Partial<WishRow>>,
  ): Promise<WishToDecide> {
    const known = await this.database.read.findOneBy(WishRow, { id });
    if (!known || !(await this.scope.sees(caller, { memberId: known.memberId, kosId: known.fromKosId }))) {
      throw new Refusal('not-found');
    }
    await this.database.transaction(async (tx) => {
      await this.move.hold(tx, known.memberId);
      const row = await lockRow(tx, WishRow, { id });
      if (row?.state !== 'waiting') throw new Refusal('wish-decided');
      const change = await work(tx, row);
      const decided = { waitingMember: null, decidedBy: caller.personId, decidedAt: this.clock.now() };
      await tx.update(WishRow, { id }, { ...change, ...decided });
    });
    const [wish] = await this.show.toDecide([await this.database.read.findOneByOrFail(WishRow, { id })]);
    if (!wish) throw new Refusal('not-found');
    return wish;
  }

  private async page(
    caller: Caller,
    which: 'waiting' | 'decided',
    after: string | undefined,
    most = pageSize + 1,
  ): Promise<WishRow[]> {
    const query = await this.scope.bound(caller, this.database.read.createQueryBuilder(WishRow, 'w'), 'w', 'fromKosId');
    const waiting = which === 'waiting';
    query.andWhere(waiting ? 'w.waitingMember IS NOT NULL' : 'w.waitingMember IS NULL');
    if (after) query.andWhere(waiting ? 'w.id > :after' : 'w.id < :after', { after });
    return query
      .orderBy('w.id', waiting ? 'ASC' : 'DESC')
      .limit(most)
      .getMany();
  }
}
