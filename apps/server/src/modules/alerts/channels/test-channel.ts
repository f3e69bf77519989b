import { channelLimits } from '@huiyou/domain/alerts/channels';
import { minute } from '@huiyou/domain/time/business-day';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import type { Caller } from '../../../platform/http/caller.ts';
import { Attempts } from '../../../platform/limits/attempts.ts';
import { AlertChannelRow } from '../alert.entities.ts';
import { RaiseAlert } from '../sending/raise-alert.ts';
import { SendThrough } from '../sending/send-through.ts';
import { type ChannelView, KeepChannels, viewOf } from './keep-channels.ts';

const { codeMinutes, tests: mostTests } = channelLimits;

/** Sends a test alert through one channel; that it came is said by its code (P3: tested alert channel). */
@Injectable()
export class TestChannel {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly attempts: Attempts,
    private readonly channels: KeepChannels,
    private readonly alerts: RaiseAlert,
    private readonly sender: SendThrough,
  ) {}

  /** Throws `not-found`, or `too-many-tries` after five in ten minutes. What did not go out is told in the reply. */
  async run(caller: Caller, id: string): Promise<ChannelView> {
    const row = await this.database.transaction((tx) => this.channels.held(tx, caller, id));
    await this.attempts.refuseIfTooMany('alert-test', [row.kosId], mostTests);
    await this.attempts.failed('alert-test', [row.kosId]);
    const { channel, alert } = await this.begin(caller, id);
    // The message leaves after the commit: no row is held while another server is waited for.
    await this.sender.test(alert, channel);
    return viewOf(await this.database.transaction((tx) => this.channels.held(tx, caller, id)), this.clock.now());
  }

  private async begin(caller: Caller, id: string) {
    return this.database.transaction(async (tx) => {
      const row = await this.channels.held(tx, caller, id);
      const now = this.clock.now();
      const change = { tests: row.tests + 1, wrongCodes: 0, testUntil: now + codeMinutes * minute };
      await tx.update(AlertChannelRow, { id }, change);
      const channel = { ...row, ...change };
      const receiver = { personId: caller.personId, kosId: row.kosId };
      const about = { subjectId: id, n: channel.tests };
      const alert = await this.alerts.test(tx, receiver, about, row.kind === 'window');
      return { channel, alert };
    });
  }
}
