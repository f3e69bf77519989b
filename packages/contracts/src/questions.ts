import { questionLimits, questionStates } from '@huiyou/domain/questions/question-steps';
import { lanes, tiers } from '@huiyou/domain/tiers/tiers';
import { z } from 'zod';
import { dutyView, hostCard } from './kos.ts';
import { routes } from './route.ts';
import { id, instant, interval, page, personView, writtenText } from './values.ts';

const topic = z.object({ id, name: z.string(), sections: z.array(z.string()), quick: z.boolean() });
const section = z.object({ name: z.string().max(12), text: z.string() });

/** What a first reply or full answer owed and how it was kept, in duty minutes. */
const kept = z.object({ dueAt: instant, kept: z.boolean(), minutes: z.int() });

/** `by` answered; `insteadOf` names the member's own host when a stand-in did. A guest's question owes no record. */
const said = { by: hostCard, insteadOf: hostCard.nullable(), record: kept.nullable() };

const entry = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('addition'), id, at: instant, text: z.string() }),
  z.object({ kind: z.literal('first-reply'), id, at: instant, text: z.string(), ...said }),
  z.object({ kind: z.literal('full-answer'), id, at: instant, sections: z.array(section), ...said }),
  z.object({ kind: z.literal('missing'), id, at: instant, text: z.string() }),
]);

const questionCard = z.object({
  id,
  number: z.int(),
  text: z.string(),
  topic: topic.pick({ id: true, name: true }),
  state: z.enum(questionStates),
  askedAt: instant,
  replyDueAt: instant,
  fullDueAt: instant,
  lastAnsweredAt: instant.nullable(),
});

const clock = z.object({
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
  entries: z.array(entry),
});

const ahead = z.object({ pinned: z.int(), dueEarlier: z.int(), pastDueTurn: z.int(), behind: z.int() });

/** The asker's view: `ahead` while it waits, null afterwards. */
export const asked = thread.extend({ ahead: ahead.nullable(), reopenUntil: instant.nullable() });

const queueRow = z.object({
  id,
  number: z.int(),
  asker: personView,
  tier: z.enum(tiers),
  lane: z.enum(lanes),
  text: z.string(),
  state: z.enum(questionStates),
  askedAt: instant,
  /** Due time of what is owed next: the first reply while waiting, then the full answer. */
  dueAt: instant,
  reopened: z.boolean(),
  /** Name of the host this is answered for, when the reader stands in. */
  insteadOf: z.string().nullable(),
  guest: z.boolean(),
});

const stepRefusals = [
  'question-withdrawn',
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
      topics: z.array(topic),
      now: instant,
      promise: clock.extend({ replyDueAt: instant, fullDueAt: instant }).nullable(),
    }),
  },
  'POST /questions': {
    summary: 'Ask my host',
    who: ['member'],
    once: true,
    status: 201,
    body: z.object({ text: writtenText(questionLimits.text), topicId: id }),
    reply: asked,
    refusals: ['topic-unknown', 'no-duty-ahead', 'host-unavailable'],
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
  'GET /queue': {
    summary: 'What is due, in the order of the rule: the most urgent of each lane',
    who: ['kos'],
    reply: z.object({
      now: instant,
      duty: dutyView,
      today: z.array(interval),
      open: z.int(),
      pastDue: z.int(),
      pinned: z.array(queueRow),
      others: z.array(queueRow),
      othersTotal: z.int(),
      /** Guests' questions that are not past due: outside the lanes, answered when there is time. */
      guests: z.array(queueRow),
      nextId: id.nullable(),
      dueToday: z.array(z.object({ id, dueAt: instant, lane: z.enum(lanes) })),
    }),
    refusals: ['host-profile-missing'],
  },
  'GET /queue/:id': { summary: 'One question of my queue with everything said on it', who: ['kos'], reply: thread },
  'POST /queue/:id/seen': {
    summary: 'I have seen this question; the member is told when',
    who: ['kos'],
    reply: thread,
  },
  'POST /queue/:id/first-reply': {
    summary: "The first reply: a person's own sentence with the conclusion; it stops the promise clock",
    who: ['kos'],
    once: true,
    body: z.object({ text: writtenText(questionLimits.reply) }),
    reply: thread,
    refusals: stepRefusals,
  },
  'POST /queue/:id/full-answer': {
    summary: "The full answer with the topic's sections",
    who: ['kos'],
    once: true,
    body: z.object({
      sections: z
        .array(z.object({ name: z.string().max(12), text: writtenText(questionLimits.section) }))
        .min(1)
        .max(8),
    }),
    reply: thread,
    refusals: [...stepRefusals, 'sections-missing', 'sections-unfit'],
  },
});
