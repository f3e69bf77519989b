import type { Reply } from '@huiyou/contracts/api';
import { Inject, Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/http/caller.ts';
import { cardOf, KosReader } from '../kos/kos.reader.ts';
import { TestedChannels } from '../kos/tested-channels.ts';
import { StoresReader } from '../stores/stores.reader.ts';

/** More hosts than a brand has. */
const mostHosts = 2000;
const shown = 20;

/** Hosts whom no alert surely reaches. */
@Injectable()
export class HostsWithoutChannel {
  constructor(
    private readonly stores: StoresReader,
    private readonly hosts: KosReader,
    @Inject(TestedChannels) private readonly channels: TestedChannels,
  ) {}

  async lookedAfterBy(caller: Caller): Promise<Pick<Reply<'GET /promises'>, 'untested' | 'untestedTotal'>> {
    const all = await this.hosts.listIn(await this.stores.scopeOf(caller), {}, mostHosts);
    const atWork = all.filter(({ active, personId }) => active && personId !== null);
    const tested = await this.channels.ofHosts(atWork.map(({ id }) => id));
    const untested = atWork.filter(({ id }) => !tested.has(id));
    return { untested: untested.slice(0, shown).map(cardOf), untestedTotal: untested.length };
  }
}
