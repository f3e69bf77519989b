import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';
import { isDuplicate } from '../../../platform/database/errors.ts';
import { findRow } from '../../../platform/database/rows.ts';
import type { Job } from '../../../platform/jobs/listeners.ts';
import { Facts } from '../../../platform/jobs/publish-fact.ts';
import { AlertRow } from '../alert.entities.ts';
import { JudgeAlert } from './judge-alert.ts';
import { deliverTimer, RaiseAlert } from './raise-alert.ts';
import { RecordTries } from './record-tries.ts';
import { TryChannels } from './try-channels.ts';

/** Tells an alert: now, when duty begins, or again after a pause, until it arrived or is given up. */
@Injectable()
export class DeliverAlert {
  constructor(
    private readonly database: Database,
    private readonly facts: Facts,
    private readonly judge: JudgeAlert,
    private readonly alerts: RaiseAlert,
    private readonly tries: RecordTries,
    private readonly channels: TryChannels,
  ) {}

  /** `n` counts the rounds. A round that was cut off is done again: what was recorded as sent is not sent twice. */
  async run({ subjectId, n }: Job): Promise<void> {
    const alert = await findRow(this.database.read, AlertRow, { id: subjectId });
    if (!alert) return;
    const judged = await this.judge.run(alert);
    if ('because' in judged) return this.tries.skipped(alert, judged.because);
    if ('holdUntil' in judged) return this.again(subjectId, n, judged.holdUntil);
    const shown = await this.database.transaction((tx) => this.alerts.show(tx, alert));
    const next = await this.channels.run(shown, shown.raisedAt ?? shown.at);
    if (next !== null) await this.again(subjectId, n, next);
  }

  private async again(subjectId: string, n: number, runAt: number): Promise<void> {
    try {
      await this.database.transaction((tx) =>
        this.facts.setTimer(tx, { listener: deliverTimer, subjectId, n: n + 1, runAt }),
      );
    } catch (error) {
      // A round that was cut off after it had set the next one.
      if (!isDuplicate(error)) throw error;
    }
  }
}
