import { consentStates } from '@huiyou/domain/answers/club-knowledge';
import { longestSearch } from '@huiyou/domain/answers/search-terms';
import { questionLimits } from '@huiyou/domain/questions/question-steps';
import { z } from 'zod';
import { routes } from './route.ts';
import { id, instant, writtenText } from './values.ts';

const topicOf = z.object({ id, name: z.string() });
const section = z.object({ name: z.string().max(12), text: z.string() });
const writtenSections = z
  .array(z.object({ name: z.string().max(12), text: writtenText(questionLimits.section) }))
  .min(1)
  .max(8);
const question = writtenText(questionLimits.text);

const answer = z.object({
  id,
  /** The question as the host tidied it. */
  text: z.string(),
  topic: topicOf,
  sections: z.array(section),
  /** Of the whole brand, written by an operator; otherwise the host's own. */
  brand: z.boolean(),
  /** How many questions were answered with it. */
  uses: z.int(),
  lastUsedAt: instant.nullable(),
  /** The question that it was kept from. */
  questionId: id.nullable(),
  state: z.enum(['live', 'retired']),
  /** Members may find it before they ask; for the brand's answers only. */
  forMembers: z.boolean(),
  /** Grows with every change; a change names the version it was made on. */
  n: z.int(),
  changedAt: instant,
});

const answerPage = z.object({
  answers: z.array(answer),
  /** How many there are. */
  total: z.int(),
  /** Where to go on; a search shows its best and has no next page. */
  next: id.nullable(),
});

const search = z.object({
  q: z.string().trim().max(longestSearch).optional(),
  topicId: id.optional(),
  cursor: id.optional(),
});

const draft = z.object({ text: question, topicId: id, sections: writtenSections });
const version = z.object({ n: z.int().min(1) });
const forMembers = z.object({ forMembers: z.boolean() });
const draftRefusals = ['topic-unknown', 'sections-missing', 'sections-unfit'] as const;
const changeRefusals = [...draftRefusals, 'answer-outdated', 'answer-retired'] as const;

/** What whoever asked is shown before agreeing: exactly what the club would read, nothing of themselves. */
const consent = z.object({
  id,
  questionId: id,
  host: z.object({ id, name: z.string(), clubName: z.string() }),
  text: z.string(),
  topic: topicOf,
  sections: z.array(section),
  state: z.enum(consentStates),
  proposedAt: instant,
  decidedAt: instant.nullable(),
  withdrawnAt: instant.nullable(),
});

const knowledge = z.object({
  id,
  text: z.string(),
  topic: topicOf,
  sections: z.array(section),
  brand: z.boolean(),
  /** How many members said that this answered it. */
  helped: z.int(),
  /** Whether I said so. */
  helpedMe: z.boolean(),
  since: instant,
});

export const answersRoutes = routes({
  'GET /answers': {
    summary: "My answer library and the brand's: newest first, or the best for a search",
    who: ['kos'],
    query: search,
    reply: answerPage,
    refusals: ['host-profile-missing'],
  },
  'POST /answers': {
    summary: 'Write an answer into my library',
    who: ['kos'],
    once: true,
    status: 201,
    body: draft,
    reply: answer,
    refusals: ['host-profile-missing', ...draftRefusals],
  },
  'GET /answers/:id': { summary: "One answer of mine or the brand's", who: ['kos'], reply: answer },
  'PUT /answers/:id': {
    summary: 'Change an answer of mine',
    who: ['kos'],
    body: draft.extend(version.shape),
    reply: answer,
    refusals: changeRefusals,
  },
  'POST /answers/:id/retire': {
    summary: 'Take an answer of mine out of search and proposals; repeating it changes nothing',
    who: ['kos'],
    reply: answer,
  },
  'POST /answers/:id/used': {
    summary: 'A question of mine was answered with this; counted once for each question',
    who: ['kos'],
    body: z.object({ questionId: id }),
    reply: answer,
    refusals: ['question-not-answered'],
  },
  'GET /brand-answers': {
    summary: "The brand's answers",
    who: ['operator'],
    query: search,
    reply: answerPage,
  },
  'POST /brand-answers': {
    summary: 'Write an answer for every host',
    who: ['operator'],
    once: true,
    status: 201,
    body: draft.extend(forMembers.shape),
    reply: answer,
    refusals: draftRefusals,
  },
  'PUT /brand-answers/:id': {
    summary: 'Change an answer of the brand',
    who: ['operator'],
    body: draft.extend({ ...version.shape, ...forMembers.shape }),
    reply: answer,
    refusals: changeRefusals,
  },
  'POST /brand-answers/:id/retire': {
    summary: 'Take an answer of the brand out of every search; repeating it changes nothing',
    who: ['operator'],
    reply: answer,
  },
  'POST /queue/:id/keep': {
    summary: 'Keep the full answer of this question in my library, under the question as I tidied it',
    who: ['kos'],
    once: true,
    status: 201,
    body: z.object({ text: question }),
    reply: answer,
    refusals: ['question-not-answered'],
  },
  'GET /queue/:id/proposals': {
    summary: 'The three answers of my library that fit this question best, each with why',
    who: ['kos'],
    reply: z.object({
      proposals: z.array(
        z.object({
          answer,
          why: z.object({
            /** What both questions share, the most telling first. */
            terms: z.array(z.string()),
            sameTopic: z.boolean(),
            uses: z.int(),
            /** This member was answered with it before. */
            toldBefore: z.boolean(),
          }),
        }),
      ),
    }),
  },
  'POST /queue/:id/knowledge': {
    summary: 'Ask whoever asked this whether the club may read it; once for each question',
    who: ['kos'],
    once: true,
    status: 201,
    body: z.object({ text: question }),
    reply: consent,
    refusals: ['question-not-answered', 'consent-asked'],
  },
  'GET /queue/:id/knowledge': {
    summary: 'What became of asking for club knowledge; null while nobody asked',
    who: ['kos'],
    reply: z.object({ consent: consent.nullable() }),
  },
  'GET /consents': {
    summary: 'What I was asked to let the club read, newest first',
    who: ['person'],
    query: z.object({ cursor: id.optional() }),
    reply: z.object({ consents: z.array(consent), waiting: z.int(), next: id.nullable() }),
  },
  'POST /consents/:id/agree': {
    summary: 'My club may read exactly this; repeating it changes nothing',
    who: ['person'],
    reply: consent,
    refusals: ['consent-decided'],
  },
  'POST /consents/:id/decline': {
    summary: 'My club may not read this, and I am not asked again; repeating it changes nothing',
    who: ['person'],
    reply: consent,
    refusals: ['consent-decided'],
  },
  'POST /consents/:id/withdraw': {
    summary: 'I take it back: from now on nobody finds it; repeating it changes nothing',
    who: ['person'],
    reply: consent,
    refusals: ['consent-decided'],
  },
  'GET /knowledge': {
    summary: "What my host's club and the brand know already, before I ask",
    who: ['member'],
    query: z.object({ q: z.string().trim().min(1).max(longestSearch) }),
    reply: z.object({ knowledge: z.array(knowledge), total: z.int() }),
  },
  'GET /knowledge/:id': { summary: 'One piece of club knowledge', who: ['member'], reply: knowledge },
  'POST /knowledge/:id/answered': {
    summary: 'This answered it: counted once for each member, and no question is asked',
    who: ['member'],
    reply: knowledge,
  },
});
