import type { RefusalCode } from '@huiyou/contracts/refusals';
import type { RouteKey } from '@huiyou/contracts/api';
import type { Role } from '@huiyou/domain/identity/roles';
import type { Club, Person } from './club.ts';

/** Everybody a route may meet. `newcomer` has joined nobody whatever was called before; `otherKos` hosts a club of their own and is a member of `ownerKos`'s. */
export type World = { club: Club } & Record<PersonName, Person>;
export type PersonName =
  | 'guest'
  | 'newcomer'
  | 'member'
  | 'fellow'
  | 'elsewhere'
  | 'ownerKos'
  | 'otherKos'
  | 'operator'
  | 'lead';

type Named = Record<string, string>;

/** What it takes to call a route with success. Objects belong to the person given and are made anew for every call. */
export type Sample = {
  by: PersonName | 'anyone' | 'scraper';
  object?: (world: World, owner: Person) => Promise<Named>;
  body?: (world: World, owner: Person) => Promise<Record<string, unknown>> | Record<string, unknown>;
  /** What must be so for its caller before a route without an object makes sense. */
  before?: (world: World, owner: Person) => Promise<unknown>;
  query?: (world: World) => Promise<Named> | Named;
  /** What is not the caller's is no 404 here: it has a named outcome, or whoever has its token may. */
  hides?: 'outcome' | 'whose';
  /** Whoever looks after the hosts may do it as well, whose it ever is. */
  overseen?: true;
  /** Whoever holds this role may call the route, and is refused on every object with this code. */
  bars?: { role: Role; code: RefusalCode };
};

/** The lines of some routes. */
export type Samples = Partial<Record<RouteKey, Sample>>;

export async function buildWorld(club: Club): Promise<World> {
  const [ownerKos, otherKos, operator, lead, guest, newcomer] = await Promise.all([
    club.host('陈一'),
    club.host('沈青'),
    club.withRole('operator'),
    club.withRole('lead'),
    club.person(),
    club.person(),
  ]);
  for (const host of [ownerKos, otherKos]) await club.reachable(host);
  const [member, fellow, elsewhere] = await Promise.all([
    club.member(ownerKos),
    club.member(ownerKos, '阿岚'),
    club.member(otherKos, '小周'),
  ]);
  const { token } = await club.invite(ownerKos);
  await club.accept(otherKos, token, { name: '沈青' });
  return { club, ownerKos, otherKos, operator, lead, guest, newcomer, member, fellow, elsewhere };
}
