import { bondRules } from '@huiyou/domain/membership/bond';
import { day } from '@huiyou/domain/time/business-day';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/database.ts';
import { EveryDay, sliceOfTime } from '../../platform/jobs/every-day.ts';
import { BondRow } from './bond.entity.ts';
import { KeepPlace } from './keep-place.ts';

type Quiet = Pick<BondRow, 'id' | 'memberId' | 'kosId'>;

const batch = 200;
/** Bonds in one slice. */
const most = 1000;
const everyNightAt = 150;

/** Every night bonds without exchange for 365 days become dormant and give their place back (P2). */
@Injectable()
export class LetBondsRest implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly everyDay: EveryDay,
    private readonly places: KeepPlace,
  ) {}

  onModuleInit(): void {
    this.everyDay.add({ name: 'dormant-bonds', minute: everyNightAt, handle: (now, mark) => this.slice(now, mark) });
  }

  /** A walk along the index in slices; who is dormant already is passed over, so that it may be repeated. */
  private async slice(now: number, mark: string): Promise<string | null> {
    const since = now - bondRules.validityDays * day;
    const hasTime = sliceOfTime();
    for (let after = mark, done = 0; ; ) {
      const quiet = await this.quiet(since, after);
      for (const bond of quiet) {
        await this.database.transaction((tx) => this.rest(tx, bond, now, since));
        after = bond.memberId;
        done += 1;
        if (!hasTime() || done >= most) return after;
      }
      if (quiet.length < batch) return null;
    }
  }

  private async quiet(since: number, after: string): Promise<Quiet[]> {
    return this.database.read
      .createQueryBuilder(BondRow, 'b')
      .select(['b.id', 'b.memberId', 'b.kosId'])
      .where('b.activeMember > :after AND b.dormantAt IS NULL AND b.since <= :since', { after, since })
      .andWhere('(b.lastExchangeAt IS NULL OR b.lastExchangeAt <= :since)')
      .orderBy('b.activeMember')
      .limit(batch)
      .getMany();
  }

  /** The load is held before the bond, as where bonds are formed. An exchange that came meanwhile keeps the bond awake. */
  private async rest(tx: Tx, { id, kosId }: Quiet, dormantAt: number, since: number): Promise<void> {
    await this.places.hold(tx, [kosId]);
    const { affected } = await tx
      .createQueryBuilder()
      .update(BondRow)
      .set({ dormantAt, n: () => 'n + 1' })
      .where('id = :id AND activeMember IS NOT NULL AND dormantAt IS NULL', { id })
      .andWhere('(lastExchangeAt IS NULL OR lastExchangeAt <= :since)', { since })
      .execute();
    if (affected) await this.places.give(tx, kosId);
  }
}
