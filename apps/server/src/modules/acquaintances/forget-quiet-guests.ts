import { acquaintanceRules } from '@huiyou/domain/acquaintances/acquaintance';
import { day } from '@huiyou/domain/time/business-day';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/database.ts';
import { lockRow } from '../../platform/database/lock-row.ts';
import { EveryDay, sliceOfTime } from '../../platform/jobs/every-day.ts';
import { ForgetPerson } from '../identity/forget-person.ts';
import { RecordConsent } from '../identity/record-consent.ts';
import { KosReader } from '../kos/kos.reader.ts';
import { MembershipReader } from '../membership/membership.reader.ts';
import { AcquaintanceRow } from './acquaintance.entity.ts';
import { ForgetGuest } from './forget-guest.ts';

type Quiet = { id: string; at: number };

const batch = 200;
/** 03:10 in Shanghai. */
const minute = 190;

/** Without a bond everything about a guest goes 180 days after the last exchange (P1), and the person with the last of it. */
@Injectable()
export class ForgetQuietGuests implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly everyDay: EveryDay,
    private readonly forgetGuest: ForgetGuest,
    private readonly forgetPerson: ForgetPerson,
    private readonly people: RecordConsent,
    private readonly bonds: MembershipReader,
    private readonly hosts: KosReader,
  ) {}

  onModuleInit(): void {
    this.everyDay.add({ name: 'forget-quiet-guests', minute, handle: (now) => this.slice(now) });
    this.forgetPerson.keepWhile((tx, personId) => tx.existsBy(AcquaintanceRow, { personId }));
    this.forgetPerson.keepWhile((tx, personId) => this.bonds.everBonded(personId, tx));
    this.forgetPerson.keepWhile(async (_, personId) => (await this.hosts.byPerson(personId)) !== null);
  }

  /**
   * Each guest is a transaction of its own: a kill in between leaves whole guests, and the next slice finds them. Who
   * cannot be forgotten is passed over within a slice, so each slice begins anew and a slice without any is the last.
   */
  private async slice(now: number): Promise<string | null> {
    const since = now - acquaintanceRules.keptDays * day;
    const hasTime = sliceOfTime();
    for (let after: Quiet | undefined = { id: '', at: 0 }; after; ) {
      const quiet: Quiet[] = await this.quiet(since, after);
      for (const { id } of quiet) {
        await this.database.transaction((tx) => this.forget(tx, id, since));
        if (!hasTime()) return 'more';
      }
      after = quiet.length < batch ? undefined : quiet.at(-1);
    }
    return null;
  }

  /** Acquaintances without an exchange since then and without a bond, the quietest first. */
  private async quiet(since: number, after: Quiet): Promise<Quiet[]> {
    const rows = await this.database.read
      .createQueryBuilder(AcquaintanceRow, 'a')
      .select('a.id', 'id')
      .addSelect('a.lastExchangeAt', 'at')
      .where('a.lastExchangeAt <= :since', { since })
      .andWhere('(a.lastExchangeAt > :at OR (a.lastExchangeAt = :at AND a.id > :id))', after)
      .andWhere('NOT EXISTS (SELECT 1 FROM bond b WHERE b.activeMember = a.personId AND b.kosId = a.kosId)')
      .orderBy('a.lastExchangeAt')
      .addOrderBy('a.id')
      .limit(batch)
      .getRawMany<{ id: string; at: number | string }>();
    return rows.map(({ id, at }) => ({ id, at: Number(at) }));
  }

  /** Decided again on what is held: whoever asked or joined meanwhile stays. */
  private async forget(tx: Tx, id: string, since: number): Promise<void> {
    const found = await tx.findOneBy(AcquaintanceRow, { id });
    if (!found) return;
    const { personId, kosId } = found;
    await this.people.hold(tx, personId);
    const row = await lockRow(tx, AcquaintanceRow, { id });
    if (!row || row.lastExchangeAt > since) return;
    if ((await this.bonds.bondOf(personId, tx))?.kosId === kosId) return;
    await this.forgetGuest.run(tx, row);
    await this.forgetPerson.run(tx, personId);
  }
}
