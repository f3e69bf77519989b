import type { Reply } from '@huiyou/contracts/api';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { DutyReader } from '../duty/duty.reader.ts';
import type { KosRow } from '../kos/kos.entity.ts';
import { cardOf, KosReader } from '../kos/kos.reader.ts';
import { MembershipReader } from '../membership/membership.reader.ts';
import { StoresReader } from '../stores/stores.reader.ts';

const mostShown = 60;
/** More hosts than a brand has. */
const mostHosts = 2000;

/** Hosts with room, for a member who wants another one: of the same store first, then of the same region, by name. */
@Injectable()
export class ListOpenHosts {
  constructor(
    private readonly clock: Clock,
    private readonly bonds: MembershipReader,
    private readonly hosts: KosReader,
    private readonly stores: StoresReader,
    private readonly duty: DutyReader,
  ) {}

  async run(caller: Caller): Promise<Reply<'GET /hosts/open'>> {
    const { kosId } = await this.bonds.myBond(caller.personId);
    const mine = await this.hosts.byId(kosId);
    const shown = (await this.nearestFirst(await this.withRoom(caller, kosId), mine)).slice(0, mostShown);
    const [states, names] = await Promise.all([
      this.duty.statesOf(
        shown.map((row) => row.id),
        this.clock.now(),
      ),
      this.stores.names(shown.map((row) => row.storeId)),
    ]);
    return {
      hosts: shown.map((row) => ({
        host: cardOf(row),
        storeName: names.get(row.storeId ?? '') ?? null,
        duty: states.get(row.id) ?? { kind: 'away', backAt: null },
      })),
    };
  }

  /** Nobody is their own member, so a host who is somebody's member does not find themselves here. */
  private async withRoom(caller: Caller, mine: string): Promise<KosRow[]> {
    const all = await this.hosts.listIn({ whole: true }, { receiving: true }, mostHosts);
    const others = all.filter((row) => row.id !== mine && row.personId !== caller.personId);
    const loads = await this.bonds.loadsOf(others.map((row) => row.id));
    return others.filter(({ id, capacity }) => {
      const { members, kept } = loads.get(id) ?? { members: 0, kept: 0 };
      return members + kept < capacity;
    });
  }

  private async nearestFirst(rows: readonly KosRow[], mine: KosRow): Promise<KosRow[]> {
    if (mine.storeId === null) return [...rows];
    const regions = await this.stores.regionsOf([mine.storeId, ...rows.map((row) => row.storeId)]);
    const home = regions.get(mine.storeId) ?? null;
    const distance = ({ storeId }: KosRow) => {
      if (storeId === mine.storeId) return 0;
      return home !== null && storeId !== null && regions.get(storeId) === home ? 1 : 2;
    };
    return [...rows].sort((a, b) => distance(a) - distance(b));
  }
}
