import { nameLimits } from '@huiyou/domain/identity/display-name';
import { hostLimits, pronouns } from '@huiyou/domain/kos/host';
import { z } from 'zod';
import { routes } from './route.ts';
import { id, instant, mediaPath, writtenText } from './values.ts';

/** What everybody bonded to a host may see of them. */
export const hostCard = z.object({
  id,
  name: z.string(),
  clubName: z.string(),
  pronoun: z.enum(pronouns),
  portrait: mediaPath.nullable(),
  seal: mediaPath.nullable(),
  miniSeal: mediaPath.nullable(),
});

/** The host's clock now (domain/duty/duty-time). */
export const dutyView = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('on'), until: instant, endOfDay: instant }),
  z.object({ kind: z.literal('resting'), backAt: instant }),
  z.object({ kind: z.literal('away'), backAt: instant.nullable() }),
]);

export const shift = z.object({
  weekday: z.int().min(1).max(7),
  from: z.int().min(0).max(1440),
  to: z.int().min(0).max(1440),
});

export const hostLine = z.object({ text: z.string(), writtenAt: instant });

const hostProfile = z.object({ host: hostCard, line: hostLine.nullable(), capacity: z.int() });

export const kosRoutes = routes({
  'GET /kos/me': {
    summary: 'My profile as host',
    who: ['kos'],
    reply: hostProfile,
    refusals: ['host-profile-missing'],
  },
  'PUT /kos/me': {
    summary: 'Write or change my profile as host',
    who: ['kos'],
    body: z.object({
      name: writtenText(nameLimits.displayName),
      clubName: writtenText(nameLimits.clubName),
      pronoun: z.enum(pronouns),
    }),
    reply: hostProfile,
  },
  'PUT /kos/me/line': {
    summary: 'Write the line my members see first; null takes it away',
    who: ['kos'],
    body: z.object({ text: writtenText(hostLimits.line).nullable() }),
    reply: z.object({ line: hostLine.nullable() }),
    refusals: ['host-profile-missing'],
  },
});
