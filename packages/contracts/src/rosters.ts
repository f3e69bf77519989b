import { calendarKinds } from '@huiyou/domain/duty/duty-calendar';
import { z } from 'zod';
import { hostCard, shift } from './kos.ts';
import { routes } from './route.ts';
import { date, id, instant } from './values.ts';

const hours = z.object({ from: z.int().min(0).max(1440), to: z.int().min(0).max(1440) });
const exception = z.object({ date, hours: z.array(hours).max(6) });

/** What is saved of a calendar. Exceptions are days to come with hours of their own, none meaning off. */
export const week = z.object({
  kind: z.enum(calendarKinds),
  shifts: z.array(shift).max(42),
  exceptions: z.array(exception).max(120),
});

const calendar = week.extend({
  /** The next 28 days as people will see them, today first, and why each has its hours. */
  days: z.array(z.object({ date, hours: z.array(hours), reason: z.enum(['exception', 'holiday', 'make-up', 'week']) })),
  host: hostCard,
  /** Who answers when members would rather not wait, and may take over what nears its end. */
  standIn: hostCard.nullable(),
  /** When this version was saved; null for the default calendar. */
  savedAt: instant.nullable(),
});

const holidayYear = z.object({
  year: z.int(),
  version: z.int(),
  source: z.string(),
  rest: z.array(date),
  work: z.array(date),
  at: instant,
});

const weekRefusals = ['hours-unfit', 'dates-unfit', 'calendar-empty'] as const;

export const rostersRoutes = routes({
  'GET /duty': {
    summary: 'My calendar and the four weeks ahead',
    who: ['kos'],
    reply: calendar,
    refusals: ['host-profile-missing'],
  },
  'PUT /duty': {
    summary: 'Change my calendar; questions already asked keep theirs',
    who: ['kos'],
    body: week,
    reply: calendar,
    refusals: ['host-profile-missing', ...weekRefusals],
  },
  'PUT /duty/stand-in': {
    summary: 'Name who may answer for me while I am on duty too; null names nobody',
    who: ['kos'],
    body: z.object({ kosId: id.nullable() }),
    reply: calendar,
    refusals: ['host-profile-missing', 'stand-in-unfit'],
  },
  'GET /hosts/:id/duty': { summary: 'The calendar of a host I look after', who: ['lead', 'operator'], reply: calendar },
  'PUT /hosts/:id/duty': {
    summary: 'Change the calendar of a host I look after; questions already asked keep theirs',
    who: ['lead', 'operator'],
    body: week,
    reply: calendar,
    refusals: weekRefusals,
  },
  'POST /hosts/:id/duty/preview': {
    summary: 'How the next 28 days would look with this calendar, without saving it',
    who: ['lead', 'operator'],
    body: week,
    reply: calendar.pick({ days: true }),
    refusals: weekRefusals,
  },
  'POST /rosters/import': {
    summary:
      'Calendars of many hosts from CSV (staff_no, weekday or date, from, to, kind); `dry` only says what would happen',
    who: ['operator'],
    body: z.object({ csv: z.string().max(900_000), dry: z.boolean() }),
    bodyLimit: 1_000_000,
    reply: z.object({
      rows: z.int(),
      hosts: z.int(),
      changed: z.int(),
      faults: z.array(z.object({ row: z.int(), fault: z.string(), column: z.string().nullable() })),
      saved: z.boolean(),
    }),
    refusals: ['columns-unfit', 'too-many-rows'],
  },
  'GET /holidays': {
    summary: 'The public holidays this brand knows, and the year that is missing, from November on the next one',
    who: ['operator', 'lead'],
    reply: z.object({ years: z.array(holidayYear), missing: z.int().nullable() }),
  },
  'POST /holidays': {
    summary: 'Add or correct a year from its file; questions already asked keep what they were promised',
    who: ['operator'],
    body: z.object({ file: z.string().max(20_000) }),
    reply: z.object({ years: z.array(holidayYear), missing: z.int().nullable() }),
    refusals: ['holidays-unfit'],
  },
});
