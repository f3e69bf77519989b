import { z } from 'zod';
import { hostCard } from './kos.ts';
import { routes } from './route.ts';
import { id, instant } from './values.ts';

const absence = z.object({
  id,
  host: hostCard,
  standIn: hostCard.nullable(),
  from: instant,
  /** Null while nobody knows when the host is back. */
  until: instant.nullable(),
  state: z.enum(['coming', 'now', 'over']),
});

export const dutyRoutes = routes({
  'GET /absences': {
    summary: 'My absences, and those in which I stand in; over ones for 30 days',
    who: ['kos'],
    reply: z.object({ mine: z.array(absence), standingIn: z.array(absence) }),
    refusals: ['host-profile-missing'],
  },
  'GET /absences/stand-ins': {
    summary: 'Who could stand in for me',
    who: ['kos'],
    reply: z.object({ hosts: z.array(hostCard) }),
    refusals: ['host-profile-missing'],
  },
  'POST /absences': {
    summary: 'Be away, with somebody who answers meanwhile or with nobody',
    who: ['kos'],
    once: true,
    status: 201,
    body: z.object({ from: instant, until: instant.nullable(), standInKosId: id.nullable() }),
    reply: absence,
    refusals: ['host-profile-missing', 'absence-unfit', 'absence-overlaps', 'stand-in-unfit'],
  },
  'POST /absences/:id/end': {
    summary: 'Be back now, or call off an absence to come; repeating it changes nothing',
    who: ['kos', 'lead', 'operator'],
    reply: absence,
  },
  'GET /lead/absences': {
    summary: 'Who of my branch is away now or soon, or left members behind, those without a stand-in first',
    who: ['lead', 'operator'],
    reply: z.object({ absences: z.array(absence) }),
  },
  'POST /lead/absences': {
    summary: 'Note that a host is away, and who stands in; for a host who left, somebody else answers from now on',
    who: ['lead', 'operator'],
    once: true,
    status: 201,
    body: z.object({ kosId: id, from: instant, until: instant.nullable(), standInKosId: id.nullable() }),
    reply: absence,
    refusals: ['absence-unfit', 'absence-overlaps', 'stand-in-unfit'],
  },
});
