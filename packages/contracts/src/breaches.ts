import { breachKinds } from '@huiyou/domain/questions/breach-kind';
import { tiers } from '@huiyou/domain/tiers/tiers';
import { z } from 'zod';
import { hostCard } from './kos.ts';
import { queueRow } from './queue.ts';
import { routes } from './route.ts';
import { id, instant, page, personView } from './values.ts';

const breach = z.object({
  id,
  question: z.object({ id, number: z.int(), text: z.string() }),
  asker: personView,
  tier: z.enum(tiers),
  /** The member's own host, and who had the question when the promise broke. */
  host: hostCard,
  stoodWith: hostCard,
  owed: z.enum(['first-reply', 'full-answer']),
  kind: z.enum(breachKinds),
  dueAt: instant,
  doneAt: instant.nullable(),
  apologyAt: instant.nullable(),
});

export const breachesRoutes = routes({
  'GET /lead/breaches': {
    summary: 'Broken promises of my branch, latest first, counted by kind over the last 28 days',
    who: ['lead', 'operator'],
    query: page.extend({ kind: z.enum(breachKinds).optional(), kosId: id.optional() }),
    reply: z.object({
      breaches: z.array(breach),
      /** Of the last 28 days, with the filter for the host but not for the kind. */
      counts: z.object({ promised: z.int(), 'no-host-on-duty': z.int(), overload: z.int(), 'not-answered': z.int() }),
      next: id.nullable(),
    }),
  },
  'GET /lead/watch': {
    summary: 'What needs a look now: near its end or past due, reopened twice, hosts away with nobody standing in',
    who: ['lead', 'operator'],
    reply: z.object({
      now: instant,
      atRisk: z.array(queueRow.extend({ host: hostCard })),
      reopened: z.array(queueRow.extend({ host: hostCard, times: z.int() })),
      unattended: z.array(z.object({ host: hostCard, until: instant.nullable(), open: z.int() })),
    }),
  },
});
