import { wecomMemberLimits } from '@huiyou/domain/alerts/choose-channels';
import { type ChannelFault, type ChannelKind, lastingFaults } from '@huiyou/domain/alerts/channels';
import { Injectable } from '@nestjs/common';
import { Counter } from 'prom-client';
import { IsNull, MoreThan, Not } from 'typeorm';
import { Clock } from '../../../platform/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { newId } from '../../../platform/ids.ts';
import { Metrics } from '../../../platform/metrics.ts';
import { AlertChannelRow, type AlertRow, AlertTryRow } from '../alert.entities.ts';

export type Tried = { sent: true } | { sent: false; fault: ChannelFault };

/** Keeps a record of every try to deliver, and what it says about the channel. */
@Injectable()
export class RecordTries {
  private readonly counted: Counter<'channel' | 'outcome'>;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    metrics: Metrics,
  ) {
    this.counted = new Counter({
      name: 'huiyou_alerts_total',
      help: 'alerts by channel and how they ended',
      labelNames: ['channel', 'outcome'] as const,
      registers: [metrics.registry],
    });
  }

  /** A channel that will never take alerts again loses its tested mark; the last failure is shown to its host. */
  async tried(alert: AlertRow, channel: Pick<AlertChannelRow, 'id' | 'kind' | 'address'>, tried: Tried): Promise<void> {
    const at = this.clock.now();
    await this.database.transaction(async (tx) => {
      const code = tried.sent ? null : tried.fault;
      await tx.insert(AlertTryRow, this.row(alert, channel.kind, tried.sent ? 'sent' : 'failed', code, at));
      // Of an address that was changed meanwhile nothing is known yet.
      const same = { id: channel.id, address: channel.address };
      if (tried.sent)
        await tx.update(AlertChannelRow, { ...same, failedAt: Not(IsNull()) }, { failedAt: null, fault: null });
      else await tx.update(AlertChannelRow, same, { failedAt: at, fault: tried.fault, ...lost(tried.fault) });
    });
    this.counted.inc({ channel: channel.kind, outcome: tried.sent ? 'sent' : tried.fault });
  }

  /** An open window shows it by itself. */
  async shown(alert: AlertRow): Promise<void> {
    const row = this.row(alert, 'window', 'sent', null, this.clock.now());
    await this.database.transaction((tx) => tx.insert(AlertTryRow, row));
    this.counted.inc({ channel: 'window', outcome: 'sent' });
  }

  /** Not told, and why. */
  async skipped(alert: AlertRow, code: 'no-use' | 'no-channel' | 'too-late'): Promise<void> {
    const row = this.row(alert, 'none', 'skipped', code, this.clock.now());
    await this.database.transaction((tx) => tx.insert(AlertTryRow, row));
    this.counted.inc({ channel: 'none', outcome: code });
  }

  /** From when on this person may be sent a WeCom message again: the surplus would be dropped unseen. Null is now. */
  async pausedUntil(personId: string): Promise<number | null> {
    const now = this.clock.now();
    const waits = wecomMemberLimits.map(async ({ most, withinMs }) => {
      const where = { personId, channel: 'wecom', at: MoreThan(now - withinMs), state: 'sent' } as const;
      const [nth] = await this.database.read.find(AlertTryRow, {
        where,
        order: { at: 'DESC' },
        skip: most - 1,
        take: 1,
      });
      return nth ? nth.at + withinMs + 1 : null;
    });
    const times = (await Promise.all(waits)).filter((at) => at !== null);
    return times.length === 0 ? null : Math.max(...times);
  }

  private row(
    { id: alertId, personId }: AlertRow,
    channel: ChannelKind | 'none',
    state: AlertTryRow['state'],
    code: string | null,
    at: number,
  ): AlertTryRow {
    return { id: newId(at), alertId, personId, channel, state, code, at };
  }
}

function lost(fault: ChannelFault): { testedAt?: null } {
  return lastingFaults.includes(fault) ? { testedAt: null } : {};
}
