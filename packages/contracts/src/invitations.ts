import { nameLimits } from '@huiyou/domain/identity/display-name';
import {
  invitationKinds,
  invitationLimits,
  invitationMarks,
  invitationStates,
} from '@huiyou/domain/invitations/outcome';
import { z } from 'zod';
import { hostCard } from './kos.ts';
import { routes } from './route.ts';
import { almanac, id, instant, page, personView, writtenText } from './values.ts';

/** One dated thing that passed between host and guest; `on` is a Shanghai date. */
const relationFact = z.object({ id, on: z.iso.date(), text: z.string() });

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
  takenBy: z.array(z.object({ displayName: z.string(), at: instant })),
});

/** An invitation as its host hands it out: `qr` is an SVG data address of `joinUrl`. */
const printed = invitation.extend({ joinUrl: z.url(), qr: z.string() });

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
    outcome: z.enum(['host-full', 'host-unavailable', 'expired', 'used-up', 'revoked']),
    hostName: z.string().nullable(),
  }),
  z.object({ outcome: z.literal('unknown') }),
]);

const joined = z.object({ outcome: z.literal('joined'), host: hostCard, since: instant, displayName: z.string() });

export const invitationsRoutes = routes({
  'GET /guests': {
    summary: 'People who have met me and are not bonded to me, with what passed between us',
    who: ['kos'],
    reply: z.object({
      guests: z.array(z.object({ person: personView, metAt: instant, facts: z.array(relationFact) })),
    }),
    refusals: ['host-profile-missing'],
  },
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
    refusals: ['host-profile-missing', 'guest-not-known', 'facts-not-citable', 'host-full'],
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
    body: z.object({ displayName: writtenText(nameLimits.displayName), termsVersion: z.string().max(20) }),
    reply: z.discriminatedUnion('outcome', [joined, ...letter.options]),
    refusals: ['terms-outdated', 'too-many-tries'],
  },
});
