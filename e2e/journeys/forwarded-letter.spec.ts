import type { Reply } from '@huiyou/contracts/api';
import { beforeAll, expect, test } from '@jest/globals';
import { greetingOf, joining, notOfAge, ofAge, ofAgeFirst, outcomeTexts, slipLabel } from '@huiyou/words/joining';
import { session } from '@huiyou/words/session';
import { tierNames } from '@huiyou/words/tiers';
import { useBrowser } from './browser.ts';
import { type Club, idOf, makeClub, signIn } from './clubs.ts';
import { listenTo, partsOf, tellsNothing } from './hearsay.ts';
import { openDemo, useHouse } from './houses.ts';
import { become, chen, comeIn } from './ways.ts';

const house = useHouse(() => openDemo());
const welcome = useBrowser();

let club: Club;
let secrets: string[];
let saidOnJoining: string;

beforeAll(async () => {
  const { api } = house();
  club = await makeClub(api, chen.name, '邱岚');
  const { body: people } = await api.get<Reply<'GET /demo/people'>>('/demo/people');
  const host = await signIn(api, idOf(people, chen.name));
  const { body: profile } = await host.get<Reply<'GET /kos/me'>>('/kos/me');
  saidOnJoining = profile.welcome ?? '';
  const { name, letter } = club.forGuest;
  secrets = [chen.name, chen.clubName, name, greetingOf(name), ...partsOf(letter)];
}, 60_000);

/** Opens the letter and finds that it is somebody else's. */
async function findsItIsAnothers(): Promise<void> {
  const stranger = await welcome(house());
  const told = await listenTo(stranger, '/api/letters/');
  await stranger.open(`/j/${club.forGuest.token}`);
  await stranger.sees(...outcomeTexts.addressedToAnother.title, outcomeTexts.addressedToAnother.text);
  await stranger.seesNo(joining.accept, joining.between);
  await stranger.picture('forwarded-letter');
  await tellsNothing(stranger, told, secrets);
  await stranger.tap(joining.toHome);
  await stranger.sees(session.guestTitle);
  await tellsNothing(stranger, told, secrets);
}

test('a forwarded letter tells a stranger nothing of it', findsItIsAnothers);

test('a stranger who asks the server itself is told no more', async () => {
  const { api } = house();
  const stranger = await signIn(api, null);
  const path = `/letters/${club.forGuest.token}`;
  const { body: opened } = await stranger.get(path);
  const { body: own } = await stranger.get<{ termsVersion: string }>(`/letters/${club.open}`);
  const body = { displayName: '路人', termsVersion: own.termsVersion, ofAge: true };
  const { body: answered } = await stranger.post(`${path}/accept`, body);
  expect([opened, answered]).toEqual([{ outcome: 'addressed-to-another' }, { outcome: 'addressed-to-another' }]);
});

test('the one it was written for takes the seat and is welcomed', async () => {
  const guest = await welcome(house());
  const { name, letter } = club.forGuest;
  await become(guest, name);
  await guest.is('/pages/join/index');
  await guest.sees(chen.name, joining.between, letter.split('\n')[0] ?? '');
  await guest.tap(joining.accept);
  await guest.sees(joining.nameHint, ofAgeFirst('十八'));
  await guest.findsWritten(joining.nameLabel, name);
  await guest.picture('forwarded-take-seat');
  await guest.tap(ofAge('十八'));
  await guest.tap(joining.takeSeat);
  await guest.sees(slipLabel(name, tierNames.acquainted, chen.name), chen.clubName);
  expect(saidOnJoining).not.toBe('');
  await guest.sees(saidOnJoining.split('\n')[0] ?? '');
  await guest.picture('forwarded-welcome');
  await comeIn(guest);
  await guest.sees(chen.clubName);
});

test('once it is used it still tells a stranger nothing', findsItIsAnothers);

test('under age, nothing is sent and nothing is taken', async () => {
  const young = await welcome(house());
  const told = await listenTo(young, '/api/letters/');
  await young.open(`/j/${club.open}`);
  await young.tap(joining.accept);
  await young.sees(joining.nameHint);
  const before = told.length;
  await young.tap(notOfAge('十八'));
  await young.sees(...outcomeTexts.underAge('十八').title, outcomeTexts.underAge('十八').text);
  await young.picture('outcome-under-age');
  expect(told).toHaveLength(before);
  await young.tap(joining.toHome);
  await young.sees(session.guestTitle);
});
