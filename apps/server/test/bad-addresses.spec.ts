import { beforeAll, describe, expect, it } from '@jest/globals';
import type { RouteKey } from '@huiyou/contracts/api';
import { aClub } from './open-club.ts';
import { headersFor, survives } from './raw-call.ts';
import { callerOf, sampleOf, samples } from './route-samples.ts';
import { buildWorld, type World } from './world.ts';

describe('whatever address or header is sent', () => {
  const club = aClub();
  let world: World;
  beforeAll(async () => {
    world = await buildWorld(club());
  });

  it.each([
    '/api/questions?cursor=1&cursor=2',
    '/api/questions?cursor=',
    '/api/questions?cursor=%00',
    '/api/questions?cursor=zzzzzzzzzzzzzzzzzzzzzzzzzz',
    '/api/questions?cursor=%F0%9F%98%80',
    `/api/questions?cursor=${'0'.repeat(8000)}`,
  ])('an absurd cursor is refused: %#', async (path) => {
    expect(await survives(world, { path, headers: headersFor(world, 'GET /questions') })).toEqual({
      status: 400,
      code: 'malformed',
    });
  });

  it('a cursor of nobody is the end or the beginning of the list, never an error', async () => {
    for (const cursor of ['00000000000000000000000000', '7ZZZZZZZZZZZZZZZZZZZZZZZZZ']) {
      for (const route of ['GET /questions', 'GET /members', 'GET /invitations'] as const) {
        expect((await callerOf(world, route).person.attempt(route, { query: { cursor } })).status).toBe(200);
      }
    }
  });

  it('unknown ids, of any shape, are not found', async () => {
    const withId = (Object.keys(samples) as RouteKey[]).filter((route) => /:(id|bondId)\b/.test(route));
    for (const route of withId) {
      const [method = '', path = ''] = route.split(' ');
      const { body } = (await sampleOf(world, route, callerOf(world, route).person)) as { body?: object };
      for (const id of [
        '0',
        'x'.repeat(26),
        '7ZZZZZZZZZZZZZZZZZZZZZZZZZ',
        '%00',
        '..%2f..',
        "'%20OR%201=1",
        '%F0%9F%98%80',
        'x'.repeat(5000),
        '会友',
      ]) {
        const sent = body ? { body: JSON.stringify(body) } : {};
        const { 'content-type': type, ...headers } = headersFor(world, route);
        const answer = await survives(world, {
          method,
          path: `/api${path.replace(/:(id|bondId)\b/, encodeURI(id).replace(/%25/g, '%')).replace(':n', '0')}`,
          headers: body ? { ...headers, 'content-type': type } : headers,
          ...sent,
        });
        expect([route, id, answer.status]).toEqual([route, id, 404]);
      }
    }
    // Several hundred requests, one after the other: half a minute where others work as well.
  }, 120_000);

  it.each([
    '%',
    '%zz',
    '%c0%ae%c0%ae',
    'questions%',
    `letters/${'x'.repeat(10_000)}`,
    `letters/${'%F0%9F%98%80'.repeat(300)}`,
    'nothing',
    'questions/a/b/c/d',
    '..%2f..%2fetc%2fpasswd',
  ])('the address /api/%s is refused', async (path) => {
    const { status } = await survives(world, { path: `/api/${path}`, headers: headersFor(world, 'GET /questions') });
    expect([400, 404, 414]).toContain(status);
  });

  it.each(['PATCH', 'PUT', 'DELETE', 'OPTIONS', 'PROPFIND'])(
    '%s, which no route takes here, is refused',
    async (method) => {
      const { status } = await survives(world, {
        method,
        path: '/api/questions',
        headers: { ...headersFor(world, 'GET /questions'), 'content-type': 'application/json' },
        body: '{}',
      });
      expect([400, 404, 405]).toContain(status);
    },
  );

  it('tokens that were never given are told so, however long', async () => {
    for (const token of ['x', '0'.repeat(10_000), 'Bearer', 'null', '.', 'a b c', '%00']) {
      expect(await survives(world, { path: '/api/me', headers: { authorization: `Bearer ${token}` } })).toEqual({
        status: 401,
        code: 'session-ended',
      });
    }
    for (const header of ['', 'Bearer', 'Bearer ', 'Basic eDp5', 'bearer x', world.guest.token]) {
      expect(await survives(world, { path: '/api/me', headers: { authorization: header } })).toEqual({
        status: 401,
        code: 'not-signed-in',
      });
    }
  });

  it('headers longer than Node takes are refused like everything else', async () => {
    const headers = { authorization: `Bearer ${'0'.repeat(20_000)}` };
    expect(await survives(world, { path: '/api/me', headers })).toEqual({ status: 400, code: 'malformed' });
  });

  it('forged headers change nobody', async () => {
    const forged = {
      'x-user-id': world.member.id,
      'x-openid': 'o',
      'x-forwarded-for': '\u00ff, 127.0.0.1',
      'x-forwarded-host': 'evil.example',
      'x-http-method-override': 'DELETE',
    };
    expect(await survives(world, { path: '/api/me', headers: forged })).toEqual({ status: 401, code: 'not-signed-in' });
  });
});
