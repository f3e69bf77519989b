import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/http/caller.ts';
import { KosReader } from '../kos/kos.reader.ts';
import { StoresReader } from '../stores/stores.reader.ts';

/** Whose calendar somebody may see and change: their own, or that of a host they look after. */
@Injectable()
export class WhoseCalendar {
  constructor(
    private readonly hosts: KosReader,
    private readonly stores: StoresReader,
  ) {}

  /** Throws `host-profile-missing` until the caller has written who they are. */
  async own(caller: Caller): Promise<string> {
    return (await this.hosts.mine(caller.personId)).id;
  }

  /** Throws `not-found` for a host whom the caller does not look after. */
  async lookedAfter(caller: Caller, kosId: string): Promise<string> {
    return (await this.hosts.inScope(await this.stores.scopeOf(caller), kosId)).id;
  }
}
