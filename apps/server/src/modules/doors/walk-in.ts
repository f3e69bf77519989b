import type { Body, Reply } from '@huiyou/contracts/api';
import { guestNoticeVersion } from '@huiyou/domain/identity/roles';
import { Injectable } from '@nestjs/common';
import { Database, type OnceKey, type Tx } from '../../platform/database/database.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { Refusal } from '../../platform/refusal.ts';
import { AcquaintancesReader } from '../acquaintances/acquaintances.reader.ts';
import { MakeAcquaintance } from '../acquaintances/make-acquaintance.ts';
import { RecordConsent } from '../identity/record-consent.ts';
import { cardOf } from '../kos/kos.reader.ts';
import { MembershipReader } from '../membership/membership.reader.ts';
import { FindDoor } from './find-door.ts';
import { type Here, type Proposal, ProposeHere } from './propose-here.ts';

type Walk = {
  caller: Caller;
  token: string;
  once: OnceKey;
  address: string;
  body: Body<'POST /doors/:token/walk-in'>;
};
type Met = { acquaintanceId: string } & Proposal;

/** Somebody walks into a store and becomes a guest of who served them, else of the one the rule proposes (P2). */
@Injectable()
export class WalkIn {
  constructor(
    private readonly database: Database,
    private readonly doors: FindDoor,
    private readonly here: ProposeHere,
    private readonly people: RecordConsent,
    private readonly bonds: MembershipReader,
    private readonly acquaintances: AcquaintancesReader,
    private readonly making: MakeAcquaintance,
  ) {}

  /** Members are refused and nothing is recorded of them: they have a host. */
  async run({ caller, token, once, address, body }: Walk): Promise<Reply<'POST /doors/:token/walk-in'>> {
    const store = await this.doors.run(caller, token, address);
    if (!store) throw new Refusal('not-found');
    if (body.noticeVersion !== guestNoticeVersion) throw new Refusal('notice-outdated');
    const here = await this.here.run(store.id, caller.personId);
    return this.database.once(once, async (tx) => {
      await this.people.hold(tx, caller.personId);
      if (await this.bonds.bondOf(caller.personId, tx)) throw new Refusal('is-a-member');
      const met = await this.met(tx, caller, { here, storeId: store.id, servedBy: body.servedBy });
      await this.people.nameFirst(tx, caller.personId, body.displayName);
      const host = here.hosts.find(({ row }) => row.id === met.kosId);
      if (!host) throw new Error('whoever was met is at this store');
      return { acquaintanceId: met.acquaintanceId, host: cardOf(host.row), reason: met.reason };
    });
  }

  /** A guest of somebody at this store stays theirs unless another served them. */
  private async met(
    tx: Tx,
    caller: Caller,
    { here, storeId, servedBy }: { here: Here; storeId: string; servedBy: string | null },
  ): Promise<Met> {
    const { personId } = caller;
    const ids = here.hosts.map(({ row }) => row.id);
    const [known] = await this.acquaintances.metAmong(personId, servedBy === null ? ids : [servedBy], tx);
    if (servedBy !== null && !ids.includes(servedBy)) throw new Refusal('not-at-this-store');
    if (known) return { acquaintanceId: known.id, kosId: known.kosId, reason: known.reason ?? 'served' };
    const chosen: Proposal | null = servedBy === null ? here.proposed : { kosId: servedBy, reason: 'served' };
    if (!chosen) throw new Refusal('nobody-has-room');
    const { row } = await this.making.run(tx, { ...chosen, personId, how: 'store', storeId });
    await this.people.consent(tx, caller, 'guest-notice', guestNoticeVersion);
    return { acquaintanceId: row.id, ...chosen };
  }
}
