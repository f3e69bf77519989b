import type { BodyIn, Reply } from '@huiyou/contracts/api';
import type { Client } from '@huiyou/testkit/http-client';

type DemoPeople = Reply<'GET /demo/people'>;
type Letter = DemoPeople['letters'][number];

/** Tokens of letters, one for each outcome the demo can show. */
export interface Club {
  open: string;
  expired: string;
  usedUp: string;
  revoked: string;
  /** A personal letter to a guest the host knows. */
  forGuest: { token: string; name: string; letter: string };
  /** An open letter of the other host, whose seats are all taken. */
  elsewhere: string;
}

/** Whose token this is; a newcomer's when no name is given. */
export async function signIn(api: Client, personId: string | null): Promise<Client> {
  const { body } = await api.post<Reply<'POST /demo/sign-in'>>('/demo/sign-in', { personId });
  return api.as(body.token);
}

export function idOf(people: DemoPeople, name: string): string {
  const person = people.people.find(({ displayName }) => displayName === name);
  if (!person) throw new Error(`the demo knows nobody called ${name}`);
  return person.id;
}

/** The first letter that fits and was not written for somebody known: others would be told nothing about it. */
function tokenOf(people: DemoPeople, fits: (letter: Letter) => boolean): string {
  const names = new Set(people.people.map(({ displayName }) => displayName));
  const letter = people.letters.find((one) => !names.has(one.to) && fits(one));
  if (!letter) throw new Error('the demo has no such letter');
  return letter.token;
}

/** Fills the last seats of a host's club, and gives a letter of hers that is still open. */
export async function fillSeats(api: Client, hostId: string): Promise<string> {
  const host = await signIn(api, hostId);
  const { body: club } = await host.get<Reply<'GET /club'>>('/club');
  const { body: profile } = await host.get<Reply<'GET /kos/me'>>('/kos/me');
  const left = profile.capacity - club.members;
  const letter: BodyIn<'POST /invitations'> = {
    kind: 'open',
    guestId: null,
    addressee: '各位',
    letter: '坐满为止。',
    factIds: [],
    days: 7,
    uses: left + 1,
  };
  const { body: printed } = await host.post<Reply<'POST /invitations'>>('/invitations', letter);
  const token = printed.code.joinUrl.split('/').pop() ?? '';
  for (let seat = 0; seat < left; seat += 1) {
    const guest = await signIn(api, null);
    const { body } = await guest.get<{ termsVersion: string }>(`/letters/${token}`);
    await guest.post(`/letters/${token}/accept`, {
      displayName: `第 ${seat + 1} 位`,
      termsVersion: body.termsVersion,
      ofAge: true,
    });
  }
  return token;
}

/** Finds in the demo, or makes through the API, a letter for every outcome. */
export async function makeClub(api: Client, hostName: string, otherName: string): Promise<Club> {
  const { body: people } = await api.get<DemoPeople>('/demo/people');
  const inState = (state: Letter['state']) =>
    tokenOf(people, (letter) => letter.from === hostName && letter.state === state);
  const mine = people.letters.filter(({ from }) => from === hostName);
  const guest = people.people.find(({ letter }) => mine.some(({ token }) => token === letter));
  if (!guest?.letter) throw new Error('no guest of this host has a letter');
  const reader = await signIn(api, guest.id);
  const { body: opened } = await reader.get<{ letter: string }>(`/letters/${guest.letter}`);
  return {
    open: tokenOf(people, ({ from, kind, state }) => from === hostName && kind === 'open' && state === 'waiting'),
    expired: inState('expired'),
    usedUp: inState('used-up'),
    revoked: inState('revoked'),
    forGuest: { token: guest.letter, name: guest.displayName, letter: opened.letter },
    elsewhere: await fillSeats(api, idOf(people, otherName)),
  };
}
