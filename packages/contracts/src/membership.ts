import { bondReasons, noteLimits } from '@huiyou/domain/membership/bond';
import { invitationMarks } from '@huiyou/domain/invitations/outcome';
import { tiers } from '@huiyou/domain/tiers/tiers';
import { z } from 'zod';
import { relationFact } from './acquaintances.ts';
import { handoverView } from './handovers.ts';
import { dutyView, hostCard, hostLine, shift } from './kos.ts';
import { routes } from './route.ts';
import { almanac, id, instant, manyIds, page, personView, writtenText } from './values.ts';

const pastBond = z.object({
  host: hostCard,
  since: instant,
  until: instant.nullable(),
  why: z.enum(bondReasons),
  endedWhy: z.enum(bondReasons).nullable(),
});

/** What my host has written down about me. */
const remembered = z.object({ note: z.string().nullable(), tags: z.array(z.string()) });

const memberRow = z.object({
  bondId: id,
  person: personView,
  tier: z.enum(tiers),
  since: instant,
  lastExchangeAt: instant.nullable(),
  dormant: z.boolean(),
  note: z.string().nullable(),
  tags: z.array(z.string()),
  openQuestions: z.int(),
});

export const memberFilters = ['all', 'new', 'quiet', 'dormant', 'carried-over', 'handed-over'] as const;
const tag = writtenText(noteLimits.tag);
const memberQuery = {
  q: z.string().trim().max(32).optional(),
  tier: z.enum(tiers).optional(),
  tag: z.string().trim().max(noteLimits.tag).optional(),
  show: z.enum(memberFilters).default('all'),
};

/** A bulk act on the members chosen by hand, or on all that a search finds. */
const bulkBody = z.object({
  act: z.enum(['add-tag', 'remove-tag']),
  tag,
  members: z.discriminatedUnion('by', [
    z.object({ by: z.literal('hand'), bondIds: z.array(id).min(1).max(noteLimits.tagged) }),
    z.object({ by: z.literal('search'), ...memberQuery }),
  ]),
});

const bulk = z.object({
  id,
  act: z.enum(['add-tag', 'remove-tag']),
  tag: z.string(),
  changed: z.int(),
  doneAt: instant,
  undoUntil: instant,
  undoneAt: instant.nullable(),
});

export const membershipRoutes = routes({
  'GET /my-kos': {
    summary: 'My host, who stands in now, and what of a handover I am asked',
    who: ['member'],
    reply: z.object({
      host: hostCard,
      line: hostLine.nullable(),
      duty: dutyView,
      bond: z.object({ since: instant, tier: z.enum(tiers) }),
      /** Somebody who answers while my host is away. */
      standIn: z.object({ host: hostCard, until: instant.nullable() }).nullable(),
      handover: handoverView.nullable(),
      almanac,
    }),
  },
  'GET /my-kos/bond': {
    summary: 'Why this host and since when, who it was before, and what is written down about me',
    who: ['member'],
    reply: z.object({
      host: hostCard,
      storeName: z.string().nullable(),
      since: instant,
      /** Since when we know each other, when that is longer than the bond. */
      knownSince: instant.nullable(),
      why: z.enum(bondReasons),
      tier: z.enum(tiers),
      welcome: z.string().nullable(),
      letter: z
        .object({ greeting: z.string(), letter: z.string(), writtenAt: instant, facts: z.array(relationFact) })
        .nullable(),
      protectedUntil: instant,
      /** Until when one change of host is free, after a handover. */
      freeChangeUntil: instant.nullable(),
      remembered,
      /** My answered questions to hosts before: sealed to this one until I open them. */
      past: z.enum(['none', 'sealed', 'open']),
      history: z.array(pastBond),
    }),
  },
  'POST /my-kos/remembered/clear': {
    summary: 'Delete what my host has written down about me: everything, the note, or one tag',
    who: ['member'],
    body: z.object({ what: z.enum(['all', 'note', 'tag']), tag: z.string().max(noteLimits.tag).nullable() }),
    reply: remembered,
  },
  'GET /club': {
    summary: 'The club I belong to or host: its people in numbers and its published rules',
    who: ['member', 'kos'],
    reply: z.object({
      host: hostCard,
      since: instant,
      members: z.int(),
      duty: dutyView,
      roster: z.array(shift),
      promises: z.array(
        z.object({
          tier: z.enum(tiers),
          minutes: z.int(),
          lane: z.enum(['pinned', 'others']),
          fullAnswerDay: z.enum(['same', 'next']),
        }),
      ),
      myTier: z.enum(tiers).nullable(),
    }),
    refusals: ['host-profile-missing'],
  },
  'GET /members': {
    summary: 'The members bonded to me, newest first, by name, note or tag',
    who: ['kos'],
    query: page.extend(memberQuery),
    reply: z.object({
      members: z.array(memberRow),
      /** All of mine, and how many this search finds. */
      total: z.int(),
      found: z.int(),
      kept: z.int(),
      next: id.nullable(),
    }),
    refusals: ['host-profile-missing'],
  },
  'GET /members/tags': {
    summary: 'The tags I use, with how many members carry each',
    who: ['kos'],
    reply: z.object({ tags: z.array(z.object({ tag: z.string(), members: z.int() })) }),
    refusals: ['host-profile-missing'],
  },
  'GET /members/left': {
    summary: 'Members who were mine, latest first, and why they left as far as I may know',
    who: ['kos'],
    query: page,
    reply: z.object({
      left: z.array(
        z.object({ bondId: id, person: personView, since: instant, until: instant, why: z.enum(bondReasons) }),
      ),
      next: id.nullable(),
    }),
    refusals: ['host-profile-missing'],
  },
  'GET /members/:bondId': {
    summary: "A member's file: the slip, why and since when, what passed between us, what I wrote down",
    who: ['kos'],
    reply: z.object({
      member: memberRow,
      why: z.enum(bondReasons),
      /** Since when we know each other, when that is longer than the bond. */
      knownSince: instant.nullable(),
      mark: z.enum(invitationMarks).nullable(),
      metAt: instant.nullable(),
      facts: z.array(relationFact),
      questions: z.object({
        asked: z.int(),
        complete: z.int(),
        latest: z.array(z.object({ id, number: z.int(), text: z.string(), askedAt: instant, open: z.boolean() })),
        /** Past questions to the host before me stay sealed until the member opens them. */
        before: z.enum(['none', 'sealed', 'open']),
      }),
      /** A wish to move that is not a complaint. */
      wishesToMove: z.boolean(),
      handover: handoverView.nullable(),
    }),
  },
  'PUT /members/:bondId/note': {
    summary: 'Write down something about a member; the member sees it and can delete it',
    who: ['kos'],
    body: z.object({ note: writtenText(noteLimits.note).nullable(), tags: z.array(tag).max(noteLimits.tags) }),
    reply: memberRow,
  },
  'POST /members/bulk/preview': {
    summary: 'What a bulk act would change, before it does',
    who: ['kos'],
    bodyLimit: manyIds,
    body: bulkBody,
    reply: z.object({ found: z.int(), changes: z.int(), full: z.int(), names: z.array(z.string()) }),
    refusals: ['host-profile-missing'],
  },
  'POST /members/bulk': {
    summary: 'Add or remove a tag on many members at once',
    who: ['kos'],
    once: true,
    bodyLimit: manyIds,
    body: bulkBody,
    reply: bulk,
    refusals: ['host-profile-missing', 'nothing-to-change'],
  },
  'GET /members/bulk': {
    summary: 'My latest bulk act, as long as it can be undone',
    who: ['kos'],
    reply: z.object({ bulk: bulk.nullable() }),
    refusals: ['host-profile-missing'],
  },
  'POST /members/bulk/:id/undo': {
    summary: 'Undo a bulk act within ten minutes; repeating it changes nothing',
    who: ['kos'],
    reply: bulk,
    refusals: ['undo-too-late'],
  },
});
