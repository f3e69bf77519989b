import { channelLimits } from '@huiyou/domain/alerts/channels';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.ts';
import { Database } from '../../../platform/database/database.ts';
import type { Caller } from '../../../platform/http/caller.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { AlertChannelRow } from '../alert.entities.ts';
import { type ChannelView, KeepChannels, viewOf } from './keep-channels.ts';
import { SealAddress } from './seal-address.ts';

/** The code of a test came back: the channel reaches its host. */
@Injectable()
export class ConfirmChannel {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly channels: KeepChannels,
    private readonly seal: SealAddress,
  ) {}

  /** Throws `alert-code-wrong` (facts.left: how many tries remain), or `alert-code-over` when no test waits any more. */
  async run(caller: Caller, id: string, code: string): Promise<ChannelView> {
    const now = this.clock.now();
    const decided = await this.database.transaction(async (tx) => {
      const row = await this.channels.held(tx, caller, id);
      if (row.testUntil === null || row.testUntil <= now) return new Refusal('alert-code-over');
      if (code !== this.seal.codeOf(row)) {
        const wrongCodes = row.wrongCodes + 1;
        const left = channelLimits.codeTries - wrongCodes;
        // Kept although the call is refused: so it is thrown only after the commit.
        await tx.update(AlertChannelRow, { id }, { wrongCodes, ...(left > 0 ? {} : { testUntil: null }) });
        return new Refusal('alert-code-wrong', { facts: { left } });
      }
      const change = { testedAt: now, testUntil: null, wrongCodes: 0, failedAt: null, fault: null };
      await tx.update(AlertChannelRow, { id }, change);
      return { ...row, ...change };
    });
    if (decided instanceof Refusal) throw decided;
    return viewOf(decided, now);
  }
}
