import { channelsNow, nextTry, type Progress, type ReadyChannel } from '@huiyou/domain/alerts/choose-channels';
import { channelLimits, type ChannelFault, type ChannelKind } from '@huiyou/domain/alerts/channels';
import { minute } from '@huiyou/domain/time/business-day';
import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { Clock } from '../../../platform/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import { AlertChannelRow, AlertReaderRow, type AlertRow, AlertTryRow } from '../alert.entities.ts';
import { RecordTries } from './record-tries.ts';
import { SendThrough } from './send-through.ts';

/** Faults that may pass, and how long to wait at least, where the usual pause is too short. */
const passing: Partial<Record<ChannelFault, { pause?: number }>> = {
  unreachable: {},
  busy: {},
  'too-often': { pause: minute },
  // A quota of an hour or of a day: the message does not say which.
  'quota-used-up': { pause: 60 * minute },
};

type Standing = ReadyChannel & { row: AlertChannelRow | null };

/** One round of an alert through the channels of its host: what comes next is decided by packages/domain. */
@Injectable()
export class TryChannels {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly send: SendThrough,
    private readonly tries: RecordTries,
  ) {}

  /** When to try again, in epoch milliseconds; null when it arrived or nothing is left. */
  async run(alert: AlertRow, raisedAt: number): Promise<number | null> {
    const [standing, before, windowOpen] = await Promise.all([
      this.standing(alert),
      this.database.read.findBy(AlertTryRow, { alertId: alert.id }),
      this.windowOpen(alert.personId),
    ]);
    for (const one of standing) one.progress = progressOf(one.kind, before);
    const pauses: number[] = [];
    for (;;) {
      const next = channelsNow(alert.kind, standing, windowOpen);
      if (next.length === 0) break;
      for (const kind of next) {
        const one = standing.find((each) => each.kind === kind);
        if (one) pauses.push(...(await this.through(alert, one)));
      }
    }
    return this.after(alert, standing, { before, pauses, raisedAt });
  }

  /** The channel's progress changes; returns the instants until which it asks to be left alone. */
  private async through(alert: AlertRow, one: Standing): Promise<number[]> {
    const { row } = one;
    if (one.kind === 'window' || row === null) {
      await this.tries.shown(alert);
      one.progress = 'sent';
      return [];
    }
    const paused = one.kind === 'wecom' ? await this.tries.pausedUntil(alert.personId) : null;
    if (paused !== null) {
      one.progress = 'paused';
      return [paused];
    }
    const tried = await this.send.run(alert, row);
    const pass = tried.sent ? undefined : passing[tried.fault];
    one.progress = tried.sent ? 'sent' : pass ? 'paused' : 'failed';
    return pass?.pause === undefined ? [] : [this.clock.now() + pass.pause];
  }

  private async after(
    alert: AlertRow,
    standing: readonly Standing[],
    { before, pauses, raisedAt }: { before: readonly AlertTryRow[]; pauses: readonly number[]; raisedAt: number },
  ): Promise<number | null> {
    if (standing.some(({ progress }) => progress === 'sent')) return null;
    if (standing.some(({ progress }) => progress === 'paused')) {
      const now = this.clock.now();
      const failures = before.filter(({ state }) => state === 'failed').length + 1;
      const until = pauses.length === 0 ? undefined : Math.max(...pauses) - now;
      return nextTry(failures, raisedAt, now, until);
    }
    if (before.length === 0 && standing.every(({ progress }) => progress === 'due')) {
      await this.tries.skipped(alert, 'no-channel');
    }
    return null;
  }

  /** The tested channels of whom it is told to; a window needs none, because it is seen to be open. */
  private async standing({ kosId }: AlertRow): Promise<Standing[]> {
    const rows =
      kosId === null ? [] : await this.database.read.findBy(AlertChannelRow, { kosId, testedAt: Not(IsNull()) });
    const others = rows.filter(({ kind }) => kind !== 'window');
    return [
      { kind: 'window', progress: 'due', row: null },
      ...others.map((row): Standing => ({ kind: row.kind, progress: 'due', row })),
    ];
  }

  private async windowOpen(personId: string): Promise<boolean> {
    const reader = await this.database.read.findOneBy(AlertReaderRow, { personId });
    return (reader?.windowAt ?? 0) > this.clock.now() - channelLimits.windowSeconds * 1000;
  }
}

/** How far a channel has come in the rounds before. */
function progressOf(kind: ChannelKind, before: readonly AlertTryRow[]): Progress {
  const own = before.filter(({ channel }) => channel === kind);
  if (own.some(({ state }) => state === 'sent')) return 'sent';
  const forGood = own.some(({ state, code }) => state === 'failed' && !(code !== null && code in passing));
  return forGood ? 'failed' : 'due';
}
