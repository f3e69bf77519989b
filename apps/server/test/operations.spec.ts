import { describe, expect, it } from '@jest/globals';
import { contractOf } from '@huiyou/contracts/api';
import { refusals } from '@huiyou/contracts/refusals';
import { routeKeysOfContract } from '../src/platform/http/route.ts';
import { callRoute } from './call.ts';
import { aClub, metricsKey, openClub } from './open-club.ts';

type Operation = {
  operationId: string;
  summary: string;
  security?: unknown[];
  parameters: { name: string; in: string; required: boolean; schema: object }[];
  requestBody?: { content: Record<string, { schema: { type: string } }> };
  responses: Record<string, { description: string; content: Record<string, { schema: object }> }>;
};
type Description = {
  openapi: string;
  info: { title: string; version: string };
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: object };
};

/** Every `$ref` in a value. */
function references(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => (name === '$ref' ? [String(part)] : references(part)));
}

describe('the description of the API', () => {
  const club = aClub({ demo: true });
  const read = async () => (await club().anonymous('GET /openapi.json')).body as unknown as Description;

  it('is OpenAPI 3.1 with every route once, each with an id of its own', async () => {
    const { openapi, info, paths } = await read();
    expect([openapi, info.title.length > 0, info.version.length > 0]).toEqual(['3.1.0', true, true]);
    const listed = Object.entries(paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(listed.sort()).toEqual(
      routeKeysOfContract.map((route) => route.replace(' ', ' /api').replace(/:(\w+)/g, '{$1}')).sort(),
    );
    const ids = Object.values(paths).flatMap((methods) => Object.values(methods).map(({ operationId }) => operationId));
    expect(new Set(ids).size).toBe(routeKeysOfContract.length);
    for (const id of ids) expect(id).toMatch(/^[a-z][a-z0-9-]+$/);
  });

  it('names every parameter of a path, every body, every success and every declared refusal', async () => {
    const { paths } = await read();
    for (const route of routeKeysOfContract) {
      const [method = '', path = ''] = route.split(' ');
      const contract = contractOf(route);
      const operation = paths[`/api${path.replace(/:(\w+)/g, '{$1}')}`]?.[method.toLowerCase()] as Operation;
      const inPath = operation.parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name);
      expect([route, inPath]).toEqual([route, [...path.matchAll(/:(\w+)/g)].map((match) => match[1])]);
      expect([route, operation.requestBody?.content['application/json']?.schema.type]).toEqual([
        route,
        contract.body ? 'object' : undefined,
      ]);
      expect(
        operation.responses[String(contract.status ?? 200)]?.content[contract.media ?? 'application/json']?.schema,
      ).toBeDefined();
      expect([route, operation.security === undefined]).toEqual([route, contract.who.includes('anyone')]);
      for (const code of contract.refusals ?? []) {
        expect([route, operation.responses[String(refusals[code])]?.description]).toEqual([
          route,
          expect.stringContaining(`\`${code}\``),
        ]);
      }
      if (contract.once) expect(operation.parameters.map(({ name }) => name)).toContain('Idempotency-Key');
    }
  });

  it('refers to nothing that is not in it', async () => {
    const description = await read();
    for (const reference of references(description)) {
      const target = reference
        .replace('#/', '')
        .split('/')
        .reduce<unknown>((at, step) => (at as Record<string, unknown>)?.[step], description);
      expect([reference, target]).toEqual([reference, expect.any(Object)]);
    }
  });

  it('is shown as pages without a script from elsewhere', async () => {
    const { text, headers } = await club().anonymous('GET /docs');
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(
      [...text.matchAll(/(?:src|href)="([^"]+)"/g)]
        .map((match) => match[1])
        .every((address) => address?.startsWith('/api/')),
    ).toBe(true);
    for (const [, address = ''] of text.matchAll(/(?:src|href)="([^"]+)"/g)) {
      const file = await fetch(`${club().url}${address}`);
      expect([address, file.status, (await file.text()).length > 0]).toEqual([address, 200, true]);
    }
  });
});

describe('figures', () => {
  const club = aClub();

  it('are for those with the key', async () => {
    expect((await callRoute(club().url, null, 'GET /metrics')).code).toBe('not-allowed');
    expect((await callRoute(club().url, `${metricsKey}x`, 'GET /metrics')).code).toBe('not-allowed');
    const { text, headers } = await callRoute(club().url, metricsKey, 'GET /metrics');
    expect(headers.get('content-type')).toContain('text/plain');
    expect(text).toMatch(/huiyou_http_request_seconds_count\{[^}]*route="\/api\/metrics"[^}]*status="403"[^}]*\} 2/);
    expect(text).toContain('huiyou_jobs_parked 0');
  });

  it('are for nobody when there is no key', async () => {
    const closed = await openClub({ engine: 'sqlite', env: { HUIYOU_METRICS_KEY: '' } });
    for (const token of [null, 'null', ''])
      expect((await callRoute(closed.url, token, 'GET /metrics')).code).toBe('not-allowed');
    await closed.stop();
  });
});

describe('in an invitation code', () => {
  const club = aClub();

  it('the short address leads to the page that opens the letter, and to nothing else', async () => {
    const { token } = await club().invite(await club().host());
    const follow = async (path: string) =>
      (await fetch(`${club().url}/j/${path}`, { redirect: 'manual' })).headers.get('location');
    expect(await follow(token)).toBe(`/pages/join/index?t=${token}`);
    for (const path of ['x', `${token}x`, '%2f%2fevil.example', '<script>'])
      expect(await follow(path)).toBe('/pages/join/index');
  });
});
