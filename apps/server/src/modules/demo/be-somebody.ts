import type { Reply } from '@huiyou/contracts/api';
import { roles } from '@huiyou/domain/identity/roles';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { newId } from '../../platform/ids.ts';
import { Refusal } from '../../platform/refusal.ts';
import { PersonRow, RoleGrantRow } from '../identity/identity.entities.ts';
import { StartSession } from '../identity/start-session.ts';
import { BondRow } from '../membership/bond.entity.ts';
import { KosRow } from '../kos/kos.entity.ts';

type People = Reply<'GET /demo/people'>['people'];

/** Signs a visitor of the demo in as one of its people, or as somebody new. */
@Injectable()
export class BeSomebody {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly startSession: StartSession,
  ) {}

  /** Hosts and staff first, then members by host, then guests. */
  async list(): Promise<Reply<'GET /demo/people'>> {
    const [people, grants, bonds, hosts] = await Promise.all([
      this.database.read.find(PersonRow, { order: { id: 'ASC' }, take: 60 }),
      this.database.read.find(RoleGrantRow),
      this.database.read.find(BondRow),
      this.database.read.find(KosRow),
    ]);
    const clubs = new Map(hosts.map((host) => [host.id, host.clubName]));
    const named = people.filter((person) => person.displayName !== '');
    const list: People = named.map(({ id, displayName, avatar }) => {
      const held = new Set(grants.filter((grant) => grant.personId === id).map((grant) => grant.role));
      const own = hosts.find((host) => host.personId === id);
      const bond = bonds.find((row) => row.activeMember === id);
      const note = own?.clubName ?? (bond ? (clubs.get(bond.kosId) ?? '') : '');
      return { id, displayName, avatar, roles: roles.filter((role) => held.has(role)), note };
    });
    return { people: list };
  }

  async run(personId: string | null, device: string): Promise<Reply<'POST /demo/sign-in'>> {
    const id = personId ?? (await this.newcomer());
    if (!(await this.database.read.existsBy(PersonRow, { id }))) throw new Refusal('not-found');
    return this.startSession.run(id, device);
  }

  private async newcomer(): Promise<string> {
    const createdAt = this.clock.now();
    const id = newId(createdAt);
    await this.database.transaction((tx) => tx.insert(PersonRow, { id, displayName: '', avatar: null, createdAt }));
    return id;
  }
}
