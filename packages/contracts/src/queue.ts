import { questionLimits, questionStates } from '@huiyou/domain/questions/question-steps';
import { urgencyStates } from '@huiyou/domain/questions/urgency';
import { lanes, tiers } from '@huiyou/domain/tiers/tiers';
import { z } from 'zod';
import { dutyView, hostCard } from './kos.ts';
import { section, stepRefusals, thread } from './questions.ts';
import { routes } from './route.ts';
import { id, instant, interval, personView, unfinishedText, writtenText } from './values.ts';

/** Who is writing the answer, and until when that holds without a keystroke. `mine`: me, on whichever device. */
const claim = z.object({ by: personView, mine: z.boolean(), until: instant });

/** What I wrote and did not send; `n` grows with every saving. */
const draft = z.object({ reply: z.string(), sections: z.array(section), n: z.int(), savedAt: instant });

const consultation = z.object({
  id,
  asked: hostCard,
  by: hostCard,
  text: z.string(),
  answer: z.string().nullable(),
  /** Whether the member may be told who helped; null until answered. */
  named: z.boolean().nullable(),
  askedAt: instant,
  answeredAt: instant.nullable(),
});

const note = z.object({ id, author: personView, to: hostCard.nullable(), text: z.string(), at: instant });

/** The answering side's view of a question. Notes and consultations are never shown to the member. */
export const hostThread = thread.extend({
  /** The member's bond with my club, for their file; null for a guest and for whoever is another host's member. */
  bondId: id.nullable(),
  /** Past 80 % of the promise. */
  nudgeAt: instant,
  /** Due time of what is owed next. */
  dueAt: instant,
  claim: claim.nullable(),
  draft: draft.nullable(),
  notes: z.array(note),
  consultations: z.array(consultation),
  /** I may take it over now: it is another host's and past 80 % of its promise. */
  mayTakeOver: z.boolean(),
  /** The question stands with me: I may claim and answer it. */
  mayAnswer: z.boolean(),
  /** A broken promise of this question for which nobody has apologised yet. */
  apologyDue: z.object({ dueAt: instant }).nullable(),
  /** The member's earlier open questions here, into which this one can be merged. */
  mergeable: z.array(z.object({ id, number: z.int(), text: z.string() })),
});

export const queueRow = z.object({
  id,
  number: z.int(),
  asker: personView,
  tier: z.enum(tiers),
  lane: z.enum(lanes),
  topic: z.string(),
  text: z.string(),
  state: z.enum(questionStates),
  askedAt: instant,
  /** Due time of what is owed next: the first reply while waiting, then the full answer. */
  dueAt: instant,
  nudgeAt: instant,
  promiseMinutes: z.int(),
  reopened: z.boolean(),
  /** Name of the host this is answered for, when the reader stands in. */
  insteadOf: z.string().nullable(),
  guest: z.boolean(),
  urgency: z.enum(urgencyStates).nullable(),
  claim: claim.nullable(),
});

const claimRefusals = [...stepRefusals, 'held-by-another'] as const;
const answering = ['kos', 'lead'] as const;

export const queueRoutes = routes({
  'GET /queue': {
    summary: 'What is due, in the order of the rule: the most urgent of each lane',
    who: ['kos'],
    /** How many rows of each lane are wanted. */
    query: z.object({ most: z.coerce.number().int().min(1).max(60).default(60) }),
    reply: z.object({
      now: instant,
      host: hostCard,
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
      /** Questions of hosts for whom I am the stand-in, past 80 % of their promise: I may take them over. */
      takeOver: z.array(queueRow),
      /** Colleagues wait for my word on so many questions. */
      asked: z.int(),
    }),
    refusals: ['host-profile-missing'],
  },
  'GET /queue/end-of-shift': {
    summary: 'What falls due before my next shift, to pass on before I go',
    who: ['kos'],
    reply: z.object({ endsAt: instant.nullable(), nextShiftAt: instant.nullable(), rows: z.array(queueRow) }),
    refusals: ['host-profile-missing'],
  },
  'GET /queue/colleagues': {
    summary: 'Hosts I can ask or pass a question on to, those on duty first',
    who: ['kos'],
    reply: z.object({ colleagues: z.array(z.object({ host: hostCard, duty: dutyView, open: z.int() })) }),
    refusals: ['host-profile-missing'],
  },
  'POST /queue/next': {
    summary: 'Claim the question that the rule offers next and that nobody holds; null when there is none',
    who: ['kos'],
    reply: z.object({ question: hostThread.nullable() }),
    refusals: ['host-profile-missing'],
  },
  'GET /queue/:id': {
    summary: 'One question I answer or look after, with everything said on it',
    who: answering,
    reply: hostThread,
  },
  'POST /queue/:id/seen': {
    summary: 'I have seen this question; the member is told when',
    who: ['kos'],
    reply: hostThread,
  },
  'POST /queue/:id/claim': {
    summary: 'I write the answer; holds for three minutes after the last keystroke and never stops the clock',
    who: answering,
    reply: hostThread,
    refusals: claimRefusals,
  },
  'POST /queue/:id/release': {
    summary: 'I let go of it; the draft stays mine. Repeating it changes nothing',
    who: answering,
    reply: hostThread,
  },
  'PUT /queue/:id/draft': {
    summary: 'Keep what I have written so far; `n` is that of the draft I went on from, 0 at the beginning',
    who: answering,
    body: z.object({
      reply: unfinishedText(questionLimits.reply),
      sections: z.array(z.object({ name: unfinishedText(12), text: unfinishedText(questionLimits.section) })).max(8),
      n: z.int().min(0),
    }),
    reply: z.object({ n: z.int(), savedAt: instant, claimedUntil: instant }),
    refusals: [...claimRefusals, 'draft-moved-on'],
  },
  'POST /queue/:id/take-over': {
    summary: 'Past 80 % of the promise: the lead or the stand-in answers instead',
    who: answering,
    reply: hostThread,
    refusals: [...claimRefusals, 'too-early-to-take-over'],
  },
  'POST /queue/:id/pass': {
    summary: 'Pass one question on to a colleague, with a note for them',
    who: ['kos'],
    once: true,
    body: z.object({ kosId: id, note: writtenText(questionLimits.note) }),
    reply: z.object({ host: hostCard }),
    refusals: [...claimRefusals, 'stand-in-unfit'],
  },
  'POST /queue/:id/consultations': {
    summary: 'Ask a colleague about it; the member never sees this',
    who: ['kos'],
    once: true,
    status: 201,
    body: z.object({ kosId: id, text: writtenText(questionLimits.note) }),
    reply: hostThread,
    refusals: [...stepRefusals, 'stand-in-unfit'],
  },
  'GET /consultations': {
    summary: 'What colleagues ask me, unanswered first',
    who: ['kos'],
    reply: z.object({
      consultations: z.array(
        consultation.extend({
          question: z.object({ text: z.string(), topic: z.string(), additions: z.array(z.string()) }),
        }),
      ),
    }),
    refusals: ['host-profile-missing'],
  },
  'POST /consultations/:id/answer': {
    summary: 'Answer a colleague; `named` agrees to be named to the member',
    who: ['kos'],
    once: true,
    body: z.object({ text: writtenText(questionLimits.reply), named: z.boolean() }),
    reply: consultation,
    refusals: ['consultation-answered'],
  },
  'POST /queue/:id/urgency/accept': {
    summary: 'Promise a nearer due time; both see it, the lane stays',
    who: ['kos'],
    body: z.object({ dueAt: instant }),
    reply: hostThread,
    refusals: [...stepRefusals, 'urgency-not-asked', 'due-time-unfit'],
  },
  'POST /queue/:id/urgency/decline': {
    summary: 'Decline a nearer due time with a sentence',
    who: ['kos'],
    once: true,
    body: z.object({ text: writtenText(questionLimits.decline) }),
    reply: hostThread,
    refusals: [...stepRefusals, 'urgency-not-asked'],
  },
  'POST /queue/:id/merge': {
    summary: "Make this question part of an earlier open one of the same member's",
    who: ['kos'],
    body: z.object({ intoId: id }),
    reply: hostThread,
    refusals: [...claimRefusals, 'merge-unfit'],
  },
  'POST /queue/:id/apology': {
    summary: 'Apologise for a broken promise, in my own words',
    who: ['kos'],
    once: true,
    body: z.object({ text: writtenText(questionLimits.apology) }),
    reply: hostThread,
    refusals: ['nothing-to-apologise-for'],
  },
  'POST /queue/:id/first-reply': {
    summary: "The first reply: a person's own sentence with the conclusion; it stops the promise clock",
    who: answering,
    once: true,
    body: z.object({ text: writtenText(questionLimits.reply) }),
    reply: hostThread,
    refusals: claimRefusals,
  },
  'POST /queue/:id/full-answer': {
    summary: "The full answer with the topic's sections; it names colleagues who helped and agreed",
    who: answering,
    once: true,
    body: z.object({
      sections: z
        .array(z.object({ name: z.string().max(12), text: writtenText(questionLimits.section) }))
        .min(1)
        .max(8),
    }),
    reply: hostThread,
    refusals: [...claimRefusals, 'sections-missing', 'sections-unfit'],
  },
});
