import { cellsFault, dateOrNull, type RowFault } from '../imports/row-fault.ts';
import { type CalendarKind, calendarKinds, type DayException, type Hours, type Shift } from './duty-calendar.ts';
import { dateFits, type Week, weekLimits } from './week.ts';

/** The columns of a file of rosters, in order. */
export const rosterColumns = ['staff_no', 'weekday_or_date', 'from', 'to', 'kind'] as const;
export const rosterFileLimits = { rows: 40_000, faults: 500 } as const;

/** One line: weekdays (Monday 1) or one date, their hours, null where the day is off, and the kind where it is named. */
export type RosterRow = {
  staffNo: string;
  days: { weekdays: readonly number[] } | { date: string };
  hours: Hours | null;
  kind: CalendarKind | null;
};

/** What a file says of one host. Null shifts, or a null kind, stay as they are; a date named has these hours alone. */
export type RosterChange = { kind: CalendarKind | null; shifts: Shift[] | null; exceptions: Map<string, Hours[]> };

/** Reads one line. `now` decides which dates are to come. */
export function readRosterRow(cells: readonly string[], now: number): RosterRow | RowFault {
  const broken = cellsFault(cells, rosterColumns.length);
  if (broken) return broken;
  const [staffNo = '', when = '', from = '', to = '', named = ''] = cells.map((cell) => cell.trim());
  if (staffNo === '') return { fault: 'staff-no-missing', column: 'staff_no' };
  const days = readDays(when);
  if (!days) return { fault: 'day-unfit', column: 'weekday_or_date' };
  if ('date' in days && !dateFits(days.date, now)) return { fault: 'date-out-of-reach', column: 'weekday_or_date' };
  const off = from === '' && to === '';
  if (off && !('date' in days)) return { fault: 'hours-missing', column: 'from' };
  const hours = off ? null : readHours(from, to);
  if (!off && hours === null) return { fault: 'hours-unfit', column: 'from' };
  const kind = calendarKinds.find((one) => one === named) ?? null;
  if (named !== '' && kind === null) return { fault: 'kind-unknown', column: 'kind' };
  return { staffNo, days, hours, kind };
}

function readDays(text: string): RosterRow['days'] | null {
  const run = /^([1-7])(?:-([1-7]))?$/.exec(text);
  if (!run) {
    const date = dateOrNull(text);
    return date === null ? null : { date };
  }
  const [first, last] = [Number(run[1]), Number(run[2] ?? run[1])];
  return last < first ? null : { weekdays: Array.from({ length: last - first + 1 }, (_, index) => first + index) };
}

function readHours(from: string, to: string): Hours | null {
  const [start, end] = [minuteOf(from), minuteOf(to)];
  return start === null || end === null || start >= end ? null : { from: start, to: end };
}

/** '9:00' is 540, '24:00' is 1440. */
function minuteOf(text: string): number | null {
  const parts = /^(\d{1,2}):(\d{2})$/.exec(text);
  if (!parts) return null;
  const [hour, minutes] = [Number(parts[1]), Number(parts[2])];
  return minutes < 60 && hour * 60 + minutes <= 1440 ? hour * 60 + minutes : null;
}

/** What a file says of a host, line by line. */
export function noChange(): RosterChange {
  return { kind: null, shifts: null, exceptions: new Map() };
}

/** Adds a line to what earlier ones said of the same host. The fault, when it does not go with them. */
export function addRosterRow(change: RosterChange, { days, hours, kind }: RosterRow): RowFault | null {
  if (kind !== null && change.kind !== null && kind !== change.kind) return { fault: 'kind-differs', column: 'kind' };
  const fault = 'date' in days ? addDate(change, days.date, hours) : addShifts(change, days.weekdays, hours);
  if (!fault) change.kind = kind ?? change.kind;
  return fault;
}

function addDate({ exceptions }: RosterChange, date: string, hours: Hours | null): RowFault | null {
  const known = exceptions.get(date);
  // Off, and on duty as well: one of the lines is wrong.
  if (known && (hours === null || known.length === 0)) return { fault: 'date-differs', column: 'weekday_or_date' };
  if (hours && known?.some((one) => overlap(one, hours))) return { fault: 'hours-overlap', column: 'from' };
  const full = known ? known.length >= weekLimits.hoursADay : exceptions.size >= weekLimits.exceptions;
  if (full) return { fault: 'too-many-hours', column: null };
  exceptions.set(date, hours ? [...(known ?? []), hours] : []);
  return null;
}

function addShifts(change: RosterChange, weekdays: readonly number[], hours: Hours | null): RowFault | null {
  if (!hours) return null;
  const known = change.shifts ?? [];
  const added = weekdays.map((weekday) => ({ weekday, ...hours }));
  const clash = known.some((one) => weekdays.includes(one.weekday) && overlap(one, hours));
  if (clash) return { fault: 'hours-overlap', column: 'from' };
  if (known.length + added.length > weekLimits.shifts) return { fault: 'too-many-hours', column: null };
  change.shifts = [...known, ...added];
  return null;
}

function overlap(a: Hours, b: Hours): boolean {
  return a.from < b.to && b.from < a.to;
}

/** A host's calendar once the file is taken over: weekly hours as a whole, and the dates that it names. */
export function changedWeek(known: Week, { kind, shifts, exceptions }: RosterChange): Week {
  const kept: DayException[] = known.exceptions.filter(({ date }) => !exceptions.has(date));
  const named = [...exceptions].map(([date, hours]) => ({ date, hours }));
  return { kind: kind ?? known.kind, shifts: shifts ?? known.shifts, exceptions: [...kept, ...named] };
}
