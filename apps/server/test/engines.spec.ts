import { beforeAll, describe, expect, it } from '@jest/globals';
import { contractOf, type RouteKey } from '@huiyou/contracts/api';
import { newId } from '../src/platform/ids.ts';
import { routeKeysOfContract } from '../src/platform/http/route.ts';
import { callRoute, type Sent } from './call.ts';
import { aClub } from './open-club.ts';
import { callSample } from './route-samples.ts';
import { buildWorld, type World } from './world.ts';

const withChange = (sent: object, change: object) => ({ ...sent, ...change }) as Sent<RouteKey>;

const hasId = (route: RouteKey) => /:(id|bondId)\b/.test(route);

/** What each kind of route refuses: an object of nobody, a body with nothing in it (where that may be: no object), a query of nothing, or the caller. */
async function refusalsOf(world: World, route: RouteKey): Promise<[string, string | null][]> {
  const contract = contractOf(route);
  const id = newId(world.club.clock.now());
  const nobodys = { params: { id, bondId: id, token: 'NobodyHasIt1', n: '0' } };
  const changed = async (change: object) => (await callSample(world, route, (sent) => withChange(sent, change))).code;
  const found: [string, string | null][] = [];
  if (hasId(route)) found.push(['unknown', await changed(nobodys)]);
  if (contract.body) found.push(['empty', await changed({ body: contract.body.safeParse({}).success ? [] : {} })]);
  if (contract.once) found.push(['no key', await changed({ key: false })]);
  if (contract.query)
    found.push(['query', await changed({ query: { cursor: 'x', returnTo: '//elsewhere', most: '0' } })]);
  if (!contract.who.includes('anyone')) {
    found.push(['nobody', (await callRoute(world.club.url, null, route, withChange({}, nobodys))).code]);
  }
  return found;
}

function wantedRefusals(route: RouteKey): [string, string][] {
  const contract = contractOf(route);
  return [
    ...(hasId(route)
      ? [['unknown', route === 'DELETE /sessions/:id' ? 'session-not-yours' : 'not-found'] as [string, string]]
      : []),
    ...(contract.body ? [['empty', 'malformed'] as [string, string]] : []),
    ...(contract.once ? [['no key', 'key-missing'] as [string, string]] : []),
    ...(contract.query ? [['query', 'malformed'] as [string, string]] : []),
    ...(contract.who.includes('anyone')
      ? []
      : [['nobody', contract.who.includes('scraper') ? 'not-allowed' : 'not-signed-in'] as [string, string]]),
  ];
}

describe('on SQLite every route succeeds and refuses', () => {
  const club = aClub({ engine: 'sqlite', demo: true });
  let world: World;
  beforeAll(async () => {
    world = await buildWorld(club());
  });

  it.each(routeKeysOfContract.filter((route) => route !== 'POST /sign-out'))('%s', async (route) => {
    club().clock.advance({ minutes: 11 });
    expect((await callSample(world, route)).code).toBeNull();
    expect(await refusalsOf(world, route)).toEqual(wantedRefusals(route));
  });

  it('POST /sign-out', async () => {
    const leaver = await club().person();
    await leaver.call('POST /sign-out');
    expect((await leaver.attempt('POST /sign-out')).code).toBe('session-ended');
  });
});
