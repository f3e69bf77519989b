import type { Reply } from '@huiyou/contracts/api';
import { invitationState } from '@huiyou/domain/invitations/outcome';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../../platform/clock.ts';
import { PrintCode } from '../../platform/codes/print-code.ts';
import { Database } from '../../platform/database/database.ts';
import { AcquaintancesReader } from '../acquaintances/acquaintances.reader.ts';
import { Refusal } from '../../platform/refusal.ts';
import { IdentityReader } from '../identity/identity.reader.ts';
import { AcceptanceRow, InvitationRow } from './invitation.entity.ts';

type View = Reply<'GET /invitations'>['invitations'][number];

/** Turns invitation rows into what their host sees, and into a code that can be scanned. */
@Injectable()
export class PrintInvitation {
  constructor(
    private readonly codes: PrintCode,
    private readonly acquaintances: AcquaintancesReader,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly people: IdentityReader,
  ) {}

  /** Views of several invitations with three queries, however many there are. */
  async views(rows: readonly InvitationRow[]): Promise<View[]> {
    const facts = await this.acquaintances.facts(rows.flatMap((row) => row.factIds));
    const ids = rows.map((row) => row.id);
    const taken =
      ids.length === 0
        ? []
        : await this.database.read.find(AcceptanceRow, { where: { invitationId: In(ids) }, order: { id: 'ASC' } });
    const names = await this.people.people(taken.map((row) => row.personId));
    return rows.map((row) => {
      const { id, kind, mark, addressee, letter, uses, usesLeft, createdAt, expiresAt } = row;
      const takenBy = taken
        .filter((acceptance) => acceptance.invitationId === id)
        .map(({ id: acceptanceId, personId, at, isRight }) => {
          const displayName = names.get(personId)?.displayName ?? '';
          return { id: acceptanceId, displayName, at, right: isRight };
        });
      const cited = row.factIds.flatMap((factId) => facts.get(factId) ?? []);
      const state = invitationState(row, this.clock.now());
      return { id, kind, mark, addressee, letter, facts: cited, state, uses, usesLeft, createdAt, expiresAt, takenBy };
    });
  }

  /** One invitation as it stands now. Throws `not-found`. */
  async view(id: string): Promise<View> {
    const row = await this.database.read.findOneBy(InvitationRow, { id });
    const [view] = row ? await this.views([row]) : [];
    if (!view) throw new Refusal('not-found');
    return view;
  }

  /** The same with its join address and code. */
  async printed(id: string): Promise<Reply<'GET /invitations/:id'>> {
    const row = await this.database.read.findOneBy(InvitationRow, { id });
    if (!row) throw new Refusal('not-found');
    return { ...(await this.view(id)), code: await this.codes.run('letter', row.token) };
  }
}
