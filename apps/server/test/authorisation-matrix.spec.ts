import { describe, expect, it } from '@jest/globals';
import { api, contractOf, type RouteKey } from '@huiyou/contracts/api';
import { refusals } from '@huiyou/contracts/refusals';
import { type Role, roles } from '@huiyou/domain/identity/roles';
import { newId } from '../src/platform/ids.ts';
import { routeKeysOfContract } from '../src/platform/http/route.ts';
import { callRoute, type Sent } from './call.ts';
import type { Person } from './club.ts';
import { aClub, metricsKey } from './open-club.ts';
import { sampleOf, samples } from './route-samples.ts';
import { buildWorld, type PersonName, type World } from './world.ts';

type Caller = { name: string; signedIn: boolean; roles: readonly Role[]; token(world: World): Promise<string | null> };
type Relation = 'own' | 'of somebody else' | 'unknown';
type Try = { caller: Caller; relation: Relation };

const known = (name: PersonName, held: readonly Role[]): Caller => ({
  name,
  signedIn: true,
  roles: held,
  token: async (world) => (await world.club.person(world[name].wechat)).token,
});
const unknown = (name: string, token: Caller['token']): Caller => ({ name, signedIn: false, roles: [], token });

const callers: readonly Caller[] = [
  unknown('anonymous', async () => null),
  unknown('nonsense token', async () => 'x'.repeat(43)),
  unknown('expired token', async ({ club, member }) => {
    const person = await club.person(member.wechat);
    const { sessionId } = await person.call('GET /me');
    await club.write('UPDATE session SET expiresAt = ? WHERE id = ?', [club.clock.now(), sessionId]);
    return person.token;
  }),
  unknown('ended token', async ({ club, ownerKos }) => {
    const person = await club.person(ownerKos.wechat);
    await person.call('POST /sign-out');
    return person.token;
  }),
  unknown('scraper', async () => metricsKey),
  known('guest', []),
  known('member', ['member']),
  known('fellow', ['member']),
  known('elsewhere', ['member']),
  known('ownerKos', ['kos']),
  known('otherKos', ['kos', 'member']),
  known('operator', ['operator']),
  known('lead', ['lead']),
];

/** Computed from the contract alone. */
function expectedStatus(route: RouteKey, caller: Caller, relation: Relation): number {
  const { who, status = 200 } = contractOf(route);
  const { hides, overseen, bars } = samples[route];
  const barred = bars && caller.roles.includes(bars.role) && relation !== 'unknown' ? refusals[bars.code] : null;
  const looksAfter = overseen && caller.roles.some((role) => role === 'lead' || role === 'operator');
  const anybodys = (hides === 'whose' || looksAfter) && relation !== 'unknown';
  const right = hides === 'outcome' || relation === 'own' || anybodys ? status : 404;
  if (who.includes('anyone')) return status;
  if (who.includes('scraper')) return caller.name === 'scraper' ? status : 403;
  if (!caller.signedIn) return 401;
  const allowed = who.includes('person') || caller.roles.some((role) => who.includes(role));
  return allowed ? (barred ?? right) : 403;
}

type Prepared = { sent: Sent<RouteKey>; token: string | null };

/** Prepares the calls of one route. Refused calls change nothing, so they share what they are tried on. */
class Ground {
  private readonly world: World;
  private readonly route: RouteKey;
  private readonly tried = new Map<string, Promise<Sent<RouteKey>>>();
  private readonly tokens = new Map<string, Promise<string | null>>();

  constructor(world: World, route: RouteKey) {
    this.world = world;
    this.route = route;
  }

  async fresh(caller: Caller, relation: Relation): Promise<Prepared> {
    const sent = await this.sent(this.ownerFor(caller, relation), relation);
    const token = await caller.token(this.world);
    return { sent, token };
  }

  async kept(caller: Caller, relation: Relation): Promise<Prepared> {
    const owner = this.ownerFor(caller, relation);
    // What whoever looks after the brand makes is nobody's own.
    const whose = samples[this.route].hides === 'whose' ? '' : owner.id;
    const sent = await kept(this.tried, `${whose} ${relation}`, () => this.sent(owner, relation));
    const token = await kept(this.tokens, caller.name, () => caller.token(this.world));
    return { sent, token };
  }

  private ownerFor(caller: Caller, relation: Relation): Person {
    const me = caller.signedIn ? this.world[caller.name as PersonName] : this.world.member;
    const owners = this.owners(me);
    const mine = owners.includes(me) ? me : owners[0];
    return (relation === 'own' ? mine : owners.find((person) => person !== me)) ?? me;
  }

  private owners(me: Person): Person[] {
    const { fellow, member, elsewhere, otherKos, ownerKos, guest } = this.world;
    const { who } = contractOf(this.route);
    if (who.includes('kos')) return [ownerKos, otherKos];
    return who.includes('member') ? [fellow, member, elsewhere, otherKos] : [fellow, me, guest];
  }

  private async sent(owner: Person, relation: Relation): Promise<Sent<RouteKey>> {
    const sent = await sampleOf(this.world, this.route, owner);
    if (relation !== 'unknown' || !sent.params) return sent;
    return { ...sent, params: { ...(sent.params as object), ...this.nobodys(Object.keys(sent.params)) } };
  }

  private nobodys(names: readonly string[]): Record<string, string> {
    if (names.includes('token')) return { token: 'NobodyHasIt1' };
    return { [names.includes('bondId') ? 'bondId' : 'id']: newId(this.world.club.clock.now()) };
  }
}

function kept<T>(store: Map<string, Promise<T>>, name: string, make: () => Promise<T>): Promise<T> {
  const made = store.get(name) ?? make();
  store.set(name, made);
  return made;
}

/** What a refused call may note of itself, and what runs beside it. */
const beside = ['session', 'attempt', 'migrations', 'job'];

/** A checksum for every other table. */
async function fingerprint({ club }: World): Promise<Map<string, number>> {
  const names = club.database.read.connection.entityMetadatas
    .map(({ tableName }) => tableName)
    .filter((name) => !beside.includes(name));
  const rows = await club.sql<{ Table: string; Checksum: number }>(`CHECKSUM TABLE ${names.join(', ')}`);
  return new Map(rows.map((row) => [row.Table, row.Checksum]));
}

function changed(before: Map<string, number>, after: Map<string, number>): string[] {
  return [...before.keys()].filter((name) => before.get(name) !== after.get(name));
}

/** The code that goes with a status; two callers learn why they are not known. */
function expectedCode(status: number, route: RouteKey, caller: Caller): string {
  if (status === 401) return caller.name === 'anonymous' ? 'not-signed-in' : 'session-ended';
  if (status === 403) return 'not-allowed';
  const { bars } = samples[route];
  if (bars && refusals[bars.code] === status) return bars.code;
  if (status === 404) return route === 'DELETE /sessions/:id' ? 'session-not-yours' : 'not-found';
  return 'done';
}

describe('every route answers exactly those it declares', () => {
  const club = aClub({ demo: true });

  let readers: Promise<World> | null = null;

  /** Reading changes nobody, so that routes which only read share their people. */
  function worldFor(route: RouteKey): Promise<World> {
    if (!route.startsWith('GET ')) return buildWorld(club());
    readers ??= buildWorld(club());
    return readers;
  }

  it('and every route declares who and has a sample', () => {
    expect(Object.keys(samples).sort()).toEqual(Object.keys(api).sort());
    const declarable = ['anyone', 'person', 'scraper', ...roles];
    for (const route of routeKeysOfContract) {
      expect(contractOf(route).who.length).toBeGreaterThan(0);
      for (const who of contractOf(route).who) expect(declarable).toContain(who);
    }
  });

  it.each(routeKeysOfContract)('%s', async (route) => {
    // WeChat lets a person sign in so often a minute. More than a minute would break the promises of those before.
    club().clock.advance({ minutes: 1 });
    const world = await worldFor(route);
    const relations: Relation[] = samples[route].object ? ['own', 'of somebody else', 'unknown'] : ['own'];
    const ground = new Ground(world, route);
    const tries = callers.flatMap((caller) =>
      relations.map((relation) => ({ caller, relation, status: expectedStatus(route, caller, relation) })),
    );
    const [refused, done] = [tries.filter(({ status }) => status >= 400), tries.filter(({ status }) => status < 400)];
    const wanted = [...refused, ...done].map(
      ({ caller, relation, status }) => `${caller.name}, ${relation}: ${status} ${expectedCode(status, route, caller)}`,
    );
    const found: string[] = [];
    const callAs = async ({ caller, relation }: Try, { sent, token }: Prepared) => {
      // Guessing is limited, which is not what is asked here.
      await club().write('DELETE FROM attempt');
      const answer = await callRoute(club().url, token, route, sent);
      found.push(`${caller.name}, ${relation}: ${answer.status} ${answer.code ?? 'done'}`);
    };
    const prepared: (readonly [Try, Prepared])[] = [];
    for (const one of refused) prepared.push([one, await ground.kept(one.caller, one.relation)]);
    await club().settle();
    const before = await fingerprint(world);
    for (const [one, ready] of prepared) await callAs(one, ready);
    expect(changed(before, await fingerprint(world))).toEqual([]);
    for (const one of done) await callAs(one, await ground.fresh(one.caller, one.relation));
    expect(found).toEqual(wanted);
  });
});

describe('in production', () => {
  const club = aClub();

  it('demo routes are not there, in the API or its description', async () => {
    const { body } = await club().anonymous('GET /openapi.json');
    for (const route of routeKeysOfContract.filter((key) => contractOf(key).demoOnly)) {
      const sent = (contractOf(route).body ? { body: { personId: null } } : {}) as Sent<RouteKey>;
      const answer = await club().anonymous(route, sent);
      expect([route, answer.status]).toEqual([route, 404]);
      expect(JSON.stringify(body)).not.toContain(route.split(' ')[1]);
    }
  });

  it('every other route is bound: nobody is told that the address is unknown', async () => {
    for (const route of routeKeysOfContract.filter((key) => !contractOf(key).demoOnly)) {
      const answer = await club().anonymous(route, { params: { id: 'x', bondId: 'x', token: 'x', n: '0' } });
      expect([route, answer.status]).not.toEqual([route, 404]);
    }
  });
});
