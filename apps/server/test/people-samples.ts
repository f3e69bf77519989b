import { hashOf, newCode, newId } from '../src/platform/ids.ts';
import type { Person } from './club.ts';
import type { Samples, World } from './world.ts';

const anotherSession = async ({ club }: World, owner: Person) => {
  const device = await club.person(owner.wechat);
  return { id: (await device.call('GET /me')).sessionId };
};

const roleCode = async ({ operator }: World) => {
  const { code } = await operator.call('POST /role-codes', {
    body: { role: 'kos', holder: '新主理人', storeId: null, branchId: null },
  });
  return { code };
};

const waitingCode = async ({ operator }: World) => {
  const body = { role: 'kos', holder: '新主理人', storeId: null, branchId: null } as const;
  return { ids: [(await operator.call('POST /role-codes', { body })).id] };
};

/** A set-up code beside the operators there are already, as two servers starting at once would print. */
const setUpCode = async ({ club }: World) => {
  const code = newCode(24);
  const now = club.clock.now();
  await club.write(
    'INSERT INTO role_code (id, codeHash, role, holder, madeBy, createdAt, expiresAt, takenBy, takenAt) VALUES (?, ?, ?, ?, NULL, ?, ?, NULL, NULL)',
    [newId(now), hashOf(code), 'operator', '', now, now + 86_400_000],
  );
  return { code };
};

const miniCode = ({ club }: World) => ({ code: club.wechat.miniCode(club.wechat.person()) });
const webCode = async ({ club }: World) => {
  const start = await club.anonymous('GET /sign-in/wechat-web', { query: { returnTo: '/' } });
  return { code: club.wechat.pageCode(club.wechat.person(), 'snsapi_userinfo'), state: start.body.state };
};

/** Signing in, roles, and what everybody may ask of a server. */
export const peopleSamples = {
  'GET /brand': { by: 'anyone' },
  'GET /health/live': { by: 'anyone' },
  'GET /health/ready': { by: 'anyone' },
  'GET /openapi.json': { by: 'anyone' },
  'GET /docs': { by: 'anyone' },
  'GET /metrics': { by: 'scraper' },
  'POST /sign-in/wechat-mini': { by: 'anyone', body: miniCode },
  'GET /sign-in/wechat-web': { by: 'anyone', query: () => ({ returnTo: '/pages/join/index?t=abc' }) },
  'POST /sign-in/wechat-web': { by: 'anyone', body: webCode },
  'GET /demo/people': { by: 'anyone' },
  'POST /demo/sign-in': { by: 'anyone', body: () => ({ personId: null }) },
  'POST /sign-out': { by: 'guest' },
  'GET /me': { by: 'guest' },
  'PUT /me/name': { by: 'guest', body: () => ({ displayName: '晓雨' }) },
  'GET /sessions': { by: 'guest' },
  'DELETE /sessions/:id': { by: 'guest', object: anotherSession },
  'POST /role-codes': { by: 'operator', body: () => ({ role: 'kos', holder: '陈一', storeId: null, branchId: null }) },
  'GET /role-codes': { by: 'operator' },
  'POST /role-codes/print': { by: 'operator', body: waitingCode },
  'POST /role-codes/redeem': { by: 'guest', body: roleCode },
  'POST /set-up': { by: 'guest', body: setUpCode },
} satisfies Samples;
