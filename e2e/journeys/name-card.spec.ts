import { expect, test } from '@jest/globals';
import { guestCount, guests, openCount } from '@huiyou/words/guests';
import { answers } from '@huiyou/words/answers';
import { invitations } from '@huiyou/words/invitations';
import { joining, slipLabel } from '@huiyou/words/joining';
import {
  cardTexts,
  enteredBy,
  handTo,
  mayAsk,
  meeting,
  meetHost,
  noPromised,
  notASeat,
  repliedTo,
  waitingFor,
} from '@huiyou/words/meeting';
import { cardPlaces, hangsAt, makeLabel, nameCards, scanNote } from '@huiyou/words/name-cards';
import { guestWaits, questions } from '@huiyou/words/questions';
import { tierNames } from '@huiyou/words/tiers';
import { decodeQrPng } from '@huiyou/testkit/decode-qr';
import { useBrowser } from './browser.ts';
import { openDemo, useHouse } from './houses.ts';
import { overflow } from './measure.ts';
import type { Person } from './person.ts';
import { saveFile } from './pictures.ts';
import * as way from './ways.ts';

const house = useHouse(() => openDemo());
const welcome = useBrowser();
const { chen } = way;
const guestName = '宋小溪';
const question = '燕麦奶一热就结块，是奶的事，还是温度的事？';
const reply = '温度。到六十度就停，再热它就散了。';
const help = '替她试了三种燕麦奶，记下温度';
const letter = '见字如面。\n那天你在朋友圈看到我的名片，问的是燕麦奶。\n来坐坐，我们换一种再试。';
/** Two people and everything between them, from the code to the seat. */
const LONG_MS = 90_000;
const cardAddress = /\/c\/[0-9A-Za-z]{12}$/;

/** Makes the card for 朋友圈, reads its code as a camera does, and the code in the picture to share. */
async function makesCard(host: Person): Promise<string> {
  await way.become(host, chen.name);
  await host.open('/pages-host/name-cards/index');
  await host.sees(nameCards.hanging, nameCards.whyApart);
  await host.picture('name-cards');
  await host.tap(makeLabel(cardPlaces.moments));
  await host.is('/pages-host/name-card/index');
  await host.sees(chen.name, scanNote('plain', chen.name), hangsAt(cardPlaces.moments), nameCards.nobodyYet);
  const address = await way.scanCode(host, nameCards.codeLabel);
  expect(address).toMatch(cardAddress);
  await host.picture('name-card');
  expect(await overflow(host)).toEqual([]);
  expect(await readsPicture(host)).toBe(address);
  return address;
}

async function readsPicture(host: Person): Promise<string> {
  await host.tap(nameCards.picture);
  const drawn = host.page.getByRole('img', { name: nameCards.pictureLabel });
  await drawn.waitFor();
  await host.sees(nameCards.hold, nameCards.download);
  await host.picture('name-card-picture');
  const data = await drawn.locator('img').getAttribute('src');
  const file = Buffer.from(data?.split(',')[1] ?? '', 'base64');
  saveFile(file, 'name-card-to-share');
  return decodeQrPng(file);
}

/** From the code to being a guest: who she is, the notice, a name. */
async function getsToKnow(guest: Person, address: string): Promise<string> {
  await guest.open(address);
  await guest.sees(chen.name, chen.clubName, meeting.afterMeeting, mayAsk(chen.pronoun), notASeat(chen.pronoun));
  await guest.picture('card-opened');
  await guest.tap(meeting.consequence.join(''));
  await guest.is('/pages-guest/notice/index');
  await guest.sees('访客须知', '留多久，怎么删');
  await guest.picture('guest-notice');
  await guest.page.goBack();
  await guest.tap(meetHost(chen.name));
  await guest.sees(meeting.nameTitle);
  await guest.type(meeting.nameLabel, guestName);
  await guest.picture('card-name');
  await guest.tap(meeting.meet);
  await guest.is('/pages-guest/met/index');
  await guest.sees(meeting.between, meeting.noFacts);
  return guest.page.url();
}

async function asksAsGuest(guest: Person, met: string): Promise<void> {
  await guest.sees(noPromised(chen.pronoun), meeting.writeFirst);
  await guest.picture('met-new');
  await guest.type(meeting.askLabel, question);
  await guest.tap(handTo(chen.name));
  await guest.is('/pages-questions/question/index');
  await guest.sees(question, questions.noPromisedTime, guestWaits(chen.pronoun));
  await guest.seesNo(/\d 前先回/);
  await guest.picture('guest-question');
  await guest.open(met);
  await guest.sees(waitingFor(chen.pronoun), question);
  await guest.picture('met-asked');
}

async function findsAmongGuests(host: Person): Promise<void> {
  await host.open('/pages-host/guests/index');
  await host.sees(guestName, openCount('一'), guestCount('三'));
  await host.picture('guests');
  expect(await overflow(host)).toEqual([]);
}

async function answersGuest(host: Person): Promise<void> {
  await way.openInQueue(host, question);
  await host.sees(answers.guestDue);
  await host.picture('answer-guest');
  await host.tap(answers.firstChip);
  await way.firstReply(host, reply);
}

async function opensGuest(host: Person): Promise<void> {
  await host.open('/pages-host/guests/index');
  await host.tap(way.beginning(guestName));
  await host.sees(guests.note, guests.invite);
}

async function notesHelp(host: Person): Promise<void> {
  await opensGuest(host);
  await host.picture('guest-opened');
  await host.tap(guests.note);
  await host.sees(guests.noteWhy);
  await host.tap('电话里');
  await host.type(guests.text, help);
  await host.picture('guest-fact');
  await host.tap(guests.save);
  await host.sees(guests.saved, guests.waiting);
  await host.picture('guest-fact-saved');
}

/** What is not confirmed stands there and cannot be cited. */
async function cannotCiteYet(host: Person): Promise<void> {
  await opensGuest(host);
  await host.sees(help, guests.waiting);
  await host.tap(guests.invite);
  await host.sees(guestName, invitations.factWaiting);
  await host.picture('invite-waiting-fact');
}

async function confirmsHelp(guest: Person): Promise<void> {
  await guest.reload();
  await guest.sees(repliedTo(chen.pronoun), help, enteredBy(chen.pronoun, 'phone'));
  await guest.picture('met-fact-waiting');
  await guest.tap(meeting.itWasSo);
  await guest.seesNo(meeting.itWasSo);
  await guest.picture('met-fact-confirmed');
}

async function writesLetterCiting(host: Person): Promise<string> {
  await opensGuest(host);
  await host.tap(guests.invite);
  await host.is(way.pages.invite);
  await host.tap(new RegExp(`${way.literal(help)}$`));
  await host.type(invitations.letter, letter);
  await host.sees(invitations.preview);
  await host.picture('invite-citing');
  await host.tap(invitations.print);
  await host.is('/pages-host/invitation/index');
  await host.sees(help);
  await host.picture('invitation-citing');
  return way.scanCode(host);
}

test(
  'from a name card to a seat',
  async () => {
    const host = await welcome(house());
    const address = await makesCard(host);

    const guest = await welcome(house());
    const met = await getsToKnow(guest, address);
    await asksAsGuest(guest, met);

    await findsAmongGuests(host);
    await answersGuest(host);
    await notesHelp(host);
    await cannotCiteYet(host);

    await confirmsHelp(guest);
    const invitation = await writesLetterCiting(host);

    await guest.open(invitation);
    await guest.sees(chen.name, joining.between, help);
    await guest.picture('letter-citing');
    await way.takeSeat(guest, invitation, guestName);
    await guest.sees(slipLabel(guestName, tierNames.acquainted, chen.name));
    await way.comeIn(guest);

    await guest.open(address);
    await guest.sees(meeting.toHostTab);
    await guest.picture('card-of-my-host');
  },
  LONG_MS,
);

test('a host who opens their own card is told so', async () => {
  const host = await welcome(house());
  await way.become(host, chen.name);
  await host.open('/pages-host/name-cards/index');
  await host.tap(way.beginning(`${cardPlaces.xiaohongshu}的名片`));
  const address = await way.scanCode(host, nameCards.codeLabel);
  await host.open(address);
  await host.sees(cardTexts.own.title);
  await host.picture('own-card');
  await host.tap(meeting.toNameCards);
  await host.is('/pages-host/name-cards/index');
});

test('a card that is not there says so', async () => {
  const guest = await welcome(house());
  await guest.open('/c/Zz0Zz1Zz2Zz3');
  await guest.sees(cardTexts.unknown.title);
  await guest.picture('card-unknown');
  await guest.tap(meeting.toHome);
  await guest.is(way.pages.home);
});

test('a guest deletes everything in three taps', async () => {
  const host = await welcome(house());
  await way.become(host, chen.name);
  await host.open('/pages-host/name-cards/index');
  await host.tap(way.beginning(`${cardPlaces['in-person']}的名片`));
  const address = await way.scanCode(host, nameCards.codeLabel);

  const guest = await welcome(house());
  await guest.open(address);
  await guest.tap(meetHost(chen.name));
  await guest.type(meeting.nameLabel, '过路人');
  await guest.tap(meeting.meet);
  await guest.is('/pages-guest/met/index');
  await guest.tap(meeting.forgetMe);
  await guest.sees(meeting.forgetTitle);
  await guest.picture('forget-me');
  await guest.tap(meeting.forgetDo);
  await guest.sees(meeting.gone, meeting.goneText);
  await guest.picture('forgotten');

  await host.open('/pages-host/guests/index');
  await host.sees(guests.all);
  await host.seesNo('过路人');
});
