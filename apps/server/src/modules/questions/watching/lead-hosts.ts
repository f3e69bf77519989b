import { Injectable } from '@nestjs/common';
import type { Caller } from '../../../platform/http/caller.ts';
import { KosReader } from '../../kos/kos.reader.ts';
import { StoresReader } from '../../stores/stores.reader.ts';

/** Which hosts a lead or operator looks after; null is the whole brand's. */
@Injectable()
export class LeadHosts {
  constructor(
    private readonly stores: StoresReader,
    private readonly hosts: KosReader,
  ) {}

  /** Bounds a list: null leaves nobody out. */
  async bound(caller: Caller): Promise<string[] | null> {
    const scope = await this.stores.scopeOf(caller);
    return scope.whole ? null : (await this.hosts.capacitiesIn(scope, {})).map(({ id }) => id);
  }

  /** The ids of all of them. */
  async all(caller: Caller): Promise<string[]> {
    const scope = await this.stores.scopeOf(caller);
    return (await this.hosts.capacitiesIn(scope, {})).map(({ id }) => id);
  }

  /** One of them. Throws `not-found`. */
  async one(caller: Caller, kosId: string): Promise<string> {
    return (await this.hosts.inScope(await this.stores.scopeOf(caller), kosId)).id;
  }
}
