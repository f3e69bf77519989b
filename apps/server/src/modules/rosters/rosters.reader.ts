import type { DutyCalendar, Holidays } from '@huiyou/domain/duty/duty-calendar';
import { defaultCalendar } from '@huiyou/domain/duty/duty-time';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/database.ts';
import { findAmong } from '../../platform/database/rows.ts';
import { Remembered } from '../../platform/database/remembered.ts';
import { HolidayYearRow, RosterRow, RosterVersionRow } from './roster.entities.ts';

/** Which calendar a question was asked under: null is the default one; the version says which holidays were known. */
export type CalendarRef = { rosterId: string | null; holidaysVersion: number };
/** A calendar and the reference that finds exactly it again. */
export type KnownCalendar = { calendar: DutyCalendar; ref: CalendarRef };

/** As many calendars as are kept in memory; they never change. */
const mostKept = 4000;

/** The calendars of hosts, as they are now and as they were when a question was asked. */
@Injectable()
export class RostersReader {
  private readonly versions = new Map<string, RosterVersionRow>();

  private readonly announced: Remembered<HolidayYearRow[]>;

  constructor(private readonly database: Database) {
    const order = { version: 'ASC' } as const;
    this.announced = new Remembered(() => this.database.read.find(HolidayYearRow, { order }));
  }

  /** A host's calendar as it is now. */
  async calendarOf(kosId: string, tx?: Tx): Promise<KnownCalendar> {
    const found = (await this.calendarsOf([kosId], tx)).get(kosId);
    if (!found) throw new Error('calendar-missing');
    return found;
  }

  /** The same for many hosts; every one of them is in the map. */
  async calendarsOf(kosIds: readonly string[], tx?: Tx): Promise<Map<string, KnownCalendar>> {
    if (kosIds.length === 0) return new Map();
    const read = tx ?? this.database.read;
    const [years, rows] = [await this.announced.get(), await findAmong(read, RosterRow, 'kosId', kosIds)];
    const ids = new Map(rows.map((row) => [row.kosId, row.versionId]));
    const versions = await this.load([...ids.values()], tx);
    const known = calendarsUnder(years);
    return new Map(kosIds.map((kosId) => [kosId, known(versions, ids.get(kosId) ?? null)]));
  }

  /** The calendar of a host whose roster is this version, as it is now; null for the default one. */
  async calendarBy(rosterId: string | null, tx?: Tx): Promise<KnownCalendar> {
    const [years, versions] = [await this.announced.get(), await this.load(rosterId === null ? [] : [rosterId], tx)];
    return calendarsUnder(years)(versions, rosterId);
  }

  /** The calendar that a question was asked under. */
  async frozen({ rosterId, holidaysVersion }: CalendarRef, tx?: Tx): Promise<DutyCalendar> {
    const years = (await this.upTo(holidaysVersion)).filter((year) => year.version <= holidaysVersion);
    const versions = await this.load(rosterId === null ? [] : [rosterId], tx);
    return calendarFrom(rosterId === null ? undefined : versions.get(rosterId), merged(years));
  }

  /** When a version was saved; null for the default calendar. */
  async savedAt({ rosterId }: Pick<CalendarRef, 'rosterId'>): Promise<number | null> {
    if (rosterId === null) return null;
    return (await this.load([rosterId])).get(rosterId)?.at ?? null;
  }

  /** The public holidays known now. */
  async holidays(): Promise<Holidays> {
    return merged(await this.announced.get());
  }

  /** Another process may know a version that this one has not read yet. */
  private async upTo(version: number): Promise<HolidayYearRow[]> {
    const years = await this.announced.get();
    if ((years.at(-1)?.version ?? 0) >= version) return years;
    this.announced.forget();
    return this.announced.get();
  }

  /** A year was added or corrected: whoever asks from now on sees it. */
  forgetHolidays(): void {
    this.announced.forget();
  }

  /** The wanted versions and no others. */
  private async load(ids: readonly string[], tx?: Tx): Promise<ReadonlyMap<string, RosterVersionRow>> {
    const found = new Map<string, RosterVersionRow>();
    const missing = new Set<string>();
    for (const id of ids) {
      const kept = this.versions.get(id);
      if (kept) found.set(id, kept);
      else missing.add(id);
    }
    if (missing.size === 0) return found;
    const rows = await findAmong(tx ?? this.database.read, RosterVersionRow, 'id', [...missing]);
    for (const row of rows) found.set(row.id, row);
    // What a transaction wrote may yet be rolled back; only what is committed is kept.
    if (tx) return found;
    if (this.versions.size + rows.length > mostKept) this.versions.clear();
    for (const row of rows) this.versions.set(row.id, row);
    return found;
  }
}

/** The version that a host's roster is now, as part of somebody's statement; `kosId` is a column or a parameter. */
export function rosterIdOf(kosId: string): string {
  return `(SELECT versionId FROM roster WHERE kosId = ${kosId})`;
}

/** Calendars as they are under these announced years, by the version of a roster. */
function calendarsUnder(years: readonly HolidayYearRow[]) {
  const holidays = merged(years);
  const holidaysVersion = years.at(-1)?.version ?? 0;
  return (versions: ReadonlyMap<string, RosterVersionRow>, rosterId: string | null): KnownCalendar => ({
    calendar: calendarFrom(rosterId === null ? undefined : versions.get(rosterId), holidays),
    ref: { rosterId, holidaysVersion },
  });
}

function calendarFrom(row: RosterVersionRow | undefined, holidays: Holidays): DutyCalendar {
  if (!row) return { ...defaultCalendar, holidays };
  return { kind: row.kind, shifts: row.shifts, exceptions: row.exceptions, holidays };
}

/** Of each year the latest version counts, wholly. */
function merged(years: readonly HolidayYearRow[]): Holidays {
  const latest = new Map(years.map((row) => [row.year, row.days]));
  return Object.assign({}, ...latest.values()) as Holidays;
}
