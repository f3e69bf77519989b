import { holderAt, mayTakeOver } from '@huiyou/domain/questions/claim';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { DutyReader } from '../duty/duty.reader.ts';
import type { KosRow } from '../kos/kos.entity.ts';
import { KosReader, mayLookAfter } from '../kos/kos.reader.ts';
import { StoresReader } from '../stores/stores.reader.ts';
import { hostOf } from './find-queue.ts';
import type { QuestionRow } from './question.entity.ts';

/** What somebody is to a question that does not stand with them: the lead of its host's branch, or the stand-in. */
@Injectable()
export class FindPart {
  constructor(
    private readonly clock: Clock,
    private readonly hosts: KosReader,
    private readonly duty: DutyReader,
    private readonly stores: StoresReader,
  ) {}

  /** Whether the caller leads whoever has the question, or the asker's own host. Nobody looks after their own question. */
  async leads(caller: Caller, row: QuestionRow): Promise<boolean> {
    if (!caller.roles.has('lead') || row.askerId === caller.personId) return false;
    const [scope, hosts] = await Promise.all([this.stores.scopeOf(caller), this.hosts.rows([row.kosId, hostOf(row)])]);
    return [...hosts.values()].some((host) => mayLookAfter(scope, host));
  }

  /** The caller as host, if they stand in for whoever has the question or for the asker's own host, and are here. */
  async standIn(caller: Caller, row: QuestionRow): Promise<KosRow | null> {
    const host = caller.roles.has('kos') ? await this.hosts.byPerson(caller.personId) : null;
    if (!host?.active || host.id === row.kosId || row.askerId === caller.personId) return null;
    const standIns = await this.standInsOf([row.kosId, hostOf(row)], row.askerId);
    if (!standIns.has(host.id)) return null;
    return (await this.duty.absenceOf(host.id, this.clock.now())) === null ? host : null;
  }

  /** Reads along: the lead always, the stand-in while they may take it over. */
  async mayRead(caller: Caller, row: QuestionRow): Promise<boolean> {
    if (await this.leads(caller, row)) return true;
    return row.queued && mayTakeOver(row, this.clock.now()) && (await this.standIn(caller, row)) !== null;
  }

  /** Whether one tap takes it over now, whoever holds it; see `isTakenOver`. */
  async mayTakeOver(caller: Caller, row: QuestionRow): Promise<boolean> {
    const now = this.clock.now();
    if (!row.queued || !mayTakeOver(row, now) || holderAt(row, now) === caller.personId) return false;
    if (!(await this.leads(caller, row)) && (await this.standIn(caller, row)) === null) return false;
    return !(await this.isTakenOver(row));
  }

  /** Somebody has taken it over and writes: of two who take over at once, one wins. Lapses with the claim. */
  async isTakenOver(row: QuestionRow): Promise<boolean> {
    const holder = holderAt(row, this.clock.now());
    if (holder === null) return false;
    const host = (await this.hosts.rows([row.kosId])).get(row.kosId);
    if (host?.personId !== holder) return true;
    if (!row.keptThere || row.insteadOf === null) return false;
    return (await this.standInsOf([row.insteadOf], row.askerId)).has(row.kosId);
  }

  /** The usual stand-ins of these hosts and those of their absences now. */
  private async standInsOf(kosIds: readonly string[], askerId: string): Promise<ReadonlySet<string>> {
    const [hosts, now] = await Promise.all([
      this.hosts.rows(kosIds),
      this.duty.standInsOf([...new Set(kosIds)], this.clock.now(), undefined, askerId),
    ]);
    const usual = [...hosts.values()].flatMap((host) => host.standInKosId ?? []);
    return new Set([...usual, ...[...now.values()].map((one) => one.kosId)]);
  }
}
