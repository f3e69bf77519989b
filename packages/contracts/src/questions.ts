import { questionLimits, questionStates } from '@huiyou/domain/questions/question-steps';
import { urgencyReasons, urgencyStates } from '@huiyou/domain/questions/urgency';
import { lanes, tiers } from '@huiyou/domain/tiers/tiers';
import { z } from 'zod';
import { dutyView, hostCard } from './kos.ts';
import { routes } from './route.ts';
import { id, instant, interval, page, personView, writtenText } from './values.ts';

/** `needed`: how many of the sections, from the first on, a full answer to my tier has at least. */
export const offeredTopic = z.object({
  id,
  name: z.string(),
  sections: z.array(z.string()),
  quick: z.boolean(),
  needed: z.int(),
});
export const section = z.object({ name: z.string().max(12), text: z.string() });

/** What a first reply or full answer owed and how it was kept, in duty minutes. */
const kept = z.object({ dueAt: instant, kept: z.boolean(), minutes: z.int() });

/** `by` answered; `insteadOf` names the member's own host when a stand-in did. A guest's question owes no record. */
const said = {
  by: hostCard,
  insteadOf: hostCard.nullable(),
  record: kept.nullable(),
  /** Whoever wrote it, where that is not the host named by `by`: a lead who took over. */
  author: personView.nullable(),
  /** Colleagues who helped and agreed to be named. */
  helpedBy: z.array(z.string()),
};

const entry = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('addition'), id, at: instant, text: z.string() }),
  z.object({ kind: z.literal('first-reply'), id, at: instant, text: z.string(), ...said }),
  z.object({ kind: z.literal('full-answer'), id, at: instant, sections: z.array(section), ...said }),
  z.object({ kind: z.literal('missing'), id, at: instant, text: z.string() }),
  z.object({ kind: z.literal('thanks'), id, at: instant, text: z.string() }),
  z.object({ kind: z.literal('urgency'), id, at: instant, text: z.string(), reason: z.enum(urgencyReasons) }),
  /** The host agreed to a nearer due time, or says why not. */
  z.object({ kind: z.literal('nearer'), id, at: instant, by: hostCard, dueAt: instant }),
  z.object({ kind: z.literal('not-nearer'), id, at: instant, by: hostCard, text: z.string() }),
  /** Words of a later question that became part of this one. */
  z.object({ kind: z.literal('merged'), id, at: instant, text: z.string(), number: z.int().nullable() }),
  /** For a broken promise, in the host's own words. */
  z.object({ kind: z.literal('apology'), id, at: instant, by: hostCard, text: z.string() }),
]);

export const questionCard = z.object({
  id,
  number: z.int(),
  text: z.string(),
  topic: offeredTopic.pick({ id: true, name: true }),
  state: z.enum(questionStates),
  askedAt: instant,
  replyDueAt: instant,
  fullDueAt: instant,
  lastAnsweredAt: instant.nullable(),
});

export const clock = z.object({
  /** Promised first reply in duty minutes. */
  promiseMinutes: z.int(),
  lane: z.enum(lanes),
  tier: z.enum(tiers),
  /** When the clock in force started: asked, or reopened. */
  startedAt: instant,
  /** Duty intervals from an hour before asking to well after the due time, for the ruler. */
  windows: z.array(interval),
});

export const thread = questionCard.extend({
  /** In whose queue it stands. */
  host: hostCard,
  /** The member's own host, while a stand-in has the question. */
  insteadOf: hostCard.nullable(),
  /** Asked by a guest: no promise, an internal due time only. */
  guest: z.boolean(),
  asker: personView,
  duty: dutyView,
  clock,
  seenAt: instant.nullable(),
  sections: z.array(z.string()),
  quick: z.boolean(),
  needed: z.int(),
  urgency: z.enum(urgencyStates).nullable(),
  /** The earlier question this one became part of. */
  mergedInto: z.object({ id, number: z.int() }).nullable(),
  /** Somebody is writing the answer this minute. */
  writing: z.boolean(),
  entries: z.array(entry),
});

const ahead = z.object({ pinned: z.int(), dueEarlier: z.int(), pastDueTurn: z.int(), behind: z.int() });

/** The asker's view: `ahead` while it waits, null afterwards. */
export const asked = thread.extend({
  ahead: ahead.nullable(),
  /** Whoever usually answers while my host is away; told while it waits with the host. */
  usualStandIn: hostCard.nullable(),
  reopenUntil: instant.nullable(),
  /** Whether I may still ask for a nearer time: not asked yet here, and fewer than two open elsewhere. */
  mayHurry: z.boolean(),
  /** My earlier open questions with the same host, into which this one can be merged. */
  mergeable: z.array(z.object({ id, number: z.int(), text: z.string() })),
});

const promised = clock.extend({ replyDueAt: instant, fullDueAt: instant });

export const stepRefusals = [
  'question-withdrawn',
  'question-merged',
  'question-already-replied',
  'question-already-answered',
  'question-not-answered',
  'question-complete',
] as const;

export const questionsRoutes = routes({
  'GET /promise': {
    summary: 'What asking now would promise: both times, the ruler, and what a full answer contains',
    who: ['member'],
    reply: z.object({
      host: hostCard,
      /** My own host, when the one above stands in. */
      insteadOf: hostCard.nullable(),
      duty: dutyView,
      topics: z.array(offeredTopic),
      now: instant,
      promise: promised.nullable(),
      /**
       * By the host's recent pace the promise is unlikely to be kept; `expectedAt` is when a first reply is likely. Null
       * while nothing speaks against it.
       */
      unlikely: z.object({ expectedAt: instant.nullable(), before: z.int() }).nullable(),
      /** Who would answer instead, if I choose so, and what they promise. */
      standIn: z.object({ host: hostCard, duty: dutyView, promise: promised.nullable() }).nullable(),
    }),
  },
  'POST /questions': {
    summary: 'Ask my host',
    who: ['member'],
    once: true,
    status: 201,
    body: z.object({
      text: writtenText(questionLimits.text),
      topicId: id,
      /** Rather the stand-in whom `GET /promise` names. */
      standIn: z.boolean().default(false),
    }),
    reply: asked,
    refusals: ['topic-unknown', 'no-duty-ahead', 'host-unavailable', 'stand-in-unfit'],
  },
  'GET /questions': {
    summary: 'What I have asked, newest first; open ones and unread answers included',
    who: ['person'],
    query: page,
    reply: z.object({ questions: z.array(questionCard), total: z.int(), next: id.nullable() }),
  },
  'GET /questions/open': {
    summary: 'My questions that wait or were answered and not yet read, for the home page',
    who: ['person'],
    reply: z.object({ open: z.array(asked), unread: z.array(questionCard) }),
  },
  'GET /questions/:id': { summary: 'One of my questions with everything said on it', who: ['person'], reply: asked },
  'POST /questions/:id/read': {
    summary: 'I have read the answer; repeating it changes nothing',
    who: ['person'],
    reply: asked,
  },
  'POST /questions/:id/additions': {
    summary: 'Add something to a question that is still open; the clock stays',
    who: ['person'],
    once: true,
    body: z.object({ text: writtenText(questionLimits.addition) }),
    reply: asked,
    refusals: [...stepRefusals, 'too-many-additions'],
  },
  'POST /questions/:id/withdraw': {
    summary: 'Take a question back before its full answer',
    who: ['person'],
    reply: asked,
    refusals: stepRefusals,
  },
  'POST /questions/:id/confirm': {
    summary: 'The answer is complete',
    who: ['person'],
    reply: asked,
    refusals: stepRefusals,
  },
  'POST /questions/:id/reopen': {
    summary: 'Something is missing: the question returns to the queue with a new due time',
    who: ['person'],
    once: true,
    body: z.object({ missing: writtenText(questionLimits.missing) }),
    reply: asked,
    refusals: [...stepRefusals, 'question-closed', 'no-duty-ahead'],
  },
  'POST /questions/:id/urgency': {
    summary: 'Ask for a nearer due time, with a reason; the host accepts or declines',
    who: ['member'],
    once: true,
    body: z.object({ reason: z.enum(urgencyReasons), text: writtenText(questionLimits.urgency) }),
    reply: asked,
    refusals: [...stepRefusals, 'urgency-asked', 'too-many-urgent'],
  },
  'POST /questions/:id/merge': {
    summary: 'Make this question part of an earlier open one of mine with the same host',
    who: ['person'],
    body: z.object({ intoId: id }),
    reply: asked,
    refusals: [...stepRefusals, 'merge-unfit'],
  },
  'POST /questions/:id/thanks': {
    summary: 'Say thanks; no clock starts again',
    who: ['person'],
    once: true,
    body: z.object({ text: writtenText(questionLimits.thanks) }),
    reply: asked,
    refusals: [...stepRefusals, 'already-thanked'],
  },
});
