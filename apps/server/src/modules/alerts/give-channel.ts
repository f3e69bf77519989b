import { type ChannelKind, maskAddress, tidyAddress } from '@huiyou/domain/alerts/channels';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/database.ts';
import { newId } from '../../platform/ids.ts';
import { AlertChannelRow } from './alert.entities.ts';
import { SealAddress } from './channels/seal-address.ts';

/** Gives a host a channel that counts as tested: for the demo brand and for worlds of tests. */
@Injectable()
export class GiveChannel {
  constructor(
    private readonly clock: Clock,
    private readonly seal: SealAddress,
  ) {}

  /** Throws when the host has a channel of this kind already or the address cannot be one. */
  async run(tx: Tx, kosId: string, kind: ChannelKind = 'window', address: string | null = null): Promise<void> {
    const tidy = tidyAddress(kind, address);
    if (tidy === null) throw new Error(`no ${kind} address`);
    const now = this.clock.now();
    await tx.insert(AlertChannelRow, {
      ...{ id: newId(now), kosId, kind, address: this.seal.seal({ kosId, kind }, tidy) },
      ...{ masked: maskAddress(kind, tidy), testedAt: now, testUntil: null, wrongCodes: 0, tests: 1 },
      ...{ failedAt: null, fault: null },
    });
  }
}
