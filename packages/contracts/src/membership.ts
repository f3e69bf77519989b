import { tiers } from '@huiyou/domain/tiers/tiers';
import { z } from 'zod';
import { dutyView, hostCard, hostLine, shift } from './kos.ts';
import { routes } from './route.ts';
import { almanac, id, instant, page, personView } from './values.ts';

export const membershipRoutes = routes({
  'GET /my-kos': {
    summary: 'My host, and since when we are bonded',
    who: ['member'],
    reply: z.object({
      host: hostCard,
      line: hostLine.nullable(),
      duty: dutyView,
      bond: z.object({ since: instant, tier: z.enum(tiers) }),
      almanac,
    }),
  },
  'GET /club': {
    summary: 'The club I belong to or host: its people in numbers and its published rules',
    who: ['member', 'kos'],
    reply: z.object({
      host: hostCard,
      since: instant,
      members: z.int(),
      duty: dutyView,
      roster: z.array(shift),
      promises: z.array(
        z.object({
          tier: z.enum(tiers),
          minutes: z.int(),
          lane: z.enum(['pinned', 'others']),
          fullAnswerDay: z.enum(['same', 'next']),
        }),
      ),
      myTier: z.enum(tiers).nullable(),
    }),
    refusals: ['host-profile-missing'],
  },
  'GET /members': {
    summary: 'The members bonded to me, newest first',
    who: ['kos'],
    query: page,
    reply: z.object({
      members: z.array(
        z.object({
          bondId: id,
          person: personView,
          tier: z.enum(tiers),
          since: instant,
          lastExchangeAt: instant.nullable(),
        }),
      ),
      total: z.int(),
      next: id.nullable(),
    }),
    refusals: ['host-profile-missing'],
  },
});
