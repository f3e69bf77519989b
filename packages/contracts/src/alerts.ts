import { alertKinds } from '@huiyou/domain/alerts/alert-kinds';
import { channelFaults, channelKinds, channelLimits } from '@huiyou/domain/alerts/channels';
import { tiers } from '@huiyou/domain/tiers/tiers';
import { z } from 'zod';
import { hostCard } from './kos.ts';
import { routes } from './route.ts';
import { id, instant, nothing } from './values.ts';

const failure = z.object({ at: instant, fault: z.enum(channelFaults) });

const channel = z.object({
  id,
  kind: z.enum(channelKinds),
  /** The address with most of it hidden; empty for a desk window. */
  address: z.string(),
  testedAt: instant.nullable(),
  /** Until when the code of the last test can be confirmed; null when no test waits. */
  testUntil: instant.nullable(),
  failure: failure.nullable(),
});

const alert = z.object({
  id,
  kind: z.enum(alertKinds),
  at: instant,
  questionId: id.nullable(),
  /** Whose question it is, where the reader may know. */
  who: z.string().nullable(),
  tier: z.enum(tiers).nullable(),
  dueAt: instant.nullable(),
  /** The beginning of the question, where the reader may see it. */
  excerpt: z.string().nullable(),
  /** The code of a test, to be confirmed by whoever heard it. */
  code: z.string().nullable(),
});

export const alertsRoutes = routes({
  'GET /alerts': {
    summary: 'What I was alerted to after the mark of my last call; without a mark the latest twenty',
    who: ['kos', 'lead'],
    query: z.strictObject({
      /** `mark` of the last reply. */
      after: z
        .string()
        .regex(/^\d{1,9}$/)
        .optional(),
      /** The desk is open and makes a sound. */
      window: z.literal('open').optional(),
    }),
    reply: z.object({
      alerts: z.array(alert),
      mark: z.string(),
      /** Whether more than these came. */
      more: z.boolean(),
      /** How long to wait before asking again, in seconds. */
      waitSeconds: z.int(),
    }),
  },
  'GET /alerts/channels': {
    summary: 'How I am alerted: my channels, and which kinds are connected here',
    who: ['kos'],
    reply: z.object({
      channels: z.array(channel),
      kinds: z.array(z.object({ kind: z.enum(channelKinds), connected: z.boolean() })),
    }),
    refusals: ['host-profile-missing'],
  },
  'PUT /alerts/channels': {
    summary: 'Set up a channel, or change its address, which is to be tested again then',
    who: ['kos'],
    body: z.object({ kind: z.enum(channelKinds), address: z.string().max(channelLimits.address).nullable() }),
    reply: channel,
    refusals: ['host-profile-missing', 'alert-address-unfit'],
  },
  'DELETE /alerts/channels/:id': { summary: 'Take a channel away', who: ['kos'], reply: nothing },
  'POST /alerts/channels/:id/test': {
    summary: 'Send a test alert with a four-digit code; `failure` says when it did not go out',
    who: ['kos'],
    reply: channel,
    refusals: ['too-many-tries'],
  },
  'POST /alerts/channels/:id/confirm': {
    summary: 'The code of the test alert: from now on the channel counts as tested',
    who: ['kos'],
    body: z.object({ code: z.string().regex(/^\d{4}$/) }),
    reply: channel,
    refusals: ['alert-code-wrong', 'alert-code-over'],
  },
  'GET /lead/alert-channels': {
    summary: 'Hosts of my branch whom alerts reached once and do not any more, longest first',
    who: ['lead', 'operator'],
    reply: z.object({
      lost: z.array(z.object({ host: hostCard, kind: z.enum(channelKinds), failure })),
    }),
  },
});
