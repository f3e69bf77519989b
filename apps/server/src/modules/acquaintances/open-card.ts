import type { Reply } from '@huiyou/contracts/api';
import { guestNoticeVersion } from '@huiyou/domain/identity/roles';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { DutyReader } from '../duty/duty.reader.ts';
import { IdentityReader } from '../identity/identity.reader.ts';
import type { KosRow } from '../kos/kos.entity.ts';
import { cardOf, KosReader, lineOf } from '../kos/kos.reader.ts';
import { StoresReader } from '../stores/stores.reader.ts';
import { FindCard } from './find-card.ts';
import { ReadRelation } from './read-relation.ts';

type Opened = Reply<'GET /cards/:token'>;
type Page = Extract<Opened, { outcome: 'card' }>;

/** A host's page by a name card, and what its reader is to this host already. */
@Injectable()
export class OpenCard {
  constructor(
    private readonly cards: FindCard,
    private readonly clock: Clock,
    private readonly hosts: KosReader,
    private readonly duty: DutyReader,
    private readonly stores: StoresReader,
    private readonly people: IdentityReader,
    private readonly relations: ReadRelation,
  ) {}

  async run(caller: Caller, token: string, address: string): Promise<Opened> {
    const card = await this.cards.run(caller, token, address);
    if (!card) return { outcome: 'unknown' };
    const host = await this.hosts.byId(card.kosId);
    const isOwn = host.personId === caller.personId;
    if (!isOwn && host.leavesAt !== null) return { outcome: 'leaving', hostName: host.name };
    if (!isOwn && !host.active) return { outcome: 'host-unavailable', hostName: host.name };
    return this.page(host, caller.personId, isOwn);
  }

  private async page(host: KosRow, personId: string, isOwn: boolean): Promise<Page> {
    const [duty, stores, me, relation] = await Promise.all([
      this.duty.stateOf(host.id, this.clock.now()),
      this.stores.names([host.storeId]),
      this.people.person(personId),
      this.relations.run(host.id, personId),
    ]);
    return {
      outcome: 'card',
      host: cardOf(host),
      line: lineOf(host),
      duty,
      storeName: host.storeId === null ? null : (stores.get(host.storeId) ?? null),
      ...relation,
      relation: isOwn ? 'own' : relation.relation,
      noticeVersion: guestNoticeVersion,
      displayName: me.displayName,
    };
  }
}
