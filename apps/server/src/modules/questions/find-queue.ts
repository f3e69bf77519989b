import type { DutyCalendar } from '@huiyou/domain/duty/duty-calendar';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/database.ts';
import { inOneGo } from '../../platform/database/in-one-go.ts';
import type { Sought } from '../../platform/database/sought.ts';
import { DutyReader } from '../duty/duty.reader.ts';
import type { KosRow } from '../kos/kos.entity.ts';
import { KosReader } from '../kos/kos.reader.ts';
import type { CalendarRef } from '../rosters/rosters.reader.ts';
import type { QuestionRow } from './question.entity.ts';

/** Where the questions of a host stand at an instant: with the host, or with whoever stands in for them. */
export type Queue = {
  kosId: string;
  insteadOf: string | null;
  calendar: DutyCalendar;
  ref: CalendarRef;
  at: number;
};

/** Finds the queue that a host's questions belong in. Asking and every move decide by it, so that they agree. */
@Injectable()
export class FindQueue {
  constructor(
    private readonly clock: Clock,
    private readonly hosts: KosReader,
    private readonly duty: DutyReader,
  ) {}

  /** As it is this minute for this asker, for showing. */
  async now(hostId: string, askerId: string): Promise<Queue> {
    const here = await this.duty.calendarIfHere(hostId, this.clock);
    return here ? { kosId: hostId, insteadOf: null, ...here } : this.away(hostId, { askerId });
  }

  /**
   * The same for changing something. The host is held first: `shared` by those who put a question there, `alone` by
   * those who move them, so that a question put there during a switch is either put right or moved. With
   * `askerId`, for what this person asks: nobody finds their own question in their own queue. Throws `not-found`.
   */
  async held(
    tx: Tx,
    hostId: string | Sought,
    how: 'shared' | 'alone',
    askerId?: string,
  ): Promise<Queue & { host: KosRow }> {
    const [host, known] = await inOneGo([
      this.hosts.hold(tx, hostId, how),
      this.duty.calendarIfHere(hostId, this.clock, tx),
    ]);
    if (known) return { kosId: host.id, insteadOf: null, ...known, host };
    return { ...(await this.away(host.id, { tx, askerId })), host };
  }

  /** Who the host of a queue is, if that host has signed in: their own questions do not belong there. */
  async personOf(kosId: string, tx: Tx): Promise<string | null> {
    return (await this.hosts.rows([kosId], tx)).get(kosId)?.personId ?? null;
  }

  private async away(hostId: string, { tx, askerId }: { tx?: Tx; askerId?: string | undefined }): Promise<Queue> {
    const at = this.clock.now();
    const standIn = await this.duty.standInOf(hostId, at, tx, askerId);
    const kosId = standIn?.kosId ?? hostId;
    return { kosId, insteadOf: standIn ? hostId : null, ...(await this.duty.calendarOf(kosId, tx)), at };
  }
}

/** The asker's own host, whoever has the question now. */
export function hostOf(row: Pick<QuestionRow, 'kosId' | 'insteadOf'>): string {
  return row.insteadOf ?? row.kosId;
}
