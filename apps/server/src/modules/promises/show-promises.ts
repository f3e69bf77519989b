import type { Reply } from '@huiyou/contracts/api';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database/database.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { IdentityReader } from '../identity/identity.reader.ts';
import { HostsWithoutChannel } from './hosts-without-channel.ts';
import { PromiseVersionRow } from './promise.entities.ts';
import { PromisesReader } from './promises.reader.ts';

export type VersionView = Reply<'POST /promises'>;

const mostVersions = 50;

/** What the tiers promise, and for which hosts less than an hour is promised to nobody. */
@Injectable()
export class ShowPromises {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly promises: PromisesReader,
    private readonly people: IdentityReader,
    private readonly hosts: HostsWithoutChannel,
  ) {}

  async run(caller: Caller): Promise<Reply<'GET /promises'>> {
    const rows = await this.database.read.find(PromiseVersionRow, { order: { startsAt: 'DESC' }, take: mostVersions });
    const [inForce, versions, untested] = await Promise.all([
      this.promises.inForce(this.clock.now()),
      this.views(rows),
      this.hosts.lookedAfterBy(caller),
    ]);
    return { inForce, versions, ...untested };
  }

  /** Latest first, as they come from the table: the first that has begun is in force. */
  async views(rows: readonly PromiseVersionRow[]): Promise<VersionView[]> {
    const now = this.clock.now();
    const people = await this.people.people(rows.map(({ madeBy }) => madeBy));
    const inForce = rows.find(({ startsAt }) => startsAt <= now)?.id;
    return rows.map(({ id, startsAt, promises, madeBy }) => {
      const state = startsAt > now ? 'coming' : id === inForce ? 'now' : 'past';
      return { id, startsAt, promises, madeBy: people.get(madeBy)?.displayName ?? '', state };
    });
  }
}
