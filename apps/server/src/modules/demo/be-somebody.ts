import type { Reply } from '@huiyou/contracts/api';
import { roles } from '@huiyou/domain/identity/roles';
import { invitationState } from '@huiyou/domain/invitations/outcome';
import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database/database.ts';
import { newId } from '../../platform/ids.ts';
import { Refusal } from '../../platform/refusal.ts';
import { PersonRow, RoleGrantRow } from '../identity/identity.entities.ts';
import { StartSession } from '../identity/start-session.ts';
import { InvitationRow } from '../invitations/invitation.entity.ts';
import { BondRow } from '../membership/bond.entity.ts';
import { QuestionRow } from '../questions/question.entity.ts';
import { KosRow } from '../kos/kos.entity.ts';

/** Signs a visitor of the demo in as one of its people, or as somebody new. */
@Injectable()
export class BeSomebody {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly startSession: StartSession,
  ) {}

  /** Everybody with a name, what waits for them, and the letters that can be opened. */
  async list(): Promise<Reply<'GET /demo/people'>> {
    const read = this.database.read;
    const [people, grants, bonds, hosts, questions, letters] = await Promise.all([
      read.find(PersonRow, { where: { displayName: Not('') }, order: { id: 'ASC' }, take: 80 }),
      read.find(RoleGrantRow),
      read.find(BondRow),
      read.find(KosRow),
      read.find(QuestionRow, { where: [{ queued: true }, { state: 'answered', readAt: IsNull() }] }),
      read.find(InvitationRow, { order: { id: 'DESC' }, take: 40 }),
    ]);
    const held = (id: string) => new Set(grants.filter((grant) => grant.personId === id).map((grant) => grant.role));
    const list = people.map(({ id, displayName, avatar }) => {
      const own = hosts.find((host) => host.personId === id);
      const bond = bonds.find((row) => row.activeMember === id);
      const theirs = own
        ? questions.filter(({ kosId }) => kosId === own.id)
        : questions.filter(({ askerId }) => askerId === id);
      const club = own ?? hosts.find((host) => host.id === bond?.kosId);
      return {
        id,
        displayName,
        avatar: own?.portrait ?? avatar,
        roles: roles.filter((role) => held(id).has(role)),
        note: club?.clubName ?? '',
        tier: bond?.tier ?? null,
        waiting: theirs.filter(({ queued }) => queued).length,
        unread: own ? 0 : theirs.filter(({ queued }) => !queued).length,
        letter: this.waitingLetter(letters, id),
      };
    });
    return { people: list, letters: letters.map((row) => this.envelope(row, hosts)) };
  }

  private waitingLetter(letters: readonly InvitationRow[], personId: string): string | null {
    const now = this.clock.now();
    const mine = letters.find((row) => row.guestId === personId && invitationState(row, now) === 'waiting');
    return mine?.token ?? null;
  }

  private envelope(row: InvitationRow, hosts: readonly KosRow[]): Reply<'GET /demo/people'>['letters'][number] {
    const from = hosts.find((host) => host.id === row.kosId)?.name ?? '';
    return { token: row.token, from, to: row.addressee, kind: row.kind, state: invitationState(row, this.clock.now()) };
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
