import type { Body, Reply } from '@huiyou/contracts/api';
import {
  addRosterRow,
  changedWeek,
  noChange,
  readRosterRow,
  type RosterChange,
  rosterColumns,
  rosterFileLimits,
} from '@huiyou/domain/duty/roster-file';
import { tidyWeek, weekLimits } from '@huiyou/domain/duty/week';
import { isFault, type RowFault } from '@huiyou/domain/imports/row-fault';
import { Injectable } from '@nestjs/common';
import { parse } from 'csv-parse/sync';
import { Clock } from '../../platform/clock.ts';
import { Database } from '../../platform/database/database.ts';
import type { Caller } from '../../platform/http/caller.ts';
import { Refusal } from '../../platform/refusal.ts';
import { KosReader } from '../kos/kos.reader.ts';
import { JudgeWeek } from './judge-week.ts';
import { RostersReader } from './rosters.reader.ts';
import { sameWeek, SetRoster } from './set-roster.ts';

type Taken = Reply<'POST /rosters/import'>;
type Fault = Taken['faults'][number];
/** What the file says of a host, and where it says so first. */
type OfHost = { change: RosterChange; row: number };

/** Calendars of many hosts from one file. It is judged as a whole first: one fault, and nothing of it is saved. */
@Injectable()
export class TakeRosters {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly hosts: KosReader,
    private readonly rosters: RostersReader,
    private readonly judge: JudgeWeek,
    private readonly setRoster: SetRoster,
  ) {}

  /** Each host is saved by itself, so that a file cut off halfway is simply sent again. */
  async run(caller: Caller, { csv, dry }: Body<'POST /rosters/import'>): Promise<Taken> {
    const records = recordsOf(csv);
    const { told, faults } = await this.read(records);
    const { changed, unfit } = await this.compare(told);
    const all = [...faults, ...unfit].sort((a, b) => a.row - b.row);
    const reply = { rows: records.length, hosts: told.size, faults: all.slice(0, rosterFileLimits.faults) };
    if (dry || all.length > 0) return { ...reply, changed: changed.length, saved: false };
    let saved = 0;
    for (const kosId of changed) saved += Number(await this.save(caller, kosId, told.get(kosId)?.change ?? noChange()));
    return { ...reply, changed: saved, saved: true };
  }

  private async read(records: readonly string[][]): Promise<{ told: Map<string, OfHost>; faults: Fault[] }> {
    const known = await this.hosts.idsByStaffNo();
    const now = this.clock.now();
    const told = new Map<string, OfHost>();
    const faults: Fault[] = [];
    for (const [index, cells] of records.entries()) {
      // The first row of data is the second of the file, as a spreadsheet counts.
      const row = index + 2;
      const fault = note(told, known, row, readRosterRow(cells, now));
      if (fault) faults.push({ row, ...fault });
    }
    return { told, faults };
  }

  /** Whose calendar would change, and what of it cannot be. */
  private async compare(told: ReadonlyMap<string, OfHost>): Promise<{ changed: string[]; unfit: Fault[] }> {
    const now = this.clock.now();
    const ids = [...told.keys()];
    const [calendars, hosts] = [await this.rosters.calendarsOf(ids), await this.hosts.rows(ids)];
    const changed: string[] = [];
    const unfit: Fault[] = [];
    for (const [kosId, { change, row }] of told) {
      const calendar = calendars.get(kosId)?.calendar;
      if (!calendar) continue;
      if (!hosts.get(kosId)?.active) unfit.push({ row, fault: 'host-gone', column: 'staff_no' });
      const week = tidyWeek(changedWeek(calendar, change), now);
      if (week.exceptions.length > weekLimits.exceptions) unfit.push({ row, fault: 'too-many-hours', column: null });
      if (await this.judge.isEmpty(kosId, { ...week, holidays: calendar.holidays }))
        unfit.push({ row, fault: 'calendar-empty', column: null });
      if (!sameWeek(tidyWeek(calendar, now), week)) changed.push(kosId);
    }
    return { changed, unfit };
  }

  private save(caller: Caller, kosId: string, change: RosterChange): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      await this.hosts.hold(tx, kosId, 'alone');
      const { calendar } = await this.rosters.calendarOf(kosId, tx);
      return this.setRoster.save(tx, kosId, changedWeek(calendar, change), caller.personId);
    });
  }
}

/** Adds a line to what is told of its host. The fault, if it has one. */
function note(
  told: Map<string, OfHost>,
  known: ReadonlyMap<string, string>,
  row: number,
  line: ReturnType<typeof readRosterRow>,
): RowFault | null {
  if (isFault(line)) return line;
  const kosId = known.get(line.staffNo);
  if (kosId === undefined) return { fault: 'host-unknown', column: 'staff_no' };
  const ofHost = told.get(kosId) ?? { change: noChange(), row };
  told.set(kosId, ofHost);
  return addRosterRow(ofHost.change, line);
}

/** The rows below the header. Throws `columns-unfit` for another header and `too-many-rows`. */
function recordsOf(csv: string): string[][] {
  const [header, ...records] = parsed(csv);
  const named = (header ?? []).map((cell) => cell.trim().toLowerCase());
  if (named.join(',') !== rosterColumns.join(',')) throw new Refusal('columns-unfit');
  if (records.length > rosterFileLimits.rows) throw new Refusal('too-many-rows');
  return records;
}

function parsed(csv: string): string[][] {
  try {
    return parse(csv, { bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true });
  } catch {
    throw new Refusal('columns-unfit');
  }
}
