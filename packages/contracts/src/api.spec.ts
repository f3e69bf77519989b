import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { api, contractOf, type RouteKey } from './api.ts';
import { refusals } from './refusals.ts';

const keys = Object.keys(api) as RouteKey[];
/** Given by the platform to any route, so no route has to declare them. */
const general = new Set([
  'malformed',
  'not-signed-in',
  'session-ended',
  'not-allowed',
  'not-found',
  'method-unknown',
  'body-too-large',
  'body-not-json',
  'key-missing',
  'key-reused',
  'temporarily-unavailable',
  'database-unavailable',
  'unexpected',
]);

describe('the route table', () => {
  it.each(keys)('%s can be described, and says who may call it', (key) => {
    const contract = contractOf(key);
    expect(key).toMatch(/^(GET|POST|PUT|DELETE) (\/[\w:.-]+)+$/);
    expect(contract.who.length).toBeGreaterThan(0);
    for (const schema of [contract.query, contract.body, contract.reply]) {
      if (schema) expect(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })).toHaveProperty('$schema');
    }
  });

  it('only signed-in callers can do something once, because the key is theirs', () => {
    const wrong = keys.filter(
      (key) => contractOf(key).once && (!key.startsWith('POST ') || contractOf(key).who.includes('anyone')),
    );
    expect(wrong).toEqual([]);
  });

  it('nothing is changed by reading: GET routes take no body', () => {
    expect(keys.filter((key) => key.startsWith('GET ') && contractOf(key).body)).toEqual([]);
  });

  it('demo routes, and they alone, stand under /demo', () => {
    for (const key of keys) expect([key, contractOf(key).demoOnly === true]).toEqual([key, key.includes(' /demo/')]);
  });

  it('every refusal is general or declared by a route', () => {
    const declared = new Set(keys.flatMap((key) => [...(contractOf(key).refusals ?? [])]));
    const orphans = Object.keys(refusals).filter(
      (code) => !general.has(code) && !declared.has(code as keyof typeof refusals),
    );
    expect(orphans).toEqual([]);
  });
});
