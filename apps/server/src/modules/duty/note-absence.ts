import { overlap } from '@huiyou/domain/duty/absence';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import type { Tx } from '../../platform/database/database.ts';
import { newId } from '../../platform/ids.ts';
import { Facts } from '../../platform/jobs/publish-fact.ts';
import { KosReader } from '../kos/kos.reader.ts';
import { AbsenceRow } from './absence.entity.ts';
import { absenceStages, turnTimers } from './turn-absences.ts';

export type NewAbsence = Pick<AbsenceRow, 'kosId' | 'standInKosId' | 'startsAt' | 'endsAt' | 'madeBy'>;

/**
 * Port: a host is away, inside the caller's transaction. Whoever must not overlap asks first; here what overlaps ends
 * when the new absence starts, because a departure waits for no holiday. Of such a one `startsAt` is not in the future.
 */
@Injectable()
export class NoteAbsence {
  constructor(
    private readonly clock: Clock,
    private readonly facts: Facts,
    private readonly hosts: KosReader,
  ) {}

  async run(tx: Tx, absence: NewAbsence): Promise<AbsenceRow> {
    const { kosId, startsAt, endsAt } = absence;
    await this.hosts.hold(tx, kosId, 'alone');
    const known = await tx.findBy(AbsenceRow, { kosId });
    for (const row of known.filter((one) => overlap(one, absence))) await this.end(tx, row, startsAt);
    const createdAt = this.clock.now();
    const row = { ...absence, id: newId(createdAt), createdAt, n: absenceStages.noted };
    await tx.insert(AbsenceRow, row);
    const timer = { subjectId: row.id, n: row.n };
    await this.facts.setTimer(tx, { ...timer, listener: turnTimers.begins, runAt: startsAt });
    if (endsAt !== null) await this.facts.setTimer(tx, { ...timer, listener: turnTimers.ends, runAt: endsAt });
    return row;
  }

  /** Ends an absence at an instant; one that has not begun by then is called off. The host's row must be held alone. */
  async end(tx: Tx, row: AbsenceRow, at: number): Promise<AbsenceRow> {
    const over = { endsAt: Math.max(row.startsAt, at), n: absenceStages.over };
    await tx.update(AbsenceRow, { id: row.id }, over);
    if (row.startsAt <= this.clock.now()) {
      const { id: subjectId, kosId, standInKosId } = row;
      const data = { kosId, standInKosId };
      await this.facts.publish(tx, { kind: 'absence.ended', subjectId, n: over.n, data });
    }
    return { ...row, ...over };
  }
}
