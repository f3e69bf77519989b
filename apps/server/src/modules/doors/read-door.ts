import type { Reply } from '@huiyou/contracts/api';
import { guestNoticeVersion } from '@huiyou/domain/identity/roles';
import { Injectable } from '@nestjs/common';
import type { Caller } from '../../platform/http/caller.ts';
import { AcquaintancesReader } from '../acquaintances/acquaintances.reader.ts';
import { IdentityReader } from '../identity/identity.reader.ts';
import { cardOf, KosReader } from '../kos/kos.reader.ts';
import { MembershipReader } from '../membership/membership.reader.ts';
import { FindDoor } from './find-door.ts';
import { ProposeHere } from './propose-here.ts';

type Door = Reply<'GET /doors/:token'>;
type Mine = Extract<Door, { outcome: 'store' }>['mine'];

/** A store by the code at its door: who is there, whom the rule proposes, and whose guest or member I am already. */
@Injectable()
export class ReadDoor {
  constructor(
    private readonly doors: FindDoor,
    private readonly here: ProposeHere,
    private readonly people: IdentityReader,
    private readonly hosts: KosReader,
    private readonly bonds: MembershipReader,
    private readonly acquaintances: AcquaintancesReader,
  ) {}

  async run(caller: Caller, token: string, address: string): Promise<Door> {
    const store = await this.doors.run(caller, token, address);
    if (!store) return { outcome: 'unknown' };
    const { personId } = caller;
    const [{ hosts, proposed }, me] = await Promise.all([
      this.here.run(store.id, personId),
      this.people.person(personId),
    ]);
    const { id, name, address: street, hours } = store;
    return {
      outcome: 'store',
      store: { id, name, address: street, hours },
      hosts: hosts.map(({ row, duty, room }) => ({ host: cardOf(row), duty, room: room > 0 })),
      proposed,
      mine: await this.mine(
        personId,
        hosts.map(({ row }) => row.id),
      ),
      noticeVersion: guestNoticeVersion,
      displayName: me.displayName,
    };
  }

  /** The bond first, then a host of this store I have met, then the host I spoke with last. */
  private async mine(personId: string, here: readonly string[]): Promise<Mine> {
    const bond = await this.bonds.bondOf(personId);
    if (bond) return { host: cardOf(await this.hosts.byId(bond.kosId)), as: 'member' };
    const [atThisStore] = await this.acquaintances.metAmong(personId, here);
    const met = atThisStore ?? (await this.acquaintances.latestOf(personId));
    return met && { host: cardOf(await this.hosts.byId(met.kosId)), as: 'guest' };
  }
}
