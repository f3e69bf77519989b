import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/http/caller.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { KosRow } from '../kos/kos.entity.ts';
import { KosReader, mayLookAfter } from '../kos/kos.reader.ts';
import { StoresReader } from '../stores/stores.reader.ts';
import { type ReplayBody, type ReplayReply, RunReplay } from './run-replay.ts';

/** More hosts than a brand has. */
const mostHosts = 2000;
const mostWaiting = 4;

/** Who may replay what: hosts themselves, leads their branch, operators everybody. */
@Injectable()
export class AskForReplay {
  private turn: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  constructor(
    private readonly hosts: KosReader,
    private readonly stores: StoresReader,
    private readonly runReplay: RunReplay,
  ) {}

  /** A replay is much work: this process does one at a time, and says so when several wait. */
  async run(caller: Caller, body: ReplayBody): Promise<ReplayReply> {
    const hosts = await this.hostsFor(caller, body);
    if (this.waiting >= mostWaiting) throw new Refusal('temporarily-unavailable', { retryAfter: 5 });
    this.waiting += 1;
    const mine = this.turn.then(() => this.runReplay.run(hosts, body));
    this.turn = mine.catch(() => undefined).finally(() => (this.waiting -= 1));
    return mine;
  }

  /** Where one host's calendar or capacity is tried, the others stay as they are and are left out. */
  private async hostsFor(caller: Caller, { calendar, capacity }: ReplayBody): Promise<KosRow[]> {
    const named = [...new Set([calendar?.kosId, capacity?.kosId].filter((id) => id !== undefined))];
    if (!caller.roles.has('lead') && !caller.roles.has('operator')) {
      const own = await this.hosts.mine(caller.personId);
      if (named.some((id) => id !== own.id)) throw new Refusal('not-found');
      return [own];
    }
    const scope = await this.stores.scopeOf(caller);
    if (named.length === 0) return (await this.hosts.listIn(scope, {}, mostHosts)).filter(({ active }) => active);
    const rows = await this.hosts.rows(named);
    return named.map((id) => {
      const row = rows.get(id);
      if (!row || !(row.personId === caller.personId || mayLookAfter(scope, row))) throw new Refusal('not-found');
      return row;
    });
  }
}
