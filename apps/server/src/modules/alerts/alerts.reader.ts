import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { Database, type Tx } from '../../platform/database/database.ts';
import { TestedChannels } from '../kos/tested-channels.ts';
import { AlertChannelRow } from './alert.entities.ts';

/** Which hosts an alert reaches, for the other modules; they know it as `TestedChannels`. */
@Injectable()
export class AlertsReader extends TestedChannels {
  constructor(private readonly database: Database) {
    super();
  }

  async ofHosts(kosIds: readonly string[], tx?: Tx): Promise<Set<string>> {
    if (kosIds.length === 0) return new Set();
    const rows = await (tx ?? this.database.read).find(AlertChannelRow, {
      where: { kosId: In([...new Set(kosIds)]), testedAt: Not(IsNull()) },
      select: { kosId: true },
    });
    return new Set(rows.map(({ kosId }) => kosId));
  }
}
