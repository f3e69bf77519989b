import type { Reply } from '@huiyou/contracts/api';
import { invitationState } from '@huiyou/domain/invitations/outcome';
import { Inject, Injectable } from '@nestjs/common';
import qrcode from 'qrcode';
import { In } from 'typeorm';
import { Clock } from '../../platform/clock.ts';
import { CONFIG, type Config } from '../../platform/config.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { IdentityReader } from '../identity/identity.reader.ts';
import { RelationFactRow } from './acquaintance.entity.ts';
import { AcceptanceRow, InvitationRow } from './invitation.entity.ts';

type View = Reply<'GET /invitations'>['invitations'][number];
export type FactView = View['facts'][number];

/** Turns invitation rows into what their host sees, and into a code that can be scanned. */
@Injectable()
export class PrintInvitation {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly clock: Clock,
    private readonly database: Database,
    private readonly people: IdentityReader,
  ) {}

  /** Views of several invitations with three queries, however many there are. */
  async views(rows: readonly InvitationRow[], tx?: Tx): Promise<View[]> {
    const source = tx ?? this.database.read;
    const facts = await this.facts(
      rows.flatMap((row) => row.factIds),
      tx,
    );
    const ids = rows.map((row) => row.id);
    const taken =
      ids.length === 0
        ? []
        : await source.find(AcceptanceRow, { where: { invitationId: In(ids) }, order: { id: 'ASC' } });
    const names = await this.people.people(taken.map((row) => row.personId));
    return rows.map((row) => {
      const { id, kind, mark, addressee, letter, uses, usesLeft, createdAt, expiresAt } = row;
      const takenBy = taken
        .filter((acceptance) => acceptance.invitationId === id)
        .map((acceptance) => ({ displayName: names.get(acceptance.personId)?.displayName ?? '', at: acceptance.at }));
      const cited = row.factIds.flatMap((factId) => facts.get(factId) ?? []);
      const state = invitationState(row, this.clock.now());
      return { id, kind, mark, addressee, letter, facts: cited, state, uses, usesLeft, createdAt, expiresAt, takenBy };
    });
  }

  /** One invitation with its join address and code. */
  async printed(row: InvitationRow, tx?: Tx): Promise<Reply<'GET /invitations/:id'>> {
    const [view] = await this.views([row], tx);
    if (!view) throw new Error('an invitation has a view');
    const joinUrl = this.joinUrl(row.token);
    const svg = await qrcode.toString(joinUrl, { type: 'svg', errorCorrectionLevel: 'M', margin: 2 });
    return { ...view, joinUrl, qr: `data:image/svg+xml,${encodeURIComponent(svg)}` };
  }

  joinUrl(token: string): string {
    return `${this.config.publicUrl ?? 'http://localhost'}/j/${token}`;
  }

  /** Relation facts by id, oldest first where they are listed. */
  async facts(ids: readonly string[], tx?: Tx): Promise<Map<string, FactView>> {
    if (ids.length === 0) return new Map();
    const rows = await (tx ?? this.database.read).findBy(RelationFactRow, { id: In([...ids]) });
    return new Map(rows.map(({ id, on, text }) => [id, { id, on, text }]));
  }
}
