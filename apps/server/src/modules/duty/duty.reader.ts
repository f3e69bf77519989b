import type { DutyCalendar, Interval } from '@huiyou/domain/duty/duty-calendar';
import { type DutyState, dutyState } from '@huiyou/domain/duty/duty-time';
import { Injectable } from '@nestjs/common';
import type { SelectQueryBuilder } from 'typeorm';
import type { Clock } from '../../platform/clock.ts';
import { Database, type Tx } from '../../platform/database/database.ts';
import { partOf, type Sought } from '../../platform/database/sought.ts';
import { KosReader } from '../kos/kos.reader.ts';
import { AbsenceRow } from './absence.entity.ts';
import { type CalendarRef, type KnownCalendar, rosterIdOf, RostersReader } from '../rosters/rosters.reader.ts';
import { type ChainLinks, chainSteps, endOfChain, type StandingIn } from './stand-in-chain.ts';

/** When hosts are on duty and who stands in for them, for the other modules. */
@Injectable()
export class DutyReader {
  constructor(
    private readonly database: Database,
    private readonly hosts: KosReader,
    private readonly rosters: RostersReader,
  ) {}

  /** A host's calendar as it is now, and what finds it again. */
  async calendarOf(kosId: string, tx?: Tx): Promise<KnownCalendar> {
    return this.rosters.calendarOf(kosId, tx);
  }

  /**
   * The host's calendar and the instant of it, or null while the host is away: what every question asks first, by one statement.
   * The clock is read when the statement has ended, because behind somebody who holds the host it may have waited.
   */
  async calendarIfHere(
    kosId: string | Sought,
    clock: Pick<Clock, 'now'>,
    tx?: Tx,
  ): Promise<(KnownCalendar & { at: number }) | null> {
    const { sql, values } = partOf(kosId);
    const [row]: { awayFrom: number | string | null; rosterId: string | null }[] = await (
      tx ?? this.database.read
    ).query(
      `SELECT (SELECT MIN(startsAt) FROM absence WHERE kosId = ${sql} AND (endsAt IS NULL OR endsAt > ?)) AS awayFrom,
       ${rosterIdOf(sql)} AS rosterId`,
      [...values, clock.now(), ...values],
    );
    const at = clock.now();
    if (!row || (row.awayFrom !== null && Number(row.awayFrom) <= at)) return null;
    return { ...(await this.rosters.calendarBy(row.rosterId, tx)), at };
  }

  /** The calendar that a question was asked under. */
  async calendarOfQuestion(question: CalendarRef, tx?: Tx): Promise<DutyCalendar> {
    return this.rosters.frozen(question, tx);
  }

  /** The absence that a host is in at that instant, or null. */
  async absenceOf(kosId: string, at: number, tx?: Tx): Promise<AbsenceRow | null> {
    return (await this.absencesOf([kosId], at, tx)).get(kosId) ?? null;
  }

  /** The absences that these hosts are in at that instant, by host; who is here is missing from the map. */
  async absencesOf(kosIds: readonly string[], at: number, tx?: Tx): Promise<Map<string, AbsenceRow>> {
    if (kosIds.length === 0) return new Map();
    const rows = await this.runningAt(at, tx)
      .andWhere('a.kosId IN (:...kosIds)', { kosIds: [...new Set(kosIds)] })
      .getMany();
    return new Map(rows.map((row) => [row.kosId, row]));
  }

  /**
   * Who stands in for a host at that instant, or null. A stand-in who is away themselves stands in for nobody: no
   * chain is followed (P2), except for a host who has left, because nobody of theirs ever comes back. Nobody answers
   * their own question: with `askerId` it is somebody else than this person.
   */
  async standInOf(kosId: string, at: number, tx?: Tx, askerId?: string): Promise<StandingIn | null> {
    return (await this.standInsOf([kosId], at, tx, askerId)).get(kosId) ?? null;
  }

  /** The same for many hosts; those without a stand-in are missing from the map. */
  async standInsOf(kosIds: readonly string[], at: number, tx?: Tx, askerId?: string): Promise<Map<string, StandingIn>> {
    const absences = await this.absencesOf(kosIds, at, tx);
    const links: ChainLinks = { absences, hosts: new Map() };
    let ahead = [...absences.keys()];
    for (let step = 0; step <= chainSteps && ahead.length > 0; step += 1) {
      for (const [id, row] of await this.hosts.rows(ahead, tx)) links.hosts.set(id, row);
      const next = ahead.flatMap((id) => absences.get(id)?.standInKosId ?? []).filter((id) => !links.hosts.has(id));
      for (const [id, row] of await this.absencesOf(next, at, tx)) absences.set(id, row);
      ahead = next;
    }
    return new Map(
      kosIds.flatMap((kosId): [string, StandingIn][] => {
        const found = endOfChain(kosId, links, askerId ?? null);
        return found ? [[kosId, found]] : [];
      }),
    );
  }

  /** The hosts whose questions may stand with this one, directly or along a chain, in one order. */
  async standsInFor(standInKosId: string, at: number): Promise<string[]> {
    const found = new Set<string>();
    let names = [standInKosId];
    for (let step = 0; step < chainSteps && names.length > 0; step += 1) {
      const rows = await this.runningAt(at).andWhere('a.standInKosId IN (:...names)', { names }).getMany();
      names = rows.map((row) => row.kosId).filter((id) => id !== standInKosId && !found.has(id));
      for (const id of names) found.add(id);
    }
    return [...found].sort();
  }

  /** The host's clock at that instant; somebody in an absence is away until it ends, whatever the roster says. */
  async stateOf(kosId: string, at: number): Promise<DutyState> {
    const here = await this.calendarIfHere(kosId, { now: () => at });
    if (here) return dutyState(here.calendar, at);
    return { kind: 'away', backAt: (await this.absenceOf(kosId, at))?.endsAt ?? null };
  }

  /** The clocks of many hosts, with two queries however many there are. */
  async statesOf(kosIds: readonly string[], at: number): Promise<Map<string, DutyState>> {
    if (kosIds.length === 0) return new Map();
    const [absences, calendars] = await Promise.all([this.absencesOf(kosIds, at), this.rosters.calendarsOf(kosIds)]);
    return new Map(
      kosIds.flatMap((kosId): [string, DutyState][] => {
        const [absence, known] = [absences.get(kosId), calendars.get(kosId)];
        if (absence) return [[kosId, { kind: 'away', backAt: absence.endsAt }]];
        return known ? [[kosId, dutyState(known.calendar, at)]] : [];
      }),
    );
  }

  /** The parts of this time in which a host was away with nobody standing in. An open end goes on to the end of it. */
  async unattended(kosId: string, { from, to }: Interval, tx?: Tx): Promise<Interval[]> {
    const rows = await (tx ?? this.database.read)
      .createQueryBuilder(AbsenceRow, 'a')
      .where('a.kosId = :kosId AND a.standInKosId IS NULL AND a.startsAt < :to')
      .andWhere('(a.endsAt IS NULL OR a.endsAt > :from)')
      .setParameters({ kosId, from, to })
      .getMany();
    return rows.map(({ startsAt, endsAt }) => ({ from: Math.max(startsAt, from), to: Math.min(endsAt ?? to, to) }));
  }

  private runningAt(at: number, tx?: Tx): SelectQueryBuilder<AbsenceRow> {
    return (tx ?? this.database.read)
      .createQueryBuilder(AbsenceRow, 'a')
      .where('a.startsAt <= :at AND (a.endsAt IS NULL OR a.endsAt > :at)', { at });
  }
}
