import { importKinds, importLimits, importStates } from '@huiyou/domain/imports/import';
import { nameLimits } from '@huiyou/domain/identity/display-name';
import { tiers } from '@huiyou/domain/tiers/tiers';
import { z } from 'zod';
import { hostCard } from './kos.ts';
import { routes } from './route.ts';
import { id, instant, nothing, page, writtenText } from './values.ts';

const counts = z.object({ fresh: z.int(), changed: z.int(), unchanged: z.int(), faulty: z.int() });

const importView = z.object({
  id,
  kind: z.enum(importKinds),
  fileName: z.string(),
  state: z.enum(importStates),
  startedAt: instant,
  endedAt: instant.nullable(),
  /** Parts of the file received, and the number of the one wanted next. */
  parts: z.int(),
  nextPart: z.int(),
  /** Rows read, checked and taken over so far. */
  rows: z.int(),
  checked: z.int(),
  applied: z.int(),
  /** What the dry run found; null until it is through. */
  counts: counts.nullable(),
  /** Faults by kind, with an example row each. */
  faults: z.array(z.object({ fault: z.string(), column: z.string().nullable(), count: z.int(), row: z.int() })),
});

export const importsRoutes = routes({
  'POST /imports': {
    summary: 'Begin an import of hosts or customers',
    who: ['operator'],
    once: true,
    status: 201,
    body: z.object({
      kind: z.enum(importKinds),
      fileName: writtenText(importLimits.fileName),
      parts: z.int().min(1).max(5000),
    }),
    reply: importView,
  },
  'GET /imports': {
    summary: 'Imports, newest first',
    who: ['operator'],
    query: page,
    reply: z.object({ imports: z.array(importView), next: id.nullable() }),
  },
  'GET /imports/:id': { summary: 'How far an import is', who: ['operator'], reply: importView },
  'PUT /imports/:id/parts/:n': {
    summary: 'Send part n of the file, counted from 0; a part received already is not read again',
    who: ['operator'],
    body: z.object({ text: z.string().max(importLimits.partCharacters) }),
    bodyLimit: 4_000_000,
    reply: importView,
    refusals: ['part-out-of-order', 'import-not-uploading', 'columns-unfit', 'too-many-rows'],
  },
  'POST /imports/:id/check': {
    summary: 'Dry run: count what would be new, changed and faulty, and change nothing',
    who: ['operator'],
    reply: importView,
    refusals: ['parts-missing', 'import-not-ready'],
  },
  'POST /imports/:id/run': {
    summary: 'Take over every row without a fault; it goes on after a restart',
    who: ['operator'],
    reply: importView,
    refusals: ['import-not-ready'],
  },
  'POST /imports/:id/cancel': {
    summary: 'Stop an import that has not taken over anything, and delete its rows',
    who: ['operator'],
    reply: importView,
    refusals: ['import-not-ready'],
  },
  'GET /imports/:id/faults': {
    summary: 'Faulty rows as a CSV file: row, column, what is wrong, what to do',
    who: ['operator'],
    reply: z.string(),
    media: 'text/csv',
  },
  'GET /carried-over': {
    summary: 'The place that is kept for me from before, if there is one',
    who: ['person'],
    reply: z.object({
      place: z
        .object({
          host: hostCard,
          since: instant,
          tier: z.enum(tiers),
          points: z.int(),
          termsVersion: z.string(),
          displayName: z.string(),
        })
        .nullable(),
    }),
  },
  'POST /carried-over/match': {
    summary: 'Look for a place kept under my phone number, with the code of the phone button',
    who: ['person'],
    body: z.object({ code: z.string().trim().min(1).max(128) }),
    reply: z.object({ found: z.boolean() }),
    refusals: [
      'wechat-code-invalid',
      'wechat-too-often',
      'wechat-unavailable',
      'wechat-not-configured',
      'too-many-tries',
    ],
  },
  'POST /carried-over/accept': {
    summary: 'Agree: the kept place becomes my bond; repeating it returns the same',
    who: ['person'],
    once: true,
    body: z.object({
      displayName: writtenText(nameLimits.displayName),
      termsVersion: z.string().max(20),
      ofAge: z.boolean(),
    }),
    reply: z.discriminatedUnion('outcome', [
      z.object({
        outcome: z.literal('joined'),
        host: hostCard,
        since: instant,
        displayName: z.string(),
        welcome: z.string().nullable(),
      }),
      z.object({ outcome: z.literal('under-age'), minimumAge: z.int() }),
    ]),
    refusals: ['terms-outdated', 'no-kept-place', 'host-unavailable'],
  },
  'POST /carried-over/decline': {
    summary: 'Give the kept place up and delete what was carried over',
    who: ['person'],
    reply: nothing,
    refusals: ['no-kept-place'],
  },
});
