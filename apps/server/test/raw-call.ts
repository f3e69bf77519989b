import { request } from 'node:http';
import { expect } from '@jest/globals';
import type { RouteKey } from '@huiyou/contracts/api';
import { readProblem } from './call.ts';
import { callerOf } from './route-samples.ts';
import type { World } from './world.ts';

type Raw = { method?: string; path: string; headers?: Record<string, string>; body?: string | Buffer };

/** Below fetch, which would put right what these tests want wrong. */
function send(
  world: World,
  { method = 'GET', path, headers = {}, body }: Raw,
): Promise<{ status: number; type: string | null; text: string }> {
  return new Promise((resolve, reject) => {
    const { port } = world.club.server;
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const sent = request(
      { host: '127.0.0.1', port, method, path, headers: { ...length, ...headers }, agent: false },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            type: response.headers['content-type'] ?? null,
            text: Buffer.concat(parts).toString(),
          }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Any answer but a 5xx; a refusal has a code and a sentence and shows nothing of the inside. */
export async function survives(world: World, raw: Raw): Promise<{ status: number; code: string | null }> {
  const { status, type, text } = await send(world, raw);
  if (status < 400) return { status, code: null };
  const { code } = readProblem(status, type, text);
  expect(status).toBeLessThan(500);
  return { status, code };
}

/** Headers of a well-made call by the one who may make it. */
export const headersFor = (world: World, route: RouteKey, key = 'a-key-for-this') => ({
  'content-type': 'application/json',
  'idempotency-key': key,
  ...(callerOf(world, route).token === null ? {} : { authorization: `Bearer ${callerOf(world, route).token}` }),
});
