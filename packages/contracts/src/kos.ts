import { nameLimits } from '@huiyou/domain/identity/display-name';
import { tiers } from '@huiyou/domain/tiers/tiers';
import { hostLimits, pronouns } from '@huiyou/domain/kos/host';
import { z } from 'zod';
import { routes } from './route.ts';
import { id, instant, mediaPath, page, personView, writtenText } from './values.ts';

/** What everybody bonded to a host may see of them. */
export const hostCard = z.object({
  id,
  name: z.string(),
  clubName: z.string(),
  pronoun: z.enum(pronouns),
  portrait: mediaPath.nullable(),
  seal: mediaPath.nullable(),
  miniSeal: mediaPath.nullable(),
});

/** The host's clock now (domain/duty/duty-time). */
export const dutyView = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('on'), until: instant, endOfDay: instant }),
  z.object({ kind: z.literal('resting'), backAt: instant }),
  z.object({ kind: z.literal('away'), backAt: instant.nullable() }),
]);

export const shift = z.object({
  weekday: z.int().min(1).max(7),
  from: z.int().min(0).max(1440),
  to: z.int().min(0).max(1440),
});

export const hostLine = z.object({ text: z.string(), writtenAt: instant });

const hostProfile = z.object({
  host: hostCard,
  line: hostLine.nullable(),
  welcome: z.string().nullable(),
  capacity: z.int(),
  storeName: z.string().nullable(),
  leavesAt: instant.nullable(),
});

/** A host in the directory of those who look after hosts. */
const listedHost = z.object({
  host: hostCard,
  staffNo: z.string().nullable(),
  storeId: id.nullable(),
  storeName: z.string().nullable(),
  capacity: z.int(),
  members: z.int(),
  /** Places kept for people carried over or handed over. */
  kept: z.int(),
  openQuestions: z.int(),
  pastDue: z.int(),
  signedIn: z.boolean(),
  active: z.boolean(),
  leavesAt: instant.nullable(),
  away: z.object({ until: instant.nullable(), standIn: z.string().nullable() }).nullable(),
});

export const kosRoutes = routes({
  'GET /kos/me': {
    summary: 'My profile as host',
    who: ['kos'],
    reply: hostProfile,
    refusals: ['host-profile-missing'],
  },
  'PUT /kos/me': {
    summary: 'Write or change my profile as host',
    who: ['kos'],
    body: z.object({
      name: writtenText(nameLimits.displayName),
      clubName: writtenText(nameLimits.clubName),
      pronoun: z.enum(pronouns),
    }),
    reply: hostProfile,
  },
  'PUT /kos/me/line': {
    summary: 'Write the line my members see first; null takes it away',
    who: ['kos'],
    body: z.object({ text: writtenText(hostLimits.line).nullable() }),
    reply: z.object({ line: hostLine.nullable() }),
    refusals: ['host-profile-missing'],
  },
  'PUT /kos/me/welcome': {
    summary: 'Write the words a new member is welcomed with; null takes them away',
    who: ['kos'],
    body: z.object({ text: writtenText(hostLimits.welcome).nullable() }),
    reply: hostProfile,
    refusals: ['host-profile-missing'],
  },
  'GET /hosts': {
    summary: 'Hosts of the branch I look after, by name',
    who: ['operator', 'lead'],
    query: page.extend({
      q: z.string().trim().max(32).optional(),
      show: z.enum(['all', 'unsigned', 'away', 'leaving', 'full']).default('all'),
    }),
    reply: z.object({ hosts: z.array(listedHost), total: z.int(), unsigned: z.int(), next: id.nullable() }),
  },
  'PUT /hosts/:id': {
    summary: 'Change capacity or store of a host; moving store keeps every bond',
    who: ['operator'],
    body: z.object({ capacity: z.int().min(1).max(hostLimits.capacity), storeId: id.nullable() }),
    reply: listedHost,
    refusals: ['store-unknown'],
  },
  'GET /hosts/:id/members': {
    summary: 'Members of a host I look after, by name, to choose who is handed over',
    who: ['operator', 'lead'],
    query: page.extend({ q: z.string().trim().max(32).optional() }),
    reply: z.object({
      members: z.array(
        z.object({ bondId: id, person: personView, tier: z.enum(tiers), since: instant, dormant: z.boolean() }),
      ),
      found: z.int(),
      next: id.nullable(),
    }),
  },
  'GET /hosts/open': {
    summary: 'Hosts who have room, for a member who wants another one',
    who: ['member'],
    reply: z.object({ hosts: z.array(z.object({ host: hostCard, storeName: z.string().nullable(), duty: dutyView })) }),
  },
});
