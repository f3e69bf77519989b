import { topicLimits } from '@huiyou/domain/questions/full-answer';
import { lanes, promiseLimits, tiers } from '@huiyou/domain/tiers/tiers';
import { z } from 'zod';
import { hostCard } from './kos.ts';
import { week } from './rosters.ts';
import { routes } from './route.ts';
import { date, id, instant, nothing, writtenText } from './values.ts';

const promise = z.object({
  minutes: z.int().min(promiseLimits.least).max(promiseLimits.most),
  lane: z.enum(lanes),
  fullAnswerDay: z.enum(['same', 'next']),
});
export const tierPromisesView = z.object({
  acquainted: promise,
  familiar: promise,
  close: promise,
  confidant: promise,
});

const version = z.object({
  id,
  startsAt: instant,
  promises: tierPromisesView,
  madeBy: z.string(),
  state: z.enum(['past', 'now', 'coming']),
});

const minima = z.object(
  Object.fromEntries(tiers.map((tier) => [tier, z.int().min(1).max(topicLimits.sections)])) as Record<
    (typeof tiers)[number],
    z.ZodInt
  >,
);
const topicBody = z.object({
  name: writtenText(topicLimits.name),
  sections: z.array(writtenText(topicLimits.section)).min(1).max(topicLimits.sections),
  quick: z.boolean(),
  /** How many sections, from the first on, an answer to each tier needs. */
  minima,
  offered: z.boolean(),
});
const topic = z.object({
  id,
  name: z.string(),
  sections: z.array(z.string()),
  quick: z.boolean(),
  minima,
  offered: z.boolean(),
});
const topicsReply = z.object({ topics: z.array(topic) });

/** Of the questions in the time looked at, how many would be replied to in time; null without questions. */
const share = z.number().min(0).max(1).nullable();

export const promisesRoutes = routes({
  'GET /promises': {
    summary: 'What the tiers promise: in force, before and to come, and hosts whom no alert surely reaches',
    who: ['operator', 'lead'],
    reply: z.object({
      inForce: tierPromisesView,
      versions: z.array(version),
      /** Hosts without a tested alert channel: nothing under an hour is promised in their clubs. */
      untested: z.array(hostCard),
      untestedTotal: z.int(),
    }),
  },
  'POST /promises': {
    summary: 'Promise something else from a day on; questions already asked keep what they were promised',
    who: ['operator'],
    once: true,
    status: 201,
    body: z.object({ startsOn: date, promises: tierPromisesView }),
    reply: version,
    refusals: ['promise-unfit', 'start-unfit'],
  },
  'DELETE /promises/:id': {
    summary: 'Call off a promise that has not begun',
    who: ['operator'],
    reply: nothing,
    refusals: ['promise-begun'],
  },
  'POST /replays': {
    summary:
      'Run the last 28 days, or an assumed rate, through the same rule with other promises, a calendar or a capacity',
    who: ['operator', 'lead', 'kos'],
    body: z.object({
      promises: tierPromisesView.optional(),
      /** Another calendar for one host; a host may replay only the own one. */
      calendar: z.object({ kosId: id, week }).optional(),
      capacity: z.object({ kosId: id, capacity: z.int().min(1) }).optional(),
      /** Questions per host and duty day instead of the record. */
      perDay: z.int().min(1).max(500).optional(),
    }),
    reply: z.object({
      from: instant,
      to: instant,
      total: z.object({ questions: z.int(), now: share, then: share }),
      hosts: z.array(
        z.object({ host: hostCard, questions: z.int(), minutesPerAnswer: z.number(), now: share, then: share }),
      ),
    }),
    refusals: ['host-profile-missing', 'hours-unfit', 'dates-unfit', 'promise-unfit'],
  },
  'GET /topics': {
    summary: 'Every topic with its sections and minima',
    who: ['operator', 'kos'],
    reply: topicsReply,
  },
  'POST /topics': {
    summary: 'Add a topic',
    who: ['operator'],
    once: true,
    status: 201,
    body: topicBody,
    reply: topicsReply,
    refusals: ['topic-unfit', 'too-many-topics'],
  },
  'PUT /topics/:id': {
    summary: 'Change a topic; questions already asked keep its sections of then',
    who: ['operator'],
    body: topicBody,
    reply: topicsReply,
    refusals: ['topic-unfit', 'too-many-topics', 'last-topic'],
  },
  'PUT /topics': {
    summary: 'Put the topics in another order',
    who: ['operator'],
    body: z.object({ ids: z.array(id).min(1).max(topicLimits.topics) }),
    reply: topicsReply,
    refusals: ['topic-unfit'],
  },
});
