import { contractOf, type RouteKey } from '@huiyou/contracts/api';
import { termsVersion } from '@huiyou/domain/identity/roles';
import { defaultSections } from '@huiyou/domain/questions/full-answer';
import { hashOf, newCode, newId } from '../src/platform/ids.ts';
import { type Answer, callRoute, type Sent } from './call.ts';
import type { Club, Person } from './club.ts';
import { metricsKey } from './open-club.ts';

/** Everybody a route may meet. `otherKos` hosts a club of their own and is a member of `ownerKos`'s. */
export type World = { club: Club } & Record<PersonName, Person>;
export type PersonName = 'guest' | 'member' | 'fellow' | 'elsewhere' | 'ownerKos' | 'otherKos' | 'operator';

type Named = Record<string, string>;

/** What it takes to call a route with success. Objects belong to the person given and are made anew for every call. */
export type Sample = {
  by: PersonName | 'anyone' | 'scraper';
  object?: (world: World, owner: Person) => Promise<Named>;
  body?: (world: World) => Promise<Record<string, unknown>> | Record<string, unknown>;
  query?: (world: World) => Promise<Named> | Named;
  /** What is not the caller's is not a 404 here but a named outcome. */
  hides?: 'outcome';
};

export async function buildWorld(club: Club): Promise<World> {
  const [ownerKos, otherKos, operator, guest] = await Promise.all([
    club.host('陈一'),
    club.host('沈青'),
    club.withRole('operator'),
    club.person(),
  ]);
  const [member, fellow, elsewhere] = await Promise.all([
    club.member(ownerKos),
    club.member(ownerKos, '阿岚'),
    club.member(otherKos, '小周'),
  ]);
  const { token } = await club.invite(ownerKos);
  await club.accept(otherKos, token, { name: '沈青' });
  return { club, ownerKos, otherKos, operator, guest, member, fellow, elsewhere };
}

const hostOf = (world: World, member: Person) => (member === world.elsewhere ? world.otherKos : world.ownerKos);
const memberOf = (world: World, host: Person) => (host === world.otherKos ? world.elsewhere : world.member);

export const fullAnswer = { sections: defaultSections.map((name) => ({ name, text: `${name}：用九十二度的水。` })) };

const asked = async ({ club }: World, owner: Person) => ({ id: (await club.ask(owner)).id });
const queued = (world: World, owner: Person) => asked(world, memberOf(world, owner));
const answered = async (world: World, owner: Person) => {
  const params = await asked(world, owner);
  await hostOf(world, owner).call('POST /queue/:id/full-answer', { params, body: fullAnswer });
  return params;
};
const written = async ({ club }: World, owner: Person) => ({ id: (await club.invite(owner)).id });
const anotherSession = async ({ club }: World, owner: Person) => {
  const device = await club.person(owner.wechat);
  return { id: (await device.call('GET /me')).sessionId };
};

/** A letter that this person may open: an open one of the host they are not bound to. */
const letterFor = async (world: World, reader: Person) => {
  const host = reader === world.elsewhere ? world.ownerKos : world.otherKos;
  return { token: (await world.club.invite(host, { kind: 'open', uses: 3 })).token };
};

const roleCode = async ({ operator }: World) => {
  const { code } = await operator.call('POST /role-codes', { body: { role: 'kos', holder: '新主理人' } });
  return { code };
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

const newLetter = {
  kind: 'personal',
  guestId: null,
  addressee: '林晓雨',
  letter: '谢谢你。',
  factIds: [],
  days: 30,
  uses: 1,
};

/** One line for every route of the contract: a route without one does not compile, and fails the matrix. */
export const samples: Record<RouteKey, Sample> = {
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
  'POST /role-codes': { by: 'operator', body: () => ({ role: 'kos', holder: '陈一' }) },
  'GET /role-codes': { by: 'operator' },
  'POST /role-codes/redeem': { by: 'guest', body: roleCode },
  'POST /set-up': { by: 'guest', body: setUpCode },
  'GET /kos/me': { by: 'ownerKos' },
  'PUT /kos/me': { by: 'ownerKos', body: () => ({ name: '陈一', clubName: '雾里', pronoun: '他' }) },
  'PUT /kos/me/line': { by: 'ownerKos', body: () => ({ text: '今天的豆子是日晒的。' }) },
  'GET /my-kos': { by: 'member' },
  'GET /club': { by: 'member' },
  'GET /members': { by: 'ownerKos' },
  'GET /guests': { by: 'ownerKos' },
  'POST /invitations': { by: 'ownerKos', body: () => newLetter },
  'GET /invitations': { by: 'ownerKos' },
  'GET /invitations/:id': { by: 'ownerKos', object: written },
  'POST /invitations/:id/revoke': { by: 'ownerKos', object: written },
  'GET /letters/:token': { by: 'guest', object: letterFor, hides: 'outcome' },
  'POST /letters/:token/accept': {
    by: 'guest',
    object: letterFor,
    hides: 'outcome',
    body: () => ({ displayName: '晓雨', termsVersion }),
  },
  'GET /promise': { by: 'member' },
  'POST /questions': {
    by: 'member',
    body: async ({ club }) => ({ text: '水温多少？', topicId: await club.topicId() }),
  },
  'GET /questions': { by: 'member' },
  'GET /questions/open': { by: 'member' },
  'GET /questions/:id': { by: 'member', object: asked },
  'POST /questions/:id/read': { by: 'member', object: asked },
  'POST /questions/:id/additions': { by: 'member', object: asked, body: () => ({ text: '是浅烘的。' }) },
  'POST /questions/:id/withdraw': { by: 'member', object: asked },
  'POST /questions/:id/confirm': { by: 'member', object: answered },
  'POST /questions/:id/reopen': { by: 'member', object: answered, body: () => ({ missing: '还差冲几段。' }) },
  'GET /queue': { by: 'ownerKos' },
  'GET /queue/:id': { by: 'ownerKos', object: queued },
  'POST /queue/:id/seen': { by: 'ownerKos', object: queued },
  'POST /queue/:id/first-reply': { by: 'ownerKos', object: queued, body: () => ({ text: '九十二度。' }) },
  'POST /queue/:id/full-answer': { by: 'ownerKos', object: queued, body: () => fullAnswer },
};

/** Everything a call of this route needs, on an object of `owner`. */
export async function sampleOf(world: World, route: RouteKey, owner: Person): Promise<Sent<RouteKey>> {
  const { object, body, query } = samples[route];
  return {
    ...(object ? { params: await object(world, owner) } : {}),
    ...(body ? { body: await body(world) } : {}),
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
