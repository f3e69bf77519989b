import type { Shift } from '../duty/duty-calendar.ts';
import { nameFault, nameLimits } from '../identity/display-name.ts';
import { hostLimits, type Pronoun, pronouns } from '../kos/host.ts';
import { orgLimits } from '../stores/org.ts';
import { importColumns } from './import.ts';
import { cellsFault, type RowFault } from './row-fault.ts';

/** A host or lead as taken over. What is null was blank: as it is for a host who is there, the default for a new one. */
export type StaffRow = {
  role: 'kos' | 'lead';
  staffNo: string;
  name: string;
  clubName: string | null;
  pronoun: Pronoun;
  region: string | null;
  store: string | null;
  capacity: number | null;
  roster: Shift[] | null;
};

/** Reads one row of a hosts file, in the order of `importColumns.hosts`; the first fault is named. */
export function readStaff(cells: readonly string[]): StaffRow | RowFault {
  const broken = cellsFault(cells, importColumns.hosts.length);
  if (broken) return broken;
  const [
    role = '',
    staffNo = '',
    name = '',
    club = '',
    pronoun = '',
    region = '',
    store = '',
    places = '',
    hours = '',
  ] = cells.map((cell) => cell.trim());
  if (role !== 'kos' && role !== 'lead') return { fault: 'role-unknown', column: 'role' };
  const fault = personFault(staffNo, name) ?? placeFault(role, region, store);
  if (fault) return fault;
  const lead = role === 'lead';
  if (club !== '' && nameFault(club, nameLimits.clubName)) return { fault: 'club-name-unfit', column: 'club_name' };
  const spoken = pronouns.find((each) => each === (pronoun || (lead ? '她' : '')));
  if (!spoken) return { fault: 'pronoun-unknown', column: 'pronoun' };
  const capacity = places === '' ? null : Number(places);
  const fits = capacity === null || (Number.isInteger(capacity) && capacity >= 1 && capacity <= hostLimits.capacity);
  if (!fits) return { fault: 'capacity-unfit', column: 'capacity' };
  const roster = hours === '' ? null : readRoster(hours);
  if (hours !== '' && roster === null) return { fault: 'roster-unfit', column: 'roster' };
  return {
    role,
    staffNo,
    name,
    clubName: club || null,
    pronoun: spoken,
    region: region || null,
    store: store || null,
    capacity,
    roster,
  };
}

function personFault(staffNo: string, name: string): RowFault | null {
  if (staffNo === '') return { fault: 'staff-no-missing', column: 'staff_no' };
  if (!/^[\w-]{1,32}$/.test(staffNo)) return { fault: 'staff-no-unfit', column: 'staff_no' };
  if (name === '') return { fault: 'name-missing', column: 'name' };
  const unfit = nameFault(name);
  return unfit ? { fault: unfit === 'too-long' ? 'name-too-long' : 'name-unfit', column: 'name' } : null;
}

function placeFault(role: string, region: string, store: string): RowFault | null {
  if (region !== '' && nameFault(region, orgLimits.name)) return { fault: 'region-unfit', column: 'region' };
  if (store !== '' && nameFault(store, orgLimits.name)) return { fault: 'store-unfit', column: 'store' };
  if (store !== '' && region === '') return { fault: 'store-without-region', column: 'region' };
  return role === 'lead' && region === '' ? { fault: 'lead-without-place', column: 'region' } : null;
}

/** "1-5 9:00-12:00 13:30-18:00; 6 10:00-16:00": days (Monday 1), then their hours. Null when it cannot be read. */
export function readRoster(text: string): Shift[] | null {
  const shifts: Shift[] = [];
  for (const part of text.split(/[;；]/)) {
    const [days = '', ...hours] = part.trim().split(/\s+/);
    const run = /^([1-7])(?:-([1-7]))?$/.exec(days);
    if (!run || hours.length === 0) return null;
    const first = Number(run[1]);
    const last = Number(run[2] ?? run[1]);
    for (const span of hours) {
      const shift = readSpan(span);
      if (!shift || last < first) return null;
      for (let weekday = first; weekday <= last; weekday += 1) shifts.push({ weekday, ...shift });
    }
  }
  return shifts;
}

function readSpan(span: string): { from: number; to: number } | null {
  const parts = /^(\d{1,2}):(\d{2})-(\d{1,2}):(\d{2})$/.exec(span);
  if (!parts) return null;
  const [fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0] = parts.slice(1).map(Number);
  const from = fromHour * 60 + fromMinute;
  const to = toHour * 60 + toMinute;
  return fromMinute < 60 && toMinute < 60 && from < to && to <= 1440 ? { from, to } : null;
}
