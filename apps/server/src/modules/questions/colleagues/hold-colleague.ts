import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.ts';
import type { Tx } from '../../../platform/database/database.ts';
import { Refusal } from '../../../platform/refusal.ts';
import { DutyReader } from '../../duty/duty.reader.ts';
import type { KosRow } from '../../kos/kos.entity.ts';
import { KosReader, takesMembers } from '../../kos/kos.reader.ts';
import type { QuestionRow } from '../question.entity.ts';

/** The colleague whom a question is passed on to or who is asked about it. */
@Injectable()
export class HoldColleague {
  constructor(
    private readonly clock: Clock,
    private readonly hosts: KosReader,
    private readonly duty: DutyReader,
  ) {}

  /**
   * Kept until the transaction ends, before the question: by then they are here, or they have gone and what they have
   * is moved. Throws `stand-in-unfit` for whoever is not at work, about to leave or away.
   */
  async here(tx: Tx, id: string): Promise<KosRow> {
    const known = (await this.hosts.rows([id])).get(id);
    const host = known && (await this.hosts.hold(tx, id, 'shared'));
    if (!takesMembers(host)) throw new Refusal('stand-in-unfit');
    if ((await this.duty.absenceOf(id, this.clock.now(), tx)) !== null) throw new Refusal('stand-in-unfit');
    return host;
  }
}

/** Nobody is asked by themselves, or about what they asked. */
export function refuseSelf(colleague: KosRow, row: QuestionRow): void {
  if (colleague.id === row.kosId || colleague.personId === row.askerId) throw new Refusal('stand-in-unfit');
}
