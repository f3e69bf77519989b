import { contractOf, type RouteKey } from '@huiyou/contracts/api';
import { answersSamples } from './answers-samples.ts';
import { alertSamples } from './alert-samples.ts';
import { brandSamples } from './brand-samples.ts';
import { type Answer, callRoute, type Sent } from './call.ts';
import type { Person } from './club.ts';
import { guestSamples } from './guest-samples.ts';
import { importSamples } from './import-samples.ts';
import { memberSamples } from './member-samples.ts';
import { movingSamples } from './moving-samples.ts';
import { metricsKey } from './open-club.ts';
import { promiseSamples } from './promise-samples.ts';
import { peopleSamples } from './people-samples.ts';
import { questionSamples } from './question-samples.ts';
import { queueSamples } from './queue-samples.ts';
import type { Sample, World } from './world.ts';

/** One line for every route of the contract: a route without one does not compile, and fails the matrix. */
export const samples: Record<RouteKey, Sample> = {
  ...peopleSamples,
  ...brandSamples,
  ...guestSamples,
  ...memberSamples,
  ...questionSamples,
  ...queueSamples,
  ...promiseSamples,
  ...answersSamples,
  ...movingSamples,
  ...importSamples,
  ...alertSamples,
};

/** Everything a call of this route needs, on an object of `owner`. */
export async function sampleOf(world: World, route: RouteKey, owner: Person): Promise<Sent<RouteKey>> {
  const { object, body, query, before } = samples[route];
  await before?.(world, owner);
  return {
    ...(object ? { params: await object(world, owner) } : {}),
    ...(body ? { body: await body(world, owner) } : {}),
    ...(query ? { query: await query(world) } : {}),
  } as Sent<RouteKey>;
}

/** Who calls a route with success in its sample, and the bearer token they call with. */
export function callerOf(world: World, route: RouteKey): { person: Person; token: string | null } {
  const { by } = samples[route];
  const person = by === 'anyone' || by === 'scraper' ? world.guest : world[by];
  return { person, token: by === 'anyone' ? null : by === 'scraper' ? metricsKey : person.token };
}

/** Calls a route as its sample says, with `change` made to what is sent. */
export async function callSample(
  world: World,
  route: RouteKey,
  change: (sent: Sent<RouteKey>) => Sent<RouteKey> = (sent) => sent,
): Promise<Answer<RouteKey>> {
  const { person, token } = callerOf(world, route);
  return callRoute(world.club.url, token, route, change(await sampleOf(world, route, person)));
}

export const routesWithBody = (Object.keys(samples) as RouteKey[]).filter(
  (route) => contractOf(route).body !== undefined,
);
