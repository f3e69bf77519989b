import { afterEach, describe, expect, it } from '@jest/globals';
import type { FastifyInstance } from 'fastify';
import { readConfig } from '../src/platform/config.ts';
import { makeAdapter } from '../src/platform/http/make-http.ts';

const forwarded = { 'x-forwarded-for': '203.0.113.9, 198.51.100.7' };

describe('the address that guesses are counted by', () => {
  let open: FastifyInstance | null = null;

  afterEach(() => open?.close());

  async function addressSeen(proxies: number): Promise<string> {
    const adapter = makeAdapter(readConfig({ HUIYOU_PROXIES: String(proxies) }));
    open = adapter.getInstance() as unknown as FastifyInstance;
    open.get('/api/seen', (request) => ({ address: request.ip }));
    const url = await open.listen({ port: 0, host: '127.0.0.1' });
    const reply = await fetch(`${url}/api/seen`, { headers: forwarded });
    return ((await reply.json()) as { address: string }).address;
  }

  it.each([
    ['nobody is believed when no proxy is named', 0, '127.0.0.1'],
    ['one proxy tells who came to it', 1, '198.51.100.7'],
    ['of two the outer one tells', 2, '203.0.113.9'],
  ])('%s', async (_, proxies, address) => {
    expect(await addressSeen(proxies)).toBe(address);
  });
});
