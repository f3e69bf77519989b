import type { BondReason } from '@huiyou/domain/membership/bond';
import { bondRules } from '@huiyou/domain/membership/bond';
import { day } from '@huiyou/domain/time/business-day';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/database.ts';
import type { KosRow } from '../kos/kos.entity.ts';
import { FormBond } from '../membership/form-bond.ts';
import { PastQuestions } from '../membership/past-questions.ts';
import { FinishHandover } from './finish-handover.ts';
import { HandoverLineRow, HandoverMemberRow } from './handover.entities.ts';

export type Move = {
  to: KosRow;
  state: 'accepted' | 'by-silence' | 'chose-another';
  reason: BondReason;
  keptPlace: boolean;
  /** Whether the member opens their past questions to the new host. */
  openPast: boolean;
};

/** A member goes to the new host: the bond, its line and the seal on the past in one transaction. */
@Injectable()
export class MoveMember {
  constructor(
    private readonly clock: Clock,
    private readonly formBond: FormBond,
    private readonly finish: FinishHandover,
    @Inject(PastQuestions) private readonly past: PastQuestions,
  ) {}

  /** The row must be held and asked. Open questions follow by the fact `bond.formed`. */
  async run(tx: Tx, row: HandoverMemberRow, { to, state, reason, keptPlace, openPast }: Move): Promise<void> {
    const now = this.clock.now();
    const bond = await this.formBond.run(tx, {
      memberId: row.memberId,
      kosId: to.id,
      capacity: to.capacity,
      reason,
      keptPlace,
      invitationId: null,
      handoverMemberId: row.id,
      freeChangeUntil: now + bondRules.freeChangeDays * day,
      welcome: to.welcome,
    });
    const change = { state, toKosId: to.id, toBondId: bond.id, decidedAt: now, n: row.n + 1 };
    await tx.update(HandoverMemberRow, { id: row.id }, change);
    const line = { handoverMemberId: row.id, carrier: 'bond' } as const;
    await tx.update(HandoverLineRow, line, { state: 'carried', count: 1, at: now });
    await this.seal(tx, row, to.id, openPast);
    await this.finish.run(tx, row.handoverId);
  }

  /** Past questions stay closed to this host unless the member opens them; where there are none, nothing is sealed. */
  async seal(tx: Tx, row: HandoverMemberRow, kosId: string, openPast: boolean): Promise<void> {
    const count = await this.past.count(row.memberId, kosId, tx);
    const opened = openPast || count === 0;
    const change = { state: opened ? 'carried' : 'sealed', count, at: opened ? this.clock.now() : null } as const;
    await tx.update(HandoverLineRow, { handoverMemberId: row.id, carrier: 'past-questions' }, change);
  }
}
