import type { Query, Reply } from '@huiyou/contracts/api';
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { IdentityReader } from '../identity/identity.reader.ts';
import { KosReader } from '../kos/kos.reader.ts';
import type { BondRow } from '../membership/bond.entity.ts';
import { MembersReader } from '../membership/members.reader.ts';
import { MembershipReader } from '../membership/membership.reader.ts';
import { OpenQuestions } from '../membership/open-questions.ts';
import { MemberFilesReader } from './member-files.reader.ts';

export type MemberView = Reply<'GET /members'>['members'][number];

const pageSize = 50;

/** The people bonded to the calling host, and those who were. */
@Injectable()
export class ListMembers {
  constructor(
    private readonly database: Database,
    private readonly hosts: KosReader,
    private readonly bonds: MembershipReader,
    private readonly people: IdentityReader,
    private readonly files: MemberFilesReader,
    private readonly find: MembersReader,
    @Inject(OpenQuestions) private readonly open: OpenQuestions,
  ) {}

  async run(caller: Caller, query: Query<'GET /members'>): Promise<Reply<'GET /members'>> {
    const { id: kosId } = await this.hosts.mine(caller.personId);
    const { cursor, ...search } = query;
    const page = this.find
      .query(kosId, search)
      .orderBy('b.id', 'DESC')
      .limit(pageSize + 1);
    if (cursor) page.andWhere('b.id < :cursor', { cursor });
    const [rows, found, load] = await Promise.all([
      page.getMany(),
      this.find.query(kosId, search).getCount(),
      this.bonds.loadOf(kosId),
    ]);
    const shown = rows.slice(0, pageSize);
    const next = rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null;
    return { members: await this.views(shown), total: load.members, found, kept: load.kept, next };
  }

  /** Rows of one host as that host sees them, with four queries however many there are. */
  async views(rows: readonly BondRow[]): Promise<MemberView[]> {
    const members = rows.map((row) => row.memberId);
    const [people, notes, open] = await Promise.all([
      this.people.people(members),
      this.files.ofBonds(rows.map((row) => row.id)),
      this.open.withHost(rows[0]?.kosId ?? '', members),
    ]);
    return rows.flatMap((row) => {
      const person = people.get(row.memberId);
      const { id: bondId, tier, since, lastExchangeAt } = row;
      const { note, tags } = notes.get(bondId) ?? { note: null, tags: [] };
      const dormant = row.dormantAt !== null;
      const openQuestions = open.get(row.memberId) ?? 0;
      return person ? [{ bondId, person, tier, since, lastExchangeAt, dormant, note, tags, openQuestions }] : [];
    });
  }

  /** Who left, and why as far as the host may know: that it was a complaint is never among the reasons. */
  async left(caller: Caller, cursor: string | undefined): Promise<Reply<'GET /members/left'>> {
    const { id: kosId } = await this.hosts.mine(caller.personId);
    const rows = await this.find.leftOf(kosId, cursor, pageSize + 1);
    const shown = rows.slice(0, pageSize);
    const people = await this.people.people(shown.map((row) => row.memberId));
    const left = shown.flatMap(({ id: bondId, memberId, since, endedAt, endReason }) => {
      const person = people.get(memberId);
      return person && endedAt !== null
        ? [{ bondId, person, since, until: endedAt, why: endReason ?? 'moved-by-member' }]
        : [];
    });
    return { left, next: rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null };
  }

  /** Tags in use, the most used first. */
  async tags(caller: Caller): Promise<Reply<'GET /members/tags'>> {
    const { id: kosId } = await this.hosts.mine(caller.personId);
    const rows: { tag: string; members: number | string }[] = await this.database.read.query(
      `SELECT t.tag AS tag, COUNT(*) AS members FROM member_tag t JOIN bond b ON b.id = t.bondId AND b.endedAt IS NULL
       WHERE t.kosId = ? GROUP BY t.tag ORDER BY members DESC, t.tag LIMIT 200`,
      [kosId],
    );
    return { tags: rows.map(({ tag, members }) => ({ tag, members: Number(members) })) };
  }
}
