import { nameLimits } from '@huiyou/domain/identity/display-name';
import { roles, staffRoles } from '@huiyou/domain/identity/roles';
import { invitationKinds, invitationStates } from '@huiyou/domain/invitations/outcome';
import { tiers } from '@huiyou/domain/tiers/tiers';
import { z } from 'zod';
import { routes } from './route.ts';
import { id, instant, nothing, page, personView, writtenText } from './values.ts';

const me = z.object({
  person: personView,
  roles: z.array(z.enum(roles)),
  sessionId: id,
});

const signedIn = z.object({ token: z.string(), expiresAt: instant, me });

const wechatRefusals = [
  'wechat-code-invalid',
  'wechat-too-often',
  'wechat-person-blocked',
  'wechat-unavailable',
  'wechat-not-configured',
] as const;

const code = z
  .string()
  .trim()
  .min(1)
  .max(128)
  .regex(/^[\w-]+$/);

export const identityRoutes = routes({
  'POST /sign-in/wechat-mini': {
    summary: 'Sign in with a wx.login code of the mini-program',
    who: ['anyone'],
    body: z.object({ code }),
    reply: signedIn,
    refusals: wechatRefusals,
  },
  'GET /sign-in/wechat-web': {
    summary: 'Where to send the browser for WeChat web authorisation, and the state to keep',
    who: ['anyone'],
    query: z.object({
      returnTo: z
        .string()
        .max(300)
        .regex(/^\/(?!\/)[\w\-./?=&%]*$/),
    }),
    reply: z.object({ url: z.url(), state: z.string() }),
    refusals: ['wechat-not-configured'],
  },
  'POST /sign-in/wechat-web': {
    summary: 'Sign in with the code and state that WeChat sent the browser back with',
    who: ['anyone'],
    body: z.object({ code, state: z.string().max(400) }),
    reply: signedIn,
    refusals: [...wechatRefusals, 'sign-in-expired'],
  },
  'GET /demo/people': {
    summary: 'The people of the demo brand one can be (demo mode only)',
    who: ['anyone'],
    demoOnly: true,
    reply: z.object({
      people: z.array(
        personView.extend({
          roles: z.array(z.enum(roles)),
          note: z.string(),
          tier: z.enum(tiers).nullable(),
          waiting: z.int(),
          unread: z.int(),
          letter: z.string().nullable(),
        }),
      ),
      letters: z.array(
        z.object({
          token: z.string(),
          from: z.string(),
          to: z.string(),
          kind: z.enum(invitationKinds),
          state: z.enum(invitationStates),
        }),
      ),
    }),
  },
  'POST /demo/sign-in': {
    summary: 'Be one of the demo people, or a newcomer when no person is named (demo mode only)',
    who: ['anyone'],
    demoOnly: true,
    body: z.object({ personId: id.nullable() }),
    reply: signedIn,
  },
  'POST /sign-out': { summary: 'End this session', who: ['person'], reply: nothing },
  'GET /me': { summary: 'Who is calling', who: ['person'], reply: me },
  'PUT /me/name': {
    summary: 'Change the name the club calls me by',
    who: ['person'],
    body: z.object({ displayName: writtenText(nameLimits.displayName) }),
    reply: me,
  },
  'GET /sessions': {
    summary: 'Where I am signed in',
    who: ['person'],
    reply: z.object({
      sessions: z.array(
        z.object({ id, device: z.string(), startedAt: instant, lastSeenAt: instant, current: z.boolean() }),
      ),
    }),
  },
  'DELETE /sessions/:id': {
    summary: 'End one of my sessions',
    who: ['person'],
    reply: nothing,
    refusals: ['session-not-yours'],
  },
  'POST /role-codes': {
    summary: 'Make a one-use code that gives a role',
    who: ['operator'],
    body: z.object({
      role: z.enum(staffRoles),
      holder: writtenText(nameLimits.displayName),
      /** The store a host works at, or the store or branch a lead looks after; a lead of neither sees the whole brand. */
      storeId: id.nullable(),
      branchId: id.nullable(),
    }),
    reply: z.object({ id, code: z.string(), expiresAt: instant }),
    refusals: ['place-unfit'],
    once: true,
    status: 201,
  },
  'GET /role-codes': {
    summary: 'Role codes made so far, newest first',
    who: ['operator'],
    query: page.extend({ show: z.enum(['all', 'waiting']).default('all') }),
    reply: z.object({
      codes: z.array(
        z.object({
          id,
          role: z.enum(staffRoles),
          holder: z.string(),
          place: z.string().nullable(),
          createdAt: instant,
          expiresAt: instant,
          takenAt: instant.nullable(),
        }),
      ),
      next: id.nullable(),
    }),
  },
  'POST /role-codes/print': {
    summary: 'Show codes that nobody has taken, to print or copy; those that ran out are valid anew',
    who: ['operator'],
    body: z.object({ ids: z.array(id).min(1).max(500) }),
    reply: z.object({
      codes: z.array(
        z.object({
          id,
          role: z.enum(staffRoles),
          holder: z.string(),
          place: z.string().nullable(),
          code: z.string(),
          expiresAt: instant,
        }),
      ),
    }),
  },
  'POST /role-codes/redeem': {
    summary: 'Take the role that a code gives',
    who: ['person'],
    body: z.object({ code }),
    reply: z.object({ role: z.enum(staffRoles), me }),
    refusals: ['role-code-invalid', 'too-many-tries'],
  },
  'POST /set-up': {
    summary: 'Become the first operator with the one-time set-up link',
    who: ['person'],
    body: z.object({ code }),
    reply: me,
    refusals: ['set-up-code-invalid', 'too-many-tries'],
  },
});
