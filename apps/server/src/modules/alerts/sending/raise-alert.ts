import type { AlertKind } from '@huiyou/domain/alerts/alert-kinds';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.ts';
import { Database, type Tx } from '../../../platform/database/database.ts';
import { isDuplicate } from '../../../platform/database/errors.ts';
import { insertRows, type When } from '../../../platform/database/rows.ts';
import { newId } from '../../../platform/ids.ts';
import { Facts } from '../../../platform/jobs/publish-fact.ts';
import { AlertReaderRow, AlertRow } from '../alert.entities.ts';

export const deliverTimer = 'alerts.deliver';

/** Whom it is told to: a host, or a lead (without a host). */
export type Receiver = { personId: string; kosId: string | null };
export type About = { kind: AlertKind; subjectId: string; n: number; questionId: string | null };

/** Makes alerts: once for a person, kind, subject and version. */
@Injectable()
export class RaiseAlert {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly facts: Facts,
  ) {}

  /** Notes what is to be told; it is told by a job, at `from` or when duty begins. Repeating it changes nothing. */
  async note(receiver: Receiver, about: About, from: number): Promise<void> {
    try {
      await this.database.transaction(async (tx) => {
        const alert = await this.insert(tx, receiver, about, 'last');
        await this.facts.setTimer(tx, { listener: deliverTimer, subjectId: alert.id, n: 1, runAt: from });
      });
    } catch (error) {
      if (!isDuplicate(error, 'alert')) throw error;
    }
  }

  /** Makes a test, which whoever calls sends at once; only that of a window is shown by windows. */
  async test(tx: Tx, receiver: Receiver, about: Omit<About, 'kind' | 'questionId'>, shown: boolean): Promise<AlertRow> {
    const alert = await this.insert(tx, receiver, { ...about, kind: 'test', questionId: null });
    return shown ? this.show(tx, alert) : alert;
  }

  /** Gives it the next mark of its reader: from now on windows read it. Once, however often it is called. */
  async show(tx: Tx, alert: AlertRow): Promise<AlertRow> {
    if (alert.mark !== null) return alert;
    const mark = await this.nextMark(tx, alert.personId);
    const change = { mark, raisedAt: this.clock.now() };
    await tx.update(AlertRow, { id: alert.id }, change);
    return { ...alert, ...change };
  }

  private async insert(tx: Tx, { personId, kosId }: Receiver, about: About, when: When = 'now'): Promise<AlertRow> {
    const at = this.clock.now();
    const row = { id: newId(at), personId, kosId, ...about, at, raisedAt: null, mark: null };
    await insertRows(tx, AlertRow, [row], when);
    return row;
  }

  /** The counted row is held until the commit, so that marks become visible in their order. */
  private async nextMark(tx: Tx, personId: string): Promise<number> {
    const { affected } = await tx.increment(AlertReaderRow, { personId }, 'lastMark', 1);
    if (affected) return (await tx.findOneByOrFail(AlertReaderRow, { personId })).lastMark;
    try {
      await tx.insert(AlertReaderRow, { personId, lastMark: 1, windowAt: null });
      return 1;
    } catch (error) {
      if (!isDuplicate(error)) throw error;
      return this.nextMark(tx, personId);
    }
  }
}
