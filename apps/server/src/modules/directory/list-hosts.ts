import type { Query, Reply } from '@huiyou/contracts/api';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { DutyReader } from '../duty/duty.reader.ts';
import { type HostFilter, KosReader } from '../kos/kos.reader.ts';
import { MembershipReader } from '../membership/membership.reader.ts';
import { type Scope, StoresReader } from '../stores/stores.reader.ts';
import { ShowHosts } from './show-hosts.ts';

const pageSize = 50;

/** The hosts somebody looks after, by name. */
@Injectable()
export class ListHosts {
  constructor(
    private readonly clock: Clock,
    private readonly stores: StoresReader,
    private readonly hosts: KosReader,
    private readonly duty: DutyReader,
    private readonly bonds: MembershipReader,
    private readonly show: ShowHosts,
  ) {}

  async run(caller: Caller, query: Query<'GET /hosts'>): Promise<Reply<'GET /hosts'>> {
    const scope = await this.stores.scopeOf(caller);
    const filter = await this.filterOf(scope, query);
    const [rows, total, unsigned] = await Promise.all([
      this.hosts.listIn(scope, filter, pageSize + 1, query.cursor),
      this.hosts.countIn(scope, filter),
      this.hosts.countIn(scope, { unsigned: true }),
    ]);
    const page = rows.slice(0, pageSize);
    const next = rows.length > pageSize ? (page.at(-1)?.id ?? null) : null;
    return { hosts: await this.show.run(page), total, unsigned, next };
  }

  /** Absences and loads stand elsewhere: there the hosts in question are picked out first. */
  private async filterOf(scope: Scope, { q, show }: Query<'GET /hosts'>): Promise<HostFilter> {
    if (show === 'unsigned') return { q, unsigned: true };
    if (show === 'leaving') return { q, leaving: true };
    if (show === 'all') return { q };
    const all = await this.hosts.capacitiesIn(scope, { q });
    const ids = all.map(({ id }) => id);
    if (show === 'away') {
      const absences = await this.duty.absencesOf(ids, this.clock.now());
      return { ids: [...absences.keys()] };
    }
    const loads = await this.bonds.loadsOf(ids);
    const isFull = ({ id, capacity }: (typeof all)[number]) => {
      const { members, kept } = loads.get(id) ?? { members: 0, kept: 0 };
      return members + kept >= capacity;
    };
    return { ids: all.filter(isFull).map(({ id }) => id) };
  }
}
