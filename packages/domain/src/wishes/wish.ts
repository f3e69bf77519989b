import { type DutyCalendar, dutyOfDay, type Holidays } from '../duty/duty-calendar.ts';
import { addDutyMinutes, defaultRoster } from '../duty/duty-time.ts';
import { minute } from '../time/business-day.ts';

/** Why a member wants another host; `complaint` is never shown to the host (P2). */
export const wishReasons = ['complaint', 'fit', 'moved', 'hours', 'other'] as const;
export type WishReason = (typeof wishReasons)[number];

export const wishStates = ['waiting', 'granted', 'declined', 'withdrawn'] as const;
export type WishState = (typeof wishStates)[number];

export const wishLimits = { words: 500, answer: 1000 } as const;

/** The office of those who look after hosts. */
function officeWith(holidays: Holidays): DutyCalendar {
  return { kind: 'office', shifts: defaultRoster, exceptions: [], holidays };
}

/** One working day in minutes of office duty. */
const workingDay = dutyOfDay(officeWith({}), Date.parse('2026-03-02T00:00:00+08:00')).reduce(
  (sum, { from, to }) => sum + (to - from) / minute,
  0,
);

/** A complaint is answered within one working day (P2): when that much office duty has passed, holidays left out. */
export function complaintDueAt(holidays: Holidays, at: number): number {
  return addDutyMinutes(officeWith(holidays), at, workingDay) ?? at;
}
