import type { Reply } from '@huiyou/contracts/api';
import { Injectable } from '@nestjs/common';
import { DutyReader } from '../../duty/duty.reader.ts';
import { cardOf, KosReader } from '../../kos/kos.reader.ts';
import { OpenQuestions } from '../../membership/open-questions.ts';

type Unattended = Reply<'GET /lead/watch'>['unattended'];

const most = 50;

/** Hosts who are away with nobody standing in: their clock runs, and the lead sees it (P3). */
@Injectable()
export class ListUnattended {
  constructor(
    private readonly duty: DutyReader,
    private readonly hosts: KosReader,
    private readonly open: OpenQuestions,
  ) {}

  /** Most open questions first. Whoever has left is named while something still stands with them. */
  async run(hostIds: readonly string[], now: number): Promise<Unattended> {
    const absences = await this.duty.absencesOf(hostIds, now);
    const standIns = await this.duty.standInsOf([...absences.keys()], now);
    const alone = [...absences.keys()].filter((id) => !standIns.has(id));
    const [hosts, open] = await Promise.all([this.hosts.rows(alone), this.open.ofHosts(alone)]);
    const found = alone.flatMap((id) => {
      const host = hosts.get(id);
      const waiting = open.get(id)?.open ?? 0;
      if (!host || (!host.active && waiting === 0)) return [];
      return [{ host: cardOf(host), until: absences.get(id)?.endsAt ?? null, open: waiting }];
    });
    return found.sort((a, b) => b.open - a.open).slice(0, most);
  }
}
