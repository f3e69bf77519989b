import type { Reply } from '@huiyou/contracts/api';
import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { Database } from '../../../platform/database/database.ts';
import type { Caller } from '../../../platform/http/caller.ts';
import { KosReader, mayLookAfter } from '../../kos/kos.reader.ts';
import { StoresReader } from '../../stores/stores.reader.ts';
import { AlertChannelRow } from '../alert.entities.ts';

const mostShown = 100;
const mostRead = 1000;

/** Hosts whom alerts reached once and do not any more, for whoever looks after them. */
@Injectable()
export class ShowLostChannels {
  constructor(
    private readonly database: Database,
    private readonly hosts: KosReader,
    private readonly stores: StoresReader,
  ) {}

  async run(caller: Caller): Promise<Reply<'GET /lead/alert-channels'>> {
    const rows = await this.database.read.find(AlertChannelRow, {
      where: { failedAt: Not(IsNull()), testedAt: IsNull() },
      order: { failedAt: 'ASC' },
      take: mostRead,
    });
    const scope = await this.stores.scopeOf(caller);
    const kosIds = rows.map(({ kosId }) => kosId);
    const [hosts, cards] = await Promise.all([this.hosts.rows(kosIds), this.hosts.cards(kosIds)]);
    const lost = rows.flatMap(({ kosId, kind, failedAt, fault }) => {
      const [row, host] = [hosts.get(kosId), cards.get(kosId)];
      if (!row?.active || !host || failedAt === null || fault === null || !mayLookAfter(scope, row)) return [];
      return [{ host, kind, failure: { at: failedAt, fault } }];
    });
    return { lost: lost.slice(0, mostShown) };
  }
}
