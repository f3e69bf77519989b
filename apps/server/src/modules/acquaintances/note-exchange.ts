import { isSecondDay } from '@huiyou/domain/acquaintances/relation-fact';
import { dateOf } from '@huiyou/domain/time/business-day';
import { seenFacts } from '@huiyou/words/acquaintances';
import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import { Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/database.ts';
import { lockRow } from '../../platform/database/lock-row.ts';
import { newId } from '../../platform/ids.ts';
import { MembershipReader } from '../membership/membership.reader.ts';
import { AcquaintanceRow, RelationFactRow } from './acquaintance.entity.ts';

export type Exchange = { kosId: string; personId: string; at: number };
type Seen = { kind: 'answered' | 'two-days'; sourceId: string; at: number };

/** Port: guest and host exchanged something, so that what is kept about them is kept on from there. */
@Injectable()
export class NoteExchange {
  constructor(
    private readonly clock: Clock,
    private readonly bonds: MembershipReader,
  ) {}

  /**
   * Only ever moves the date forward; strangers stay strangers. Because the date it finds says whether this is the
   * second day, that is noted here. The row is held: who is being forgotten is forgotten before it or kept after it.
   */
  async run(tx: Tx, { kosId, personId, at }: Exchange): Promise<void> {
    const met = await lockRow(tx, AcquaintanceRow, { kosId, personId });
    if (!met) return;
    if (isSecondDay(met, at)) await this.see(tx, met, { kind: 'two-days', sourceId: met.id, at });
    // A word in the instant of meeting still is a word: without it the next day would not be the second.
    const lastExchangeAt = Math.max(at, met.metAt + 1);
    await tx.update(AcquaintanceRow, { id: met.id, lastExchangeAt: LessThan(lastExchangeAt) }, { lastExchangeAt });
  }

  /** The system notes what it saw between host and guest, once for each source; of its members a host has the bond. */
  async see(tx: Tx, { kosId, personId }: AcquaintanceRow, { kind, sourceId, at }: Seen): Promise<void> {
    if (await tx.existsBy(RelationFactRow, { sourceId, kind })) return;
    if ((await this.bonds.bondOf(personId, tx))?.kosId === kosId) return;
    const seen = { text: seenFacts[kind], kind, channel: null, state: 'confirmed', sourceId } as const;
    await tx.insert(RelationFactRow, { id: newId(this.clock.now()), kosId, personId, on: dateOf(at), ...seen });
  }
}
