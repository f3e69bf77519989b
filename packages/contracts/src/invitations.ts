import { nameLimits } from '@huiyou/domain/identity/display-name';
import {
  invitationKinds,
  invitationLimits,
  invitationMarks,
  invitationStates,
} from '@huiyou/domain/invitations/outcome';
import { z } from 'zod';
import { relationFact } from './acquaintances.ts';
import { hostCard } from './kos.ts';
import { routes } from './route.ts';
import { almanac, id, instant, page, scanCode, writtenText } from './values.ts';

const invitation = z.object({
  id,
  kind: z.enum(invitationKinds),
  mark: z.enum(invitationMarks),
  addressee: z.string(),
  letter: z.string(),
  facts: z.array(relationFact),
  state: z.enum(invitationStates),
  uses: z.int(),
  usesLeft: z.int(),
  createdAt: instant,
  expiresAt: instant,
  /** `right` is null until the host has said whether it was the one the letter names. */
  takenBy: z.array(z.object({ id, displayName: z.string(), at: instant, right: z.boolean().nullable() })),
});

/** An invitation as its host hands it out. */
const printed = invitation.extend({ code: scanCode });

const letter = z.discriminatedUnion('outcome', [
  z.object({
    outcome: z.literal('invited'),
    host: hostCard,
    greeting: z.string(),
    letter: z.string(),
    writtenAt: instant,
    almanac,
    facts: z.array(relationFact),
    personal: z.boolean(),
    movesFrom: z.string().nullable(),
    termsVersion: z.string(),
    displayName: z.string(),
  }),
  z.object({ outcome: z.literal('already-mine'), host: hostCard }),
  z.object({ outcome: z.literal('bound-elsewhere'), myHost: hostCard, protectedUntil: instant }),
  z.object({ outcome: z.literal('addressed-to-another') }),
  z.object({ outcome: z.literal('own-card'), invitationId: id }),
  z.object({
    outcome: z.enum(['host-full', 'host-unavailable', 'leaving', 'expired', 'used-up', 'revoked']),
    hostName: z.string().nullable(),
  }),
  z.object({ outcome: z.literal('under-age'), minimumAge: z.int() }),
  z.object({ outcome: z.literal('unknown') }),
]);

const joined = z.object({
  outcome: z.literal('joined'),
  host: hostCard,
  since: instant,
  displayName: z.string(),
  /** One message in the host's own words, when there is one. */
  welcome: z.string().nullable(),
});

export const invitationsRoutes = routes({
  'POST /invitations': {
    summary: 'Write an invitation',
    who: ['kos'],
    once: true,
    status: 201,
    body: z.object({
      kind: z.enum(invitationKinds),
      guestId: id.nullable(),
      addressee: writtenText(invitationLimits.addressee),
      letter: writtenText(invitationLimits.letter),
      factIds: z.array(id).max(invitationLimits.facts),
      days: z.int().min(1).max(invitationLimits.expiresInDays),
      uses: z.int().min(1).max(invitationLimits.openUses),
    }),
    reply: printed,
    refusals: ['host-profile-missing', 'guest-not-known', 'facts-not-citable', 'host-full', 'host-leaving'],
  },
  'GET /invitations': {
    summary: 'My invitations, newest first',
    who: ['kos'],
    query: page,
    reply: z.object({ invitations: z.array(invitation), next: id.nullable() }),
    refusals: ['host-profile-missing'],
  },
  'GET /invitations/:id': { summary: 'One of my invitations with its code', who: ['kos'], reply: printed },
  'POST /invitations/:id/revoke': {
    summary: 'Take an invitation back; repeating it changes nothing',
    who: ['kos'],
    reply: invitation,
    refusals: ['invitation-not-revocable'],
  },
  'POST /acceptances/:id/confirm': {
    summary: 'Say whether the one who took a letter addressed to a name alone was the one meant',
    who: ['kos'],
    body: z.object({ right: z.boolean() }),
    reply: invitation,
  },
  'GET /letters/:token': {
    summary: 'Open an invitation by its token: the letter, or the named outcome',
    who: ['person'],
    reply: letter,
    refusals: ['too-many-tries'],
  },
  'POST /letters/:token/accept': {
    summary: 'Accept: consent to the terms, a name, and the bond in one step',
    who: ['person'],
    once: true,
    body: z.object({
      displayName: writtenText(nameLimits.displayName),
      termsVersion: z.string().max(20),
      /** The reader says that they are of age; how old they are is not asked. */
      ofAge: z.boolean(),
    }),
    reply: z.discriminatedUnion('outcome', [joined, ...letter.options]),
    refusals: ['terms-outdated', 'too-many-tries'],
  },
});
