import type { Reply } from '@huiyou/contracts/api';
import { beforeAll, expect, test } from '@jest/globals';
import { dutyTexts } from '@huiyou/words/duty';
import { guests, metText } from '@huiyou/words/guests';
import { hostPortrait } from '@huiyou/words/home';
import { meeting, meetHost, metOn } from '@huiyou/words/meeting';
import { door, mineHere, mineText, nowKnow, toMine, walkInRule, whyHost } from '@huiyou/words/stores';
import { useBrowser } from './browser.ts';
import { idOf, signIn } from './clubs.ts';
import { openDemo, useHouse } from './houses.ts';
import { overflow } from './measure.ts';
import type { Person } from './person.ts';
import { anyTime, become, beginning, chen, literal, pages } from './ways.ts';

const house = useHouse(() => openDemo());
const welcome = useBrowser();
const store = { name: '梧桐里店', address: '梧桐里 27 号，巷口第二棵树旁' } as const;
const other = { name: '邱岚', pronoun: '她', clubName: '晚照会' } as const;

/** The address in the code at the store's door, as the operator prints it. */
let address: string;

beforeAll(async () => {
  const { api } = house();
  const { body: people } = await api.get<Reply<'GET /demo/people'>>('/demo/people');
  const operator = await signIn(api, idOf(people, '阮青'));
  const { body: org } = await operator.get<Reply<'GET /org'>>('/org');
  const id = org.stores.find(({ name }) => name === store.name)?.id ?? '';
  const { body: printed } = await operator.get<Reply<'GET /stores/:id/code'>>(`/stores/${id}/code`);
  address = printed.code.joinUrl;
}, 60_000);

/** In place of the sheet on which a name is written, whom one knows now. */
async function givesName(guest: Person, name: string): Promise<void> {
  await guest.sees(meeting.nameTitle);
  await guest.type(meeting.nameLabel, name);
  await guest.tap(meeting.meet);
}

async function seesTheDoor(guest: Person): Promise<void> {
  await guest.open(address);
  await guest.sees(store.name, store.address, door.whoServed, walkInRule);
}

test('with nobody there yet: the one the rule proposes, and why', async () => {
  const guest = await welcome(house());
  await seesTheDoor(guest);
  await guest.sees(
    hostPortrait(chen.name),
    anyTime((time) => dutyTexts.on(time)),
    whyHost('on-duty', chen.pronoun),
    door.nobodyYet,
  );
  await guest.picture('door');
  expect(await overflow(guest)).toEqual([]);
  await guest.tap(meetHost(chen.name));
  await givesName(guest, '叶小舟');
  await guest.sees(nowKnow(chen.name), whyHost('on-duty', chen.pronoun));
  await guest.picture('walked-in');
  await guest.tap(door.toMet);
  await guest.is('/pages-guest/met/index');
  await guest.sees(chen.name, whyHost('on-duty', chen.pronoun));
  await guest.sees(new RegExp(literal(metOn('', 'store', store.name))));
  await guest.picture('met-from-store');

  const host = await welcome(house());
  await become(host, chen.name);
  await host.open('/pages-host/guests/index');
  await host.sees('叶小舟', metText({ how: 'store', place: null, storeName: store.name }), guests.all);
  await host.picture('guests-from-store');
});

test('who served goes before the rule; coming back, one is led to her', async () => {
  const guest = await welcome(house());
  await seesTheDoor(guest);
  await guest.tap(beginning(`${other.name}，${other.clubName}`));
  await guest.sees(hostPortrait(other.name), whyHost('served', other.pronoun));
  await guest.picture('door-served');
  await guest.tap(meetHost(other.name));
  await givesName(guest, '路远');
  await guest.sees(nowKnow(other.name), whyHost('served', other.pronoun));

  await guest.open(address);
  await guest.sees(mineHere(other.name, 'guest'), mineText(other.name), door.otherToday);
  await guest.picture('door-guest-again');
  await guest.tap(door.otherToday);
  await guest.sees(door.whoServed, door.chooseFirst);
  await guest.picture('door-other-today');
  await guest.open(address);
  await guest.tap(toMine(other.name));
  await guest.is('/pages-guest/met/index');
  await guest.sees(other.name, whyHost('served', other.pronoun));
});

test('a member who comes to the store is led to their own host', async () => {
  const member = await welcome(house());
  await become(member, '栗子');
  await member.is(pages.home);
  await member.open(address);
  await member.sees(store.name, mineHere(chen.name, 'member'));
  await member.seesNo(door.otherToday, door.whoServed);
  await member.picture('door-member');
  await member.tap(toMine(chen.name));
  await member.is('/pages/kos/index');
  await member.sees(chen.name);
});

test('a code that is no store says so', async () => {
  const guest = await welcome(house());
  await guest.open('/s/Zz0Zz1Zz2Zz3');
  await guest.sees(door.unknownTitle);
  await guest.picture('door-unknown');
  await guest.tap(meeting.toHome);
  await guest.is(pages.home);
});
