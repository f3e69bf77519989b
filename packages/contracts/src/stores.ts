import { nameLimits } from '@huiyou/domain/identity/display-name';
import { branchKinds, orgLimits } from '@huiyou/domain/stores/org';
import { proposalReasons } from '@huiyou/domain/stores/propose-host';
import { z } from 'zod';
import { dutyView, hostCard, shift } from './kos.ts';
import { routes } from './route.ts';
import { id, nothing, scanCode, writtenText } from './values.ts';

const branch = z.object({ id, parentId: id.nullable(), kind: z.enum(branchKinds), name: z.string() });

const store = z.object({
  id,
  branchId: id.nullable(),
  name: z.string(),
  address: z.string(),
  hours: z.array(shift),
  hosts: z.int(),
});

const storeBody = z.object({
  branchId: id.nullable(),
  name: writtenText(orgLimits.name),
  address: writtenText(orgLimits.address),
  hours: z.array(shift).max(28),
});

const branchBody = z.object({ parentId: id.nullable(), kind: z.enum(branchKinds), name: writtenText(orgLimits.name) });

/** A store as a person at its door sees it. */
export const storeView = z.object({ id, name: z.string(), address: z.string(), hours: z.array(shift) });

const doorHost = z.object({ host: hostCard, duty: dutyView, room: z.boolean() });

export const storesRoutes = routes({
  'GET /org': {
    summary: 'The tree of branches and stores, as far as the caller looks after it',
    who: ['operator', 'lead'],
    reply: z.object({ brand: z.string(), whole: z.boolean(), branches: z.array(branch), stores: z.array(store) }),
  },
  'POST /branches': {
    summary: 'Add a region or dealer',
    who: ['operator'],
    once: true,
    status: 201,
    body: branchBody,
    reply: branch,
    refusals: ['branch-unfit'],
  },
  'PUT /branches/:id': {
    summary: 'Rename or move a region or dealer; hosts and bonds stay as they are',
    who: ['operator'],
    body: branchBody,
    reply: branch,
    refusals: ['branch-unfit'],
  },
  'DELETE /branches/:id': {
    summary: 'Remove a branch that has nothing below it',
    who: ['operator'],
    reply: nothing,
    refusals: ['branch-not-empty'],
  },
  'POST /stores': {
    summary: 'Add a store with its hours',
    who: ['operator'],
    once: true,
    status: 201,
    body: storeBody,
    reply: store,
    refusals: ['branch-unfit', 'hours-unfit'],
  },
  'PUT /stores/:id': {
    summary: 'Change a store; its code stays the same',
    who: ['operator'],
    body: storeBody,
    reply: store,
    refusals: ['branch-unfit', 'hours-unfit'],
  },
  'GET /stores/:id/code': {
    summary: "The store's code to print and put up",
    who: ['operator', 'lead'],
    reply: z.object({ store, code: scanCode }),
  },
  'GET /doors/:token': {
    summary: 'A store by its code: who is there, and whom the published rule proposes to me',
    who: ['person'],
    reply: z.discriminatedUnion('outcome', [
      z.object({
        outcome: z.literal('store'),
        store: storeView,
        hosts: z.array(doorHost),
        proposed: z.object({ kosId: id, reason: z.enum(proposalReasons) }).nullable(),
        /** The host I am bonded to, or a guest of, already. */
        mine: z.object({ host: hostCard, as: z.enum(['member', 'guest']) }).nullable(),
        noticeVersion: z.string(),
        displayName: z.string(),
      }),
      z.object({ outcome: z.literal('unknown') }),
    ]),
    refusals: ['too-many-tries'],
  },
  'POST /doors/:token/walk-in': {
    summary: 'Become a guest of the host who served me, or of the one the rule proposes',
    who: ['person'],
    once: true,
    body: z.object({
      servedBy: id.nullable(),
      displayName: writtenText(nameLimits.displayName),
      noticeVersion: z.string().max(20),
    }),
    reply: z.object({ acquaintanceId: id, host: hostCard, reason: z.enum(proposalReasons) }),
    refusals: ['notice-outdated', 'nobody-has-room', 'not-at-this-store', 'is-a-member', 'too-many-tries'],
  },
});
