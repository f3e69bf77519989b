import {
  carriers,
  handoverRules,
  handoverStates,
  leftReasons,
  lineStates,
} from '@huiyou/domain/handovers/plan-handover';
import { z } from 'zod';
import { dutyView, hostCard } from './kos.ts';
import { routes } from './route.ts';
import { id, instant, manyIds, page, personView, writtenText } from './values.ts';

const line = z.object({ carrier: z.enum(carriers), state: z.enum(lineStates), count: z.int(), at: instant.nullable() });

/** A handover as the member and both hosts see it: from whom, to whom, and what is carried, line by line. */
export const handoverView = z.object({
  id,
  from: hostCard,
  to: hostCard.nullable(),
  kind: z.enum(['member', 'leaver']),
  words: z.string(),
  state: z.enum(handoverStates),
  decideBy: instant.nullable(),
  decidedAt: instant.nullable(),
  lines: z.array(line),
  freeChangeUntil: instant.nullable(),
});

const plan = {
  fromKosId: id,
  /** These members, or all of the host's when null. */
  memberIds: z.array(id).min(1).max(5000).nullable(),
  /** In this order when places are equal. */
  successors: z.array(id).min(1).max(handoverRules.successors),
};

const summary = z.object({
  id,
  kind: z.enum(['member', 'leaver']),
  from: hostCard,
  successors: z.array(hostCard),
  standIn: hostCard.nullable(),
  words: z.string(),
  startedAt: instant,
  leavesAt: instant.nullable(),
  /** 'announced' until the departure, 'planning' while the job spreads members, 'open' while somebody is to decide. */
  state: z.enum(['announced', 'planning', 'open', 'done']),
  total: z.int(),
  counts: z.array(z.object({ state: z.enum(handoverStates), count: z.int() })),
  left: z.array(z.object({ reason: z.enum(leftReasons), count: z.int() })),
});

export const handoversRoutes = routes({
  'POST /handovers/preview': {
    summary: 'Who would go to whom by the published rule, and who would be left and why',
    who: ['lead', 'operator'],
    bodyLimit: manyIds,
    body: z.object(plan),
    reply: z.object({
      total: z.int(),
      takes: z.array(z.object({ host: hostCard, room: z.int(), takes: z.int() })),
      left: z.array(z.object({ reason: z.enum(leftReasons), count: z.int() })),
    }),
    refusals: ['successor-unfit', 'nothing-to-change'],
  },
  'POST /handovers': {
    summary: 'Hand over one member, some, or all of a host who leaves; each member is asked',
    who: ['lead', 'operator'],
    once: true,
    status: 201,
    bodyLimit: manyIds,
    body: z.object({
      ...plan,
      /** Set when the host leaves: now or an instant within 90 days. Sessions and role end then. */
      leavesAt: instant.nullable(),
      /** Who answers from the departure on; required when the host leaves. */
      standInKosId: id.nullable(),
      /** What members read, in the words of whoever writes it. */
      words: writtenText(handoverRules.words),
    }),
    reply: summary,
    refusals: ['successor-unfit', 'stand-in-unfit', 'leave-date-unfit', 'already-leaving', 'nothing-to-change'],
  },
  'GET /handovers': {
    summary: 'Handovers in the branch I look after, newest first',
    who: ['lead', 'operator'],
    query: page,
    reply: z.object({ handovers: z.array(summary), next: id.nullable() }),
  },
  'GET /handovers/:id': { summary: 'One handover with its counts', who: ['lead', 'operator'], reply: summary },
  'GET /handovers/:id/members': {
    summary: 'Who is where in a handover',
    who: ['lead', 'operator'],
    query: page.extend({ state: z.enum(handoverStates).optional() }),
    reply: z.object({
      members: z.array(
        z.object({
          id,
          person: personView,
          to: hostCard.nullable(),
          state: z.enum(handoverStates),
          left: z.enum(leftReasons).nullable(),
          lines: z.array(line),
        }),
      ),
      next: id.nullable(),
    }),
  },
  'POST /my-handover/accept': {
    summary: 'Agree to the new host; `openPast` shows them our past questions as well',
    who: ['member'],
    body: z.object({ openPast: z.boolean() }),
    reply: handoverView,
    refusals: ['handover-not-waiting', 'host-full'],
  },
  'POST /my-handover/decline': {
    summary: 'Stay; the lead is told',
    who: ['member'],
    reply: handoverView,
    refusals: ['handover-not-waiting'],
  },
  'POST /my-handover/choose': {
    summary: 'Go to another host with room instead',
    who: ['member'],
    body: z.object({ kosId: id, openPast: z.boolean() }),
    reply: handoverView,
    refusals: ['handover-not-waiting', 'host-full', 'host-unavailable'],
  },
  'POST /my-handover/open-past': {
    summary: 'Open the sealed past questions to my present host, however I came; repeating it changes nothing',
    who: ['member'],
    reply: handoverView,
    refusals: ['handover-not-waiting'],
  },
  'POST /my-kos/change': {
    summary: 'The one free change within 30 days after a handover',
    who: ['member'],
    once: true,
    body: z.object({ kosId: id }),
    reply: z.object({ host: hostCard, dutyNow: dutyView }),
    refusals: ['no-free-change', 'host-full', 'host-unavailable', 'same-host'],
  },
});
