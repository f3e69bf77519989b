import { describe, expect, test } from '@jest/globals';
import { account } from '@huiyou/words/account';
import { dutyTexts } from '@huiyou/words/duty';
import { joining } from '@huiyou/words/joining';
import { queueRule } from '@huiyou/words/queue';
import { answers } from '@huiyou/words/answers';
import { backAt, home, hostPortrait } from '@huiyou/words/home';
import { host as hostWords } from '@huiyou/words/host';
import { invitations } from '@huiyou/words/invitations';
import { questions } from '@huiyou/words/questions';
import { queue } from '@huiyou/words/host-queue';
import { session } from '@huiyou/words/session';
import { states } from '@huiyou/words/states';
import { useBrowser } from './browser.ts';
import { joinAddress, openDemo, printedLink, useHouse } from './houses.ts';
import { nameless, overflow, tooSmall } from './measure.ts';
import { eventually, type Person } from './person.ts';
import { anyTime, become, chen, literal, pages } from './ways.ts';

const house = useHouse(() => openDemo());
const welcome = useBrowser();
const member = '沈若禾';

const memberScreens = [
  { name: 'home-day', path: pages.home, there: hostPortrait(chen.name) },
  { name: 'kos', path: '/pages/kos/index', there: home.askedNote },
  { name: 'club', path: '/pages/club/index', there: chen.clubName },
  { name: 'me', path: '/pages/me/index', there: account.devices },
  { name: 'ask', path: pages.ask, there: questions.sectionsTitle },
  { name: 'asked', path: pages.asked, there: questions.asked },
] as const;

const hostScreens = [
  { name: 'queue', path: pages.desk, there: queue.pinned },
  { name: 'invite', path: pages.invite, there: invitations.whom },
  { name: 'invitations', path: '/pages-host/invitations/index', there: invitations.all },
  { name: 'host-profile', path: '/pages-host/profile/index', there: hostWords.clubName },
] as const;

const drawn = (person: Person, selector: string) => person.page.locator(selector).filter({ visible: true });
const skeletons = (person: Person) => drawn(person, '.sk-b');
const rulers = (person: Person) => drawn(person, '.ru');
const none = (count: () => Promise<number>) => eventually(async () => expect(await count()).toBe(0));

async function scrollTo(person: Person, top: number): Promise<void> {
  await drawn(person, '.scr-b')
    .last()
    .evaluate((body, to) => body.scrollTo(0, to), top);
}

/** Reads down until nothing more is on its way. */
async function toTheEnd(person: Person): Promise<void> {
  await eventually(async () => {
    await scrollTo(person, Number.MAX_SAFE_INTEGER);
    expect(await skeletons(person).count()).toBe(0);
  });
}

/** Holds every answer back until the returned function is called. */
async function slowNetwork(person: Person): Promise<() => void> {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await person.page.route('**/api/**', async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

test('home while the network is slow: the host is there at once, the rest as blocks', async () => {
  const person = await welcome(house());
  await become(person, member);
  await person.sees(
    hostPortrait(chen.name),
    anyTime((time) => dutyTexts.on(time)),
  );
  await none(() => skeletons(person).count());
  await person.picture('home');
  const release = await slowNetwork(person);
  await person.reload();
  await person.sees(hostPortrait(chen.name), chen.clubName);
  await skeletons(person).first().waitFor();
  await person.picture('home-loading');
  release();
  await none(() => skeletons(person).count());
  await rulers(person).first().waitFor();
});

test('home when nothing comes: what happened, and the same again', async () => {
  const person = await welcome(house(), { mayLoseNetwork: true });
  await become(person, member);
  await person.sees(hostPortrait(chen.name));
  await person.page.route('**/api/**', (route) => route.abort('connectionrefused'));
  await person.reload();
  await person.sees(hostPortrait(chen.name), home.notLoaded, states.retry);
  await person.picture('home-error');
  await person.page.unroute('**/api/**');
  await person.tap(states.retry);
  await person.seesNo(home.notLoaded);
  await rulers(person).first().waitFor();
});

test('who never asked finds where to begin', async () => {
  const person = await welcome(house());
  await become(person, '栗子');
  await person.sees(home.nothingOpen);
  await person.picture('home-empty');
  await person.open(pages.asked);
  await person.sees(...questions.askedEmpty);
  await person.picture('asked-empty');
});

test('a list ends, and says with how many', async () => {
  const person = await welcome(house());
  await become(person, member);
  await person.open(pages.asked);
  await toTheEnd(person);
  await person.sees(questions.askedEnd);
  await person.picture('asked-end');
});

test('without a bond: what this is, and how one comes in', async () => {
  const person = await welcome(house());
  await become(person, '新来的人');
  await person.sees(session.guestTitle);
  await person.picture('no-bond');
  await person.tap('我的');
  await person.sees(account.noBondTitle);
  await person.picture('me-no-bond');
});

describe('the host has gone home', () => {
  const night = useHouse(() => openDemo('sqlite', '22:40'));
  test('the page says when she is back, and what asking now still promises', async () => {
    const person = await welcome(night());
    await become(person, '老周');
    await person.sees(
      anyTime((time) => dutyTexts.away(time)),
      anyTime((time) => backAt(chen.pronoun, time)),
    );
    await person.picture('home-away');
    await person.open(pages.ask);
    await person.sees(questions.replyFirst);
    await person.picture('ask-away');
  });
});

describe('how it is read', () => {
  test('by a host, large', async () => {
    const person = await welcome(house(), { textSize: 24 });
    await become(person, chen.name);
    for (const { name, path, there } of hostScreens) {
      await person.open(path);
      await person.sees(there);
      await toTheEnd(person);
      await person.picture(`${name}-large-24`);
      expect([name, await overflow(person)]).toEqual([name, []]);
    }
  });

  test('at night', async () => {
    const person = await welcome(house(), { dark: true });
    await become(person, member);
    await rulers(person).first().waitFor();
    expect(await overflow(person)).toEqual([]);
    await person.picture('home-night');
  });

  test.each([20, 24, 32])('in text of %s px: nothing is cut, the ruler gives way to its sentence', async (textSize) => {
    const person = await welcome(house(), { textSize });
    await become(person, member);
    await person.sees(
      hostPortrait(chen.name),
      anyTime((time) => dutyTexts.on(time)),
    );
    await none(() => skeletons(person).count());
    expect(await rulers(person).count()).toBe(0);
    await person.picture(`home-large-${textSize}`);
    expect(await overflow(person)).toEqual([]);
    for (const { name, path, there } of memberScreens) {
      await person.open(path);
      await person.sees(there);
      await person.picture(`${name}-large-${textSize}`);
      expect([name, await overflow(person)]).toEqual([name, []]);
    }
  });
});

describe('what a finger needs', () => {
  async function holds(person: Person, screens: typeof memberScreens | typeof hostScreens): Promise<void> {
    for (const { name, path, there } of screens) {
      await person.open(path);
      await person.sees(there);
      await toTheEnd(person);
      await scrollTo(person, 0);
      await person.picture(name);
      await isReachable(person, name);
    }
  }

  async function isReachable(person: Person, name: string): Promise<void> {
    expect([name, await tooSmall(person), await nameless(person)]).toEqual([name, [], []]);
  }

  test('a member can reach everything and hear its name', async () => {
    const person = await welcome(house());
    await become(person, member);
    await holds(person, memberScreens);
    await person.open(pages.home);
    await rulers(person).first().tap();
    await person.sees(new RegExp(literal(queueRule)));
    await person.picture('waiting');
    await isReachable(person, 'waiting');
  });

  test('a stranger with a letter, likewise', async () => {
    const person = await welcome(house());
    await person.open(await printedLink(house().server, joinAddress));
    await person.sees(joining.accept);
    await isReachable(person, 'letter');
    await person.tap(joining.accept);
    await person.sees(joining.nameHint);
    await isReachable(person, 'take-seat');
  });

  test('a host can reach everything and hear its name', async () => {
    const person = await welcome(house());
    await become(person, chen.name);
    await holds(person, hostScreens);
    for (const [name, tab] of [
      ['members', hostWords.members],
      ['host-club', hostWords.club],
      ['host-me', hostWords.me],
    ] as const) {
      await person.open(pages.desk);
      await person.tap(tab);
      await toTheEnd(person);
      await scrollTo(person, 0);
      await person.picture(name);
      await isReachable(person, name);
    }
    await person.open(pages.desk);
    await person.tap(new RegExp(literal(queue.next)));
    await person.sees(answers.firstTitle);
    await isReachable(person, 'answer');
    await person.tap(answers.fullChip);
    await person.sees(answers.fullTitle);
    await isReachable(person, 'full answer');
  });
});
