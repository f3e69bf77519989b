import { beforeAll, describe, expect, it } from '@jest/globals';
import { contractOf, type RouteKey } from '@huiyou/contracts/api';
import { termsVersion } from '@huiyou/domain/identity/roles';
import { z } from 'zod';
import { routeKeysOfContract } from '../src/platform/http/route.ts';
import type { Sent } from './call.ts';
import { aClub } from './open-club.ts';
import { callSample, routesWithBody } from './route-samples.ts';
import { buildWorld, type World } from './world.ts';

/** Recognisable wherever it turns up, and short enough for every text column. */
const intruder = { text: 'intruder', number: 987_654_321 };

/** Columns that no reply may carry, whatever its schema says. */
const neverShown = [
  'tokenHash',
  'codeHash',
  'openid',
  'unionid',
  'appId',
  'digest',
  'lease',
  'lastError',
  'activeMember',
  'session_key',
];

type Json = {
  type?: string;
  properties?: Record<string, Json>;
  items?: Json;
  anyOf?: Json[];
  oneOf?: Json[];
  additionalProperties?: unknown;
};

/** Every property name in a schema, and whether all of its objects are closed. */
function walk(schema: Json, names: Set<string>): boolean {
  const parts = [
    ...(schema.anyOf ?? []),
    ...(schema.oneOf ?? []),
    ...(schema.items ? [schema.items] : []),
    ...Object.values(schema.properties ?? {}),
  ];
  for (const name of Object.keys(schema.properties ?? {})) names.add(name);
  const shaped = parts.length > 0 || schema.type !== 'object' || schema.additionalProperties === false;
  const closed = schema.type !== 'object' || schema.additionalProperties === false;
  return (
    shaped &&
    closed &&
    parts.every((part) => walk(part, names)) &&
    (parts.length > 0 || schema.type !== undefined || 'const' in schema || 'enum' in schema)
  );
}

describe('a reply', () => {
  const json = routeKeysOfContract.filter((route) => !contractOf(route).media && route !== 'GET /openapi.json');

  // That replies carry nothing beside their schema is compared in call.ts, with every call of every test.
  it.each(json)('of %s has a closed schema without a column that must stay inside', (route) => {
    const names = new Set<string>();
    const schema = z.toJSONSchema(contractOf(route).reply, { io: 'output' }) as Json;
    expect(walk(schema, names)).toBe(true);
    for (const name of neverShown) expect([...names]).not.toContain(name);
  });
});

describe('a body', () => {
  const club = aClub({ demo: true });
  let world: World;
  beforeAll(async () => {
    world = await buildWorld(club());
  });

  /** Every column of every table, each with a value that would be seen if it were taken. */
  function columns(): Record<string, unknown> {
    const found: Record<string, unknown> = {};
    for (const { columns: list } of club().database.read.connection.entityMetadatas) {
      for (const { propertyName, type } of list)
        found[propertyName] = type === 'boolean' ? 1 : isNumber(type) ? intruder.number : intruder.text;
    }
    return found;
  }

  const isNumber = (type: unknown) => type === 'int' || type === 'bigint';

  /** Adds what is not declared at every level of a body. */
  function withIntruders(value: unknown, schema: Json, all: Record<string, unknown>): unknown {
    if (Array.isArray(value)) return value.map((part) => withIntruders(part, schema.items ?? {}, all));
    if (typeof value !== 'object' || value === null) return value;
    const own = Object.entries(value).map(([name, part]) => [
      name,
      withIntruders(part, schema.properties?.[name] ?? {}, all),
    ]);
    const undeclared = Object.entries(all).filter(([name]) => !(name in (schema.properties ?? {})));
    return Object.fromEntries([...undeclared, ...own]);
  }

  it.each(routesWithBody)(
    'of %s takes nothing undeclared: every column of every table is sent, none is kept or shown',
    async (route: RouteKey) => {
      const schema = z.toJSONSchema(contractOf(route).body ?? z.object({}), {
        io: 'input',
        unrepresentable: 'any',
      }) as Json;
      expect(Object.keys(columns()).length).toBeGreaterThan(80);
      // What is kept of the number and the switch is seen against the same call without them.
      const answer = await callSample(
        world,
        route,
        (sent) => ({ ...sent, body: withIntruders(sent.body, schema, columns()) }) as Sent<RouteKey>,
      );
      expect([route, answer.code]).toEqual([route, null]);
      for (const text of [answer.text, await club().everythingStored()]) {
        expect(text).not.toContain(intruder.text);
        expect(text).not.toContain(String(intruder.number));
      }
    },
  );

  it('cannot raise a tier, a capacity or a role', async () => {
    const { ownerKos, club: open } = world;
    const guest = await open.person();
    const asked = { name: '陈一', clubName: '雾里', pronoun: '她' as const };
    const raised = { capacity: 9999, active: false, personId: guest.id, role: 'operator', roles: ['operator'] };
    const before = await ownerKos.call('GET /kos/me');
    const after = await ownerKos.call('PUT /kos/me', { body: { ...asked, ...raised } as typeof asked });
    expect(after.capacity).toBe(before.capacity);
    expect(await open.sql('SELECT personId FROM kos WHERE id = ?', [before.host.id])).toEqual([
      { personId: ownerKos.id },
    ]);
    const { token } = await open.invite(ownerKos);
    const body = {
      displayName: '晓雨',
      termsVersion,
      ofAge: true,
    };
    const joined = await guest.attempt('POST /letters/:token/accept', {
      params: { token },
      body: { ...body, tier: 'confidant', since: 0 } as typeof body,
    });
    expect(joined.body.outcome).toBe('joined');
    expect((await guest.call('GET /my-kos')).bond).toEqual({ tier: 'acquainted', since: open.clock.now() });
  });
});
