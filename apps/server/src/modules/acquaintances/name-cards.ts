import type { Reply } from '@huiyou/contracts/api';
import type { CardSource } from '@huiyou/domain/acquaintances/acquaintance';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { PrintCode } from '../../platform/codes/print-code.ts';
import { Database } from '../../platform/database/database.ts';
import { isDuplicate } from '../../platform/database/errors.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { newCode, newId } from '../../platform/ids.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { KosRow } from '../kos/kos.entity.ts';
import { cardOf, KosReader, lineOf } from '../kos/kos.reader.ts';
import { AcquaintanceRow, NameCardRow } from './acquaintance.entity.ts';

type Printed = Reply<'GET /name-cards/:id'>;
type Came = { guests: number; members: number };

/** A host's own name cards: one for each place, so that it is known where people come from (P1). */
@Injectable()
export class NameCards {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly hosts: KosReader,
    private readonly codes: PrintCode,
  ) {}

  async list(caller: Caller): Promise<Reply<'GET /name-cards'>> {
    const host = await this.hosts.mine(caller.personId);
    const [rows, came] = await Promise.all([
      this.database.read.find(NameCardRow, { where: { kosId: host.id }, order: { id: 'ASC' } }),
      this.came(host.id),
    ]);
    return { cards: rows.map((row) => viewOf(row, came)) };
  }

  /** A second card for the same place is the first one, also when both are made at once. */
  async make(caller: Caller, source: CardSource): Promise<Printed> {
    const host = await this.hosts.mine(caller.personId);
    const createdAt = this.clock.now();
    const card = { id: newId(createdAt), token: newCode(), kosId: host.id, source, createdAt, forgotten: 0 };
    const place = { kosId: host.id, source };
    if (!(await this.database.read.existsBy(NameCardRow, place))) {
      await this.database
        .transaction((tx) => tx.insert(NameCardRow, card))
        .catch((error: unknown) => {
          if (!isDuplicate(error)) throw error;
        });
    }
    return this.printed(host, await this.database.read.findOneBy(NameCardRow, place));
  }

  /** One of the caller's own; somebody else's is not found. */
  async one(caller: Caller, id: string): Promise<Printed> {
    const host = await this.hosts.byPerson(caller.personId);
    if (!host) throw new Refusal('not-found');
    return this.printed(host, await this.database.read.findOneBy(NameCardRow, { id, kosId: host.id }));
  }

  private async printed(host: KosRow, row: NameCardRow | null): Promise<Printed> {
    if (!row) throw new Refusal('not-found');
    const [came, code] = await Promise.all([this.came(host.id), this.codes.run('card', row.token)]);
    return { ...viewOf(row, came), host: cardOf(host), line: lineOf(host), code };
  }

  /** Who came through each card and is still known; the forgotten are numbers on the card itself. */
  private async came(kosId: string): Promise<Map<string, Came>> {
    const rows = await this.database.read
      .createQueryBuilder(AcquaintanceRow, 'a')
      .select('a.nameCardId', 'cardId')
      .addSelect('COUNT(*)', 'guests')
      .addSelect('COUNT(b.id)', 'members')
      .leftJoin('bond', 'b', 'b.activeMember = a.personId AND b.kosId = a.kosId')
      .where('a.kosId = :kosId AND a.nameCardId IS NOT NULL', { kosId })
      .groupBy('a.nameCardId')
      .getRawMany<{ cardId: string; guests: number | string; members: number | string }>();
    return new Map(rows.map((row) => [row.cardId, { guests: Number(row.guests), members: Number(row.members) }]));
  }
}

function viewOf({ id, source, createdAt, forgotten }: NameCardRow, came: ReadonlyMap<string, Came>) {
  const { guests = 0, members = 0 } = came.get(id) ?? {};
  return { id, source, createdAt, guests: guests + forgotten, members };
}
