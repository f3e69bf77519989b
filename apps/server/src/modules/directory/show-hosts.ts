import type { Reply } from '@huiyou/contracts/api';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { DutyReader } from '../duty/duty.reader.ts';
import type { KosRow } from '../kos/kos.entity.ts';
import { cardOf, KosReader } from '../kos/kos.reader.ts';
import { MembershipReader } from '../membership/membership.reader.ts';
import { OpenQuestions } from '../membership/open-questions.ts';
import { StoresReader } from '../stores/stores.reader.ts';

export type ListedHost = Reply<'GET /hosts'>['hosts'][number];

/** Hosts as those who look after them see them. */
@Injectable()
export class ShowHosts {
  constructor(
    private readonly clock: Clock,
    private readonly hosts: KosReader,
    private readonly stores: StoresReader,
    private readonly duty: DutyReader,
    private readonly bonds: MembershipReader,
    private readonly open: OpenQuestions,
  ) {}

  /** Five queries, however many hosts. */
  async run(rows: readonly KosRow[]): Promise<ListedHost[]> {
    const ids = rows.map((row) => row.id);
    const [names, loads, questions, absences] = await Promise.all([
      this.stores.names(rows.map((row) => row.storeId)),
      this.bonds.loadsOf(ids),
      this.open.ofHosts(ids),
      this.duty.absencesOf(ids, this.clock.now()),
    ]);
    const standIns = await this.hosts.cards([...absences.values()].flatMap(({ standInKosId }) => standInKosId ?? []));
    return rows.map((row) => {
      const { id, staffNo, storeId, capacity, active, leavesAt } = row;
      const { open = 0, pastDue = 0 } = questions.get(id) ?? {};
      const { members = 0, kept = 0 } = loads.get(id) ?? {};
      const absence = absences.get(id);
      const standIn = standIns.get(absence?.standInKosId ?? '')?.name ?? null;
      return {
        ...{
          host: cardOf(row),
          staffNo,
          storeId,
          storeName: names.get(storeId ?? '') ?? null,
          capacity,
          members,
          kept,
        },
        ...{ openQuestions: open, pastDue, signedIn: row.personId !== null, active, leavesAt },
        away: absence ? { until: absence.endsAt, standIn } : null,
      };
    });
  }
}
