import { type AlertKind, isAnnounced } from '@huiyou/domain/alerts/alert-kinds';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock.ts';
import type { FactData } from '../../../platform/jobs/fact.entity.ts';
import { DutyReader } from '../../duty/duty.reader.ts';
import { KosReader } from '../../kos/kos.reader.ts';
import type { QuestionRow } from '../../questions/question.entity.ts';
import { StoresReader } from '../../stores/stores.reader.ts';
import type { Receiver } from './raise-alert.ts';

/** Who is told of what happened to a question. */
@Injectable()
export class FindReceivers {
  constructor(
    private readonly clock: Clock,
    private readonly hosts: KosReader,
    private readonly duty: DutyReader,
    private readonly stores: StoresReader,
  ) {}

  /** Whoever has the question; of one that was taken over who had it before; of a broken promise the stand-in and leads too. */
  async of(kind: AlertKind, row: QuestionRow, data: FactData): Promise<Receiver[]> {
    if (kind === 'asked' && !isAnnounced(row)) return [];
    if (kind === 'taken-over') return this.asHosts([data['fromKosId']], row.askerId);
    if (kind !== 'broken') return this.asHosts([row.kosId], row.askerId);
    const standIns = await this.standInsOf(row);
    const told = await this.asHosts([row.kosId, row.insteadOf, ...standIns], row.askerId);
    const leads = await this.leadsOf(row);
    return [...told, ...leads.filter((lead) => told.every((one) => one.personId !== lead.personId))];
  }

  /** One host, whom a colleague asked. */
  asHost(kosId: unknown): Promise<Receiver[]> {
    return this.asHosts([kosId], null);
  }

  private async standInsOf({ kosId, insteadOf, askerId }: QuestionRow): Promise<string[]> {
    const own = insteadOf ?? kosId;
    const [now, usual] = await Promise.all([
      this.duty.standInOf(own, this.clock.now(), undefined, askerId),
      this.hosts.rows([own]),
    ]);
    return [now?.kosId, usual.get(own)?.standInKosId].filter((id) => typeof id === 'string');
  }

  /** Nobody is told of their own question. */
  private async leadsOf({ kosId, insteadOf, askerId }: QuestionRow): Promise<Receiver[]> {
    const own = insteadOf ?? kosId;
    const host = (await this.hosts.rows([own])).get(own);
    const leads = host ? await this.stores.leadsOf(host.storeId) : [];
    return leads.filter((personId) => personId !== askerId).map((personId) => ({ personId, kosId: null }));
  }

  private async asHosts(ids: readonly unknown[], askerId: string | null): Promise<Receiver[]> {
    const wanted = ids.filter((id) => typeof id === 'string');
    const rows = [...(await this.hosts.rows(wanted)).values()];
    return rows.flatMap(({ id, personId, active }) => {
      return active && personId !== null && personId !== askerId ? [{ personId, kosId: id }] : [];
    });
  }
}
