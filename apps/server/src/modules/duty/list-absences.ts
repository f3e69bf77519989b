import type { Reply } from '@huiyou/contracts/api';
import { absenceRules, absenceState } from '@huiyou/domain/duty/absence';
import { day } from '@huiyou/domain/time/business-day';
import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database/database.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { Refusal } from '../../platform/refusal.ts';
import { cardOf, KosReader } from '../kos/kos.reader.ts';
import { StoresReader } from '../stores/stores.reader.ts';
import { AbsenceRow } from './absence.entity.ts';
import { DutyReader } from './duty.reader.ts';
import { MemberCounts } from './member-counts.ts';

export type AbsenceView = Reply<'POST /absences'>;

const mostShown = 100;
/** More hosts than a brand has. */
const mostHosts = 2000;

/** Absences by who may see them: the host, whoever stands in, and who looks after the host. */
@Injectable()
export class ListAbsences {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly hosts: KosReader,
    private readonly stores: StoresReader,
    private readonly duty: DutyReader,
    @Inject(MemberCounts) private readonly members: MemberCounts,
  ) {}

  async mine(caller: Caller): Promise<Reply<'GET /absences'>> {
    const { id } = await this.hosts.mine(caller.personId);
    const since = this.clock.now() - absenceRules.shownDays * day;
    const [mine, standingIn] = await Promise.all([
      this.rows('kosId', [id], { since }),
      this.rows('standInKosId', [id], { since }),
    ]);
    return { mine: await this.views(mine), standingIn: await this.views(standingIn) };
  }

  /** Hosts at work, those of the same store first. */
  async standIns(caller: Caller): Promise<Reply<'GET /absences/stand-ins'>> {
    const me = await this.hosts.mine(caller.personId);
    const all = await this.hosts.listIn({ whole: true }, {}, mostHosts);
    const fit = all.filter((host) => host.active && host.personId !== null && host.leavesAt === null);
    const near = (storeId: string | null) => Number(me.storeId !== null && storeId === me.storeId);
    const others = fit.filter((host) => host.id !== me.id).sort((a, b) => near(b.storeId) - near(a.storeId));
    return { hosts: others.map(cardOf) };
  }

  /** Who is away now or within two weeks, or has left while members or open questions remain; first those for whom nobody answers. */
  async ofBranch(caller: Caller): Promise<Reply<'GET /lead/absences'>> {
    const now = this.clock.now();
    const hosts = await this.hosts.listIn(await this.stores.scopeOf(caller), {}, mostHosts);
    const left = hosts.filter((host) => !host.active).map((host) => host.id);
    const gone = new Set([...(await this.members.withMembers(left)), ...(await this.members.withQuestions(left))]);
    const ids = hosts.filter((host) => host.active || gone.has(host.id)).map((host) => host.id);
    const rows = await this.rows('kosId', ids, { since: now, before: now + absenceRules.soonDays * day }, mostHosts);
    const [answers, lost] = [await this.answers(rows, now), await this.members.withQuestions([...gone])];
    // Whoever left comes back no more, so that nobody answering for them is worst; so is what no stand-in may answer.
    const rank = ({ kosId, id }: AbsenceRow) => {
      if (gone.has(kosId) && (lost.has(kosId) || answers.get(id) === null)) return 0;
      return answers.get(id) === null ? 1 : 2;
    };
    const inOrder = rows.sort((a, b) => rank(a) - rank(b) || a.startsAt - b.startsAt).slice(0, mostShown);
    return {
      absences: await this.views(
        inOrder.map((row) => (gone.has(row.kosId) ? { ...row, standInKosId: answers.get(row.id) ?? null } : row)),
      ),
    };
  }

  /** Who answers in each absence: by now in a running one, in a coming one whoever was named and is here now. */
  private async answers(rows: readonly AbsenceRow[], now: number): Promise<Map<string, string | null>> {
    const running = rows.filter((row) => row.startsAt <= now);
    const [standIns, away] = await Promise.all([
      this.duty.standInsOf(
        running.map((row) => row.kosId),
        now,
      ),
      this.duty.absencesOf(
        rows.flatMap(({ standInKosId }) => standInKosId ?? []),
        now,
      ),
    ]);
    return new Map(
      rows.map(({ id, kosId, standInKosId, startsAt }) => {
        if (startsAt <= now) return [id, standIns.get(kosId)?.kosId ?? null];
        return [id, standInKosId === null || away.has(standInKosId) ? null : standInKosId];
      }),
    );
  }

  async one(id: string): Promise<AbsenceView> {
    const row = await this.database.read.findOneBy(AbsenceRow, { id });
    const [view] = row ? await this.views([row]) : [];
    if (!view) throw new Refusal('not-found');
    return view;
  }

  /** Latest first, without those that were called off; not over before `since`, and begun before `before`. */
  private async rows(
    by: 'kosId' | 'standInKosId',
    ids: readonly string[],
    { since, before }: { since: number; before?: number },
    most = mostShown,
  ): Promise<AbsenceRow[]> {
    if (ids.length === 0) return [];
    const query = this.database.read
      .createQueryBuilder(AbsenceRow, 'a')
      .where(`a.${by} IN (:...ids)`, { ids: [...ids] })
      .andWhere('(a.endsAt IS NULL OR (a.endsAt > :since AND a.endsAt > a.startsAt))', { since })
      .orderBy('a.startsAt', 'DESC')
      .addOrderBy('a.id', 'DESC')
      .limit(most);
    if (before !== undefined) query.andWhere('a.startsAt < :before', { before });
    return query.getMany();
  }

  private async views(rows: readonly AbsenceRow[]): Promise<AbsenceView[]> {
    const now = this.clock.now();
    const cards = await this.hosts.cards(rows.flatMap(({ kosId, standInKosId }) => [kosId, standInKosId ?? kosId]));
    return rows.flatMap((row) => {
      const host = cards.get(row.kosId);
      const standIn = row.standInKosId === null ? null : (cards.get(row.standInKosId) ?? null);
      const { id, startsAt: from, endsAt: until } = row;
      return host ? [{ id, host, standIn, from, until, state: absenceState(row, now) }] : [];
    });
  }
}
