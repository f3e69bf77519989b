import {
  acquaintanceRules,
  cardSources,
  factChannels,
  factKinds,
  factStates,
  meetings,
} from '@huiyou/domain/acquaintances/acquaintance';
import { nameLimits } from '@huiyou/domain/identity/display-name';
import { questionLimits } from '@huiyou/domain/questions/question-steps';
import { proposalReasons } from '@huiyou/domain/stores/propose-host';
import { z } from 'zod';
import { dutyView, hostCard, hostLine } from './kos.ts';
import { asked } from './questions.ts';
import { routes } from './route.ts';
import { date, id, instant, nothing, page, personView, scanCode, writtenText } from './values.ts';

/** One dated thing that passed between host and guest; `on` is a Shanghai date. It counts once confirmed. */
export const relationFact = z.object({
  id,
  on: date,
  text: z.string(),
  kind: z.enum(factKinds),
  channel: z.enum(factChannels).nullable(),
  state: z.enum(factStates),
});

const nameCard = z.object({
  id,
  source: z.enum(cardSources),
  createdAt: instant,
  /** Guests who came through it, and members among them. */
  guests: z.int(),
  members: z.int(),
});

const printedCard = nameCard.extend({ host: hostCard, line: hostLine.nullable(), code: scanCode });

/** A host I have met, as I see it. */
const acquaintance = z.object({
  id,
  host: hostCard,
  duty: dutyView,
  metAt: instant,
  how: z.enum(meetings),
  storeName: z.string().nullable(),
  reason: z.enum(proposalReasons).nullable(),
  facts: z.array(relationFact),
  /** When everything is deleted unless we exchange something or are bonded; null for a member. */
  forgottenAt: instant.nullable(),
});

export const acquaintancesRoutes = routes({
  'GET /name-cards': {
    summary: 'My name cards by where they hang, and who came through each',
    who: ['kos'],
    reply: z.object({ cards: z.array(nameCard) }),
    refusals: ['host-profile-missing'],
  },
  'POST /name-cards': {
    summary: 'Make a name card for a place; a second one for the same place is the first',
    who: ['kos'],
    body: z.object({ source: z.enum(cardSources) }),
    reply: printedCard,
    refusals: ['host-profile-missing'],
  },
  'GET /name-cards/:id': { summary: 'One of my name cards with its code', who: ['kos'], reply: printedCard },
  'GET /cards/:token': {
    summary: "A host's page by a name card",
    who: ['person'],
    reply: z.discriminatedUnion('outcome', [
      z.object({
        outcome: z.literal('card'),
        host: hostCard,
        line: hostLine.nullable(),
        duty: dutyView,
        storeName: z.string().nullable(),
        /** What I am to this host already. */
        relation: z.enum(['none', 'guest', 'member', 'own']),
        /** The host I am bonded to when it is another one. */
        myHost: hostCard.nullable(),
        acquaintanceId: id.nullable(),
        noticeVersion: z.string(),
        displayName: z.string(),
      }),
      z.object({ outcome: z.enum(['host-unavailable', 'leaving']), hostName: z.string() }),
      z.object({ outcome: z.literal('unknown') }),
    ]),
    refusals: ['too-many-tries'],
  },
  'POST /cards/:token/meet': {
    summary: 'Agree to the guest notice and be known to this host as a guest; repeating it returns the same',
    who: ['person'],
    once: true,
    body: z.object({ displayName: writtenText(nameLimits.displayName), noticeVersion: z.string().max(20) }),
    reply: acquaintance,
    refusals: ['notice-outdated', 'own-card', 'host-unavailable', 'too-many-tries'],
  },
  'GET /acquaintances': {
    summary: 'Hosts I have met, and everything kept about us',
    who: ['person'],
    reply: z.object({ acquaintances: z.array(acquaintance) }),
  },
  'GET /acquaintances/:id': { summary: 'One host I have met', who: ['person'], reply: acquaintance },
  'DELETE /acquaintances/:id': {
    summary: 'Delete everything this host knows of me as a guest',
    who: ['person'],
    reply: nothing,
    refusals: ['is-a-member'],
  },
  'POST /acquaintances/:id/questions': {
    summary: 'Ask as a guest: answered without a promised time, and never left for ever',
    who: ['person'],
    once: true,
    status: 201,
    body: z.object({ text: writtenText(questionLimits.text) }),
    reply: asked,
    refusals: ['too-many-open-questions', 'is-a-member', 'no-duty-ahead', 'host-unavailable'],
  },
  'POST /relation-facts/:id/confirm': {
    summary: 'It was so: the fact counts from now on; repeating it changes nothing',
    who: ['person'],
    reply: acquaintance,
  },
  'DELETE /relation-facts/:id': {
    summary: 'Take a fact about me away',
    who: ['person'],
    reply: acquaintance,
    refusals: ['fact-cited'],
  },
  'GET /guests': {
    summary: 'People who have met me and are not bonded to me, latest exchange first, with what passed between us',
    who: ['kos'],
    query: page.extend({ q: z.string().trim().max(32).optional() }),
    reply: z.object({
      guests: z.array(
        z.object({
          id,
          person: personView,
          metAt: instant,
          how: z.enum(meetings),
          source: z.enum(cardSources).nullable(),
          storeName: z.string().nullable(),
          lastExchangeAt: instant,
          forgottenAt: instant,
          openQuestions: z.int(),
          facts: z.array(relationFact),
        }),
      ),
      total: z.int(),
      next: id.nullable(),
    }),
    refusals: ['host-profile-missing'],
  },
  'POST /guests/:id/facts': {
    summary: 'Write down help given elsewhere; it counts once the guest confirms',
    who: ['kos'],
    once: true,
    status: 201,
    body: z.object({ channel: z.enum(factChannels), on: date, text: writtenText(acquaintanceRules.factText) }),
    reply: relationFact,
    refusals: ['fact-date-unfit', 'too-many-unconfirmed'],
  },
});
