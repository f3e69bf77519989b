import type { Reply } from '@huiyou/contracts/api';
import { beforeAll, test } from '@jest/globals';
import { invitations } from '@huiyou/words/invitations';
import { greetingOf, joining, outcomeTexts } from '@huiyou/words/joining';
import { session } from '@huiyou/words/session';
import { useBrowser } from './browser.ts';
import { type Club, makeClub } from './clubs.ts';
import { listenTo, partsOf, tellsNothing } from './hearsay.ts';
import { openDemo, useHouse } from './houses.ts';
import { become, chen } from './ways.ts';

const house = useHouse(() => openDemo());
const welcome = useBrowser();

type Outcome = Reply<'GET /letters/:token'>['outcome'];
type Case = {
  outcome: Outcome;
  /** By name; a newcomer when null. */
  reader: string | null;
  token: (club: Club) => string;
  title: readonly string[];
  way: { tap: string; sees: string };
};

const newest = '栗子';
const other = '邱岚';
const home = { tap: joining.toHome, sees: session.guestTitle };

const cases: Case[] = [
  {
    outcome: 'own-card',
    reader: chen.name,
    token: (club) => club.open,
    title: outcomeTexts.ownCard.title,
    way: { tap: joining.toOwnCard, sees: invitations.showCode },
  },
  {
    outcome: 'already-mine',
    reader: newest,
    token: (club) => club.open,
    title: outcomeTexts.alreadyMine(chen.name, chen.clubName).title,
    way: { tap: joining.toClub, sees: chen.clubName },
  },
  {
    outcome: 'bound-elsewhere',
    reader: newest,
    token: (club) => club.elsewhere,
    title: outcomeTexts.boundElsewhere(chen.name, '').title,
    way: { tap: joining.toHome, sees: chen.clubName },
  },
  {
    outcome: 'addressed-to-another',
    reader: null,
    token: (club) => club.forGuest.token,
    title: outcomeTexts.addressedToAnother.title,
    way: home,
  },
  {
    outcome: 'expired',
    reader: null,
    token: (club) => club.expired,
    title: outcomeTexts.expired(null).title,
    way: home,
  },
  {
    outcome: 'used-up',
    reader: null,
    token: (club) => club.usedUp,
    title: outcomeTexts.usedUp(chen.name).title,
    way: home,
  },
  {
    outcome: 'revoked',
    reader: null,
    token: (club) => club.revoked,
    title: outcomeTexts.revoked(null).title,
    way: home,
  },
  {
    outcome: 'host-full',
    reader: null,
    token: (club) => club.elsewhere,
    title: outcomeTexts.hostFull(other).title,
    way: home,
  },
  {
    outcome: 'unknown',
    reader: null,
    token: () => 'Zz0Zz1Zz2Zz3',
    title: outcomeTexts.unknown.title,
    way: home,
  },
];

let club: Club;
beforeAll(async () => {
  club = await makeClub(house().api, chen.name, other);
}, 60_000);

test.each(cases)('$outcome is said, and there is a way on', async ({ outcome, reader, token, title, way }) => {
  const person = await welcome(house());
  const told = await listenTo(person, '/api/letters/');
  if (reader !== null) await become(person, reader);
  await person.open(`/j/${token(club)}`);
  await person.sees(...title);
  await person.seesNo(joining.accept);
  await person.picture(`outcome-${outcome}`);
  const { name, letter } = club.forGuest;
  if (outcome === 'addressed-to-another')
    await tellsNothing(person, told, [chen.name, name, greetingOf(name), ...partsOf(letter)]);
  await person.tap(way.tap);
  await person.sees(way.sees);
});
