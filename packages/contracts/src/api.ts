import type { z } from 'zod';
import { acquaintancesRoutes } from './acquaintances.ts';
import { alertsRoutes } from './alerts.ts';
import { breachesRoutes } from './breaches.ts';
import { dutyRoutes } from './duty.ts';
import { handoversRoutes } from './handovers.ts';
import { identityRoutes } from './identity.ts';
import { importsRoutes } from './imports.ts';
import { invitationsRoutes } from './invitations.ts';
import { kosRoutes } from './kos.ts';
import { membershipRoutes } from './membership.ts';
import { operationsRoutes } from './operations.ts';
import { promisesRoutes } from './promises.ts';
import { questionsRoutes } from './questions.ts';
import { queueRoutes } from './queue.ts';
import { rostersRoutes } from './rosters.ts';
import { storesRoutes } from './stores.ts';
import { wishesRoutes } from './wishes.ts';
import { answersRoutes } from './answers.ts';
import type { PathParams, RouteContract } from './route.ts';

/** The whole wire: every route the server answers, keyed 'METHOD /path' below /api. */
export const api = {
  ...operationsRoutes,
  ...identityRoutes,
  ...storesRoutes,
  ...kosRoutes,
  ...dutyRoutes,
  ...membershipRoutes,
  ...handoversRoutes,
  ...wishesRoutes,
  ...acquaintancesRoutes,
  ...invitationsRoutes,
  ...rostersRoutes,
  ...promisesRoutes,
  ...questionsRoutes,
  ...queueRoutes,
  ...breachesRoutes,
  ...answersRoutes,
  ...importsRoutes,
  ...alertsRoutes,
} as const;

export type Api = typeof api;
export type RouteKey = keyof Api & string;

type Schema<K extends RouteKey, P extends 'body' | 'query'> = Api[K] extends { [name in P]: infer S extends z.ZodType }
  ? S
  : never;

/** What a client sends. */
export type BodyIn<K extends RouteKey> = [Schema<K, 'body'>] extends [never] ? undefined : z.input<Schema<K, 'body'>>;
export type QueryIn<K extends RouteKey> = [Schema<K, 'query'>] extends [never]
  ? undefined
  : z.input<Schema<K, 'query'>>;
/** What a handler receives. */
export type Body<K extends RouteKey> = [Schema<K, 'body'>] extends [never] ? undefined : z.output<Schema<K, 'body'>>;
export type Query<K extends RouteKey> = [Schema<K, 'query'>] extends [never] ? undefined : z.output<Schema<K, 'query'>>;
export type Reply<K extends RouteKey> = z.output<Api[K]['reply']>;
export type Params<K extends RouteKey> = PathParams<K>;

/** The contract of a route with the optional parts visible. */
export function contractOf(route: RouteKey): RouteContract {
  return api[route];
}
