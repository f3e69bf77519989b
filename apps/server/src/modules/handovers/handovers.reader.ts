import type { Reply } from '@huiyou/contracts/api';
import { type Carrier, carriers } from '@huiyou/domain/handovers/plan-handover';
import { day } from '@huiyou/domain/time/business-day';
import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Clock } from '../../platform/clock.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { Refusal } from '../../platform/refusal.ts';
import { KosReader } from '../kos/kos.reader.ts';
import type { BondRow } from '../membership/bond.entity.ts';
import { MembershipReader } from '../membership/membership.reader.ts';
import { OpenQuestions } from '../membership/open-questions.ts';
import { PastQuestions } from '../membership/past-questions.ts';
import { HandoverLineRow, HandoverMemberRow, HandoverRow } from './handover.entities.ts';

export type HandoverView = Reply<'POST /my-handover/accept'>;
export type LineView = HandoverView['lines'][number];

/** Longer ago than this, a handover is history. */
const newsFor = 30 * day;

/** Handovers as their members and hosts see them, for the other modules. */
@Injectable()
export class HandoversReader {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly hosts: KosReader,
    private readonly bonds: MembershipReader,
    @Inject(OpenQuestions) private readonly open: OpenQuestions,
    @Inject(PastQuestions) private readonly past: PastQuestions,
  ) {}

  /** The member's newest handover: the one that counts. Throws `not-found` without any. */
  async mine(memberId: string): Promise<HandoverView> {
    const row = await this.newest(memberId);
    if (!row) throw new Refusal('not-found');
    return this.view(row, await this.bonds.bondOf(memberId));
  }

  /** What the member is asked, what moved them in the last 30 days, or what is announced; otherwise null. */
  async current(bond: BondRow): Promise<HandoverView | null> {
    const row = await this.newest(bond.memberId);
    if (row?.state === 'asked' && row.fromBondId === bond.id) return this.view(row, bond);
    const moved = row?.toBondId === bond.id && (row.decidedAt ?? 0) > this.clock.now() - newsFor;
    return row && moved ? this.view(row, bond) : this.announced(bond);
  }

  /** The handover by which this bond came, or by which it may go, as its host sees it: without the words to the member. */
  async ofBond(bond: BondRow): Promise<HandoverView | null> {
    const row = await this.newest(bond.memberId);
    const coming = row?.toBondId === bond.id;
    const going = row?.state === 'asked' && row.fromBondId === bond.id;
    return row && (coming || going) ? { ...(await this.view(row, bond)), words: '' } : null;
  }

  /** Whether the member's questions to hosts of before are open to the host of this bond. */
  async pastOf(bond: BondRow): Promise<'none' | 'sealed' | 'open'> {
    const { memberId, id: toBondId } = bond;
    const row = await this.database.read.findOneBy(HandoverMemberRow, { memberId, toBondId });
    const carrier: Carrier = 'past-questions';
    const line = row && (await this.database.read.findOneBy(HandoverLineRow, { handoverMemberId: row.id, carrier }));
    const count = line?.count ?? (await this.past.count(memberId, bond.kosId));
    if (count === 0) return 'none';
    return line?.state === 'carried' || bond.pastOpenedAt !== null ? 'open' : 'sealed';
  }

  /** How the member came to this bond: by a handover, or seen as one where they came by another way. Throws `not-found` without a host before. */
  async moveTo(bond: BondRow): Promise<HandoverView> {
    const { id, memberId, kosId, since, freeChangeUntil } = bond;
    const row = await this.database.read.findOneBy(HandoverMemberRow, { memberId, toBondId: id });
    if (row) return this.view(row, bond);
    const before = await this.bonds.bondBefore(bond);
    const cards = await this.hosts.cards(before ? [before.kosId, kosId] : []);
    const from = cards.get(before?.kosId ?? '');
    if (!from) throw new Refusal('not-found');
    const { pastOpenedAt: at } = bond;
    const past = {
      state: at === null ? 'sealed' : 'carried',
      count: await this.past.count(memberId, kosId),
      at,
    } as const;
    return {
      ...{ id, from, to: cards.get(kosId) ?? null, kind: 'member', words: '', state: 'chose-another' },
      ...{ decideBy: null, decidedAt: since, lines: [{ carrier: 'past-questions', ...past }] },
      freeChangeUntil: freeChangeUntil !== null && freeChangeUntil > this.clock.now() ? freeChangeUntil : null,
    };
  }

  /** The successors of a handover of all of a host's members, in the order given; none when only some were chosen. */
  async successorsOf(id: string, tx: Tx): Promise<string[]> {
    const row = await tx.findOneBy(HandoverRow, { id });
    return row && row.chosen === null ? row.successors : [];
  }

  /** Lines by the member's row, in the order of the carriers. */
  async lines(ids: readonly string[]): Promise<Map<string, LineView[]>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.read.findBy(HandoverLineRow, { handoverMemberId: In([...ids]) });
    rows.sort((a, b) => carriers.indexOf(a.carrier) - carriers.indexOf(b.carrier));
    const found = new Map<string, LineView[]>(ids.map((id) => [id, []]));
    for (const row of rows) found.get(row.handoverMemberId)?.push(row);
    return found;
  }

  private newest(memberId: string): Promise<HandoverMemberRow | null> {
    return this.database.read.findOne(HandoverMemberRow, { where: { memberId }, order: { id: 'DESC' } });
  }

  private async view(row: HandoverMemberRow, bond: BondRow | null): Promise<HandoverView> {
    const handover = await this.database.read.findOneBy(HandoverRow, { id: row.handoverId });
    const { [row.fromKosId]: from, [row.toKosId ?? '']: to = null } = Object.fromEntries(
      await this.hosts.cards(row.toKosId === null ? [row.fromKosId] : [row.fromKosId, row.toKosId]),
    );
    if (!handover || !from) throw new Refusal('not-found');
    const { id, state, decideBy, decidedAt } = row;
    const lines = (await this.lines([id])).get(id) ?? [];
    const free = bond?.id === row.toBondId ? (bond?.freeChangeUntil ?? null) : null;
    return {
      ...{ id, from, to, kind: handover.kind, words: handover.words, state, decideBy, decidedAt },
      lines: state === 'asked' ? await this.expected(row, lines) : lines,
      freeChangeUntil: free !== null && free > this.clock.now() ? free : null,
    };
  }

  /** Before the member decides, lines say what would be carried. */
  private async expected({ memberId, toKosId }: HandoverMemberRow, lines: readonly LineView[]): Promise<LineView[]> {
    const open = (await this.open.ofMembers([memberId])).get(memberId) ?? 0;
    const past = toKosId === null ? 0 : await this.past.count(memberId, toKosId);
    const counts: Record<Carrier, number> = { bond: 1, questions: open, 'past-questions': past };
    return lines.map((line) => ({ ...line, count: counts[line.carrier] }));
  }

  /** The host's departure is announced, or members are being planned: nobody is asked yet. */
  private async announced({ kosId, memberId }: BondRow): Promise<HandoverView | null> {
    const rows = await this.database.read.find(HandoverRow, {
      where: { fromKosId: kosId, state: In(['announced', 'planning']) },
      order: { id: 'DESC' },
    });
    const row = rows.find(({ chosen }) => chosen === null || chosen.includes(memberId));
    const from = (await this.hosts.cards([kosId])).get(kosId);
    if (!row || !from) return null;
    const known = await this.database.read.existsBy(HandoverMemberRow, { handoverId: row.id, memberId });
    if (known) return null;
    const undecided = { state: 'planned', decideBy: null, decidedAt: null, lines: [], freeChangeUntil: null } as const;
    return { id: row.id, from, to: null, kind: row.kind, words: row.words, ...undecided, lines: [] };
  }
}
