import type { Body } from '@huiyou/contracts/api';
import { guestNoticeVersion } from '@huiyou/domain/identity/roles';
import { Injectable } from '@nestjs/common';
import { Database, type OnceKey } from '../../platform/database/database.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { Refusal } from '../../platform/refusal.ts';
import { RecordConsent } from '../identity/record-consent.ts';
import type { KosRow } from '../kos/kos.entity.ts';
import { KosReader } from '../kos/kos.reader.ts';
import { FindCard } from './find-card.ts';
import { MakeAcquaintance } from './make-acquaintance.ts';
import { type AcquaintanceView, ShowAcquaintance } from './show-acquaintance.ts';

type Meeting = {
  caller: Caller;
  token: string;
  once: OnceKey;
  address: string;
  body: Body<'POST /cards/:token/meet'>;
};

/** Somebody came through a name card, agrees to the guest notice and is known to the host as a guest from now on. */
@Injectable()
export class MeetByCard {
  constructor(
    private readonly database: Database,
    private readonly cards: FindCard,
    private readonly hosts: KosReader,
    private readonly people: RecordConsent,
    private readonly acquaintances: MakeAcquaintance,
    private readonly show: ShowAcquaintance,
  ) {}

  async run({ caller, token, once, address, body }: Meeting): Promise<AcquaintanceView> {
    const card = await this.cards.run(caller, token, address);
    if (!card) throw new Refusal('not-found');
    if (body.noticeVersion !== guestNoticeVersion) throw new Refusal('notice-outdated');
    const host = await this.hosts.byId(card.kosId);
    if (host.personId === caller.personId) throw new Refusal('own-card');
    if (!receives(host)) throw new Refusal('host-unavailable');
    const { personId } = caller;
    const { id } = await this.database.once(once, async (tx) => {
      await this.people.hold(tx, personId);
      const met = { kosId: host.id, personId, how: 'card', source: card.source, nameCardId: card.id } as const;
      const { row, made } = await this.acquaintances.run(tx, met);
      if (made) await this.people.consent(tx, caller, 'guest-notice', guestNoticeVersion);
      await this.people.nameFirst(tx, personId, body.displayName);
      return { id: row.id };
    });
    return this.show.one(personId, id);
  }
}

/** Whether new guests may come to this host: at work, and not about to leave. */
export function receives(host: Pick<KosRow, 'active' | 'leavesAt'>): boolean {
  return host.active && host.leavesAt === null;
}
