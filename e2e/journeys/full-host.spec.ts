import type { BodyIn, Reply } from '@huiyou/contracts/api';
import { beforeAll, expect, test } from '@jest/globals';
import { fullSentence, invitations } from '@huiyou/words/invitations';
import { joining, outcomeTexts } from '@huiyou/words/joining';
import { meeting } from '@huiyou/words/meeting';
import { session } from '@huiyou/words/session';
import { useBrowser } from './browser.ts';
import { fillSeats, idOf, signIn } from './clubs.ts';
import { openDemo, useHouse } from './houses.ts';
import { become, beginning, pages } from './ways.ts';

const house = useHouse(() => openDemo());
const welcome = useBrowser();
const full = { name: '邱岚', pronoun: '她', seats: 24 } as const;
const guestName = '石磊';

/** An open letter, and one to a guest of hers, both written while there was room. */
let open: string;
let personal: string;

beforeAll(async () => {
  const { api } = house();
  const { body: people } = await api.get<Reply<'GET /demo/people'>>('/demo/people');
  const host = await signIn(api, idOf(people, full.name));
  const { body: known } = await host.get<Reply<'GET /guests'>>('/guests');
  const guest = known.guests.find(({ person }) => person.displayName === guestName);
  const letter: BodyIn<'POST /invitations'> = {
    kind: 'personal',
    guestId: guest?.person.id ?? null,
    addressee: guestName,
    letter: '洗磨的事，当面再讲一遍。',
    factIds: [],
    days: 30,
    uses: 1,
  };
  const { body: printed } = await host.post<Reply<'POST /invitations'>>('/invitations', letter);
  personal = printed.code.joinUrl;
  open = `/j/${await fillSeats(api, idOf(people, full.name))}`;
}, 60_000);

test('a full host is told before a letter is printed', async () => {
  const host = await welcome(house());
  await become(host, full.name);
  await host.open(pages.invite);
  await host.sees(invitations.fullTitle, fullSentence({ members: full.seats, kept: 0, capacity: full.seats }));
  await host.tap(invitations.named);
  await host.type(invitations.addressee, '程先生');
  await host.type(invitations.letter, '见字如面。');
  await host.seesNo(invitations.print);
  await host.picture('invite-full');
  expect(await host.target(invitations.fullTitle).getAttribute('aria-disabled')).toBe('true');
  await host.open(pages.invite);
  await host.findsWritten(invitations.letter, '见字如面。');
});

test('a stranger with an open letter of a full host is told, and led home', async () => {
  const stranger = await welcome(house());
  await stranger.open(open);
  await stranger.sees(...outcomeTexts.hostFull(full.name).title, outcomeTexts.hostFull(full.name).text);
  await stranger.seesNo(joining.accept);
  await stranger.picture('full-open-letter');
  await stranger.tap(joining.toHome);
  await stranger.sees(session.guestTitle);
});

test('a guest of a full host is told, and can still ask her', async () => {
  const guest = await welcome(house());
  await become(guest, guestName);
  await guest.open(personal);
  await guest.sees(...outcomeTexts.hostFull(full.name).title);
  await guest.seesNo(joining.accept);
  await guest.picture('full-personal-letter');
  await guest.tap(joining.toHome);
  await guest.sees(session.guestTitle, session.met);
  await guest.picture('full-guest-home');
  await guest.tap(beginning(full.name));
  await guest.is('/pages-guest/met/index');
  await guest.sees(meeting.between, meeting.writeFirst);
  await guest.picture('full-guest-met');
});
