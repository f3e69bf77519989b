import type { Reply } from '@huiyou/contracts/api';
import { answers } from '@huiyou/words/answers';
import { demoRowLabel } from '@huiyou/words/demo';
import { askNow } from '@huiyou/words/home';
import { invitations } from '@huiyou/words/invitations';
import { joining, ofAge } from '@huiyou/words/joining';
import { handTo, questions } from '@huiyou/words/questions';
import { decodeQrPng } from '@huiyou/testkit/decode-qr';
import type { Person } from './person.ts';

/** The demo's host of these journeys, as her members know her. */
export const chen = { name: '陈砚', pronoun: '她', clubName: '砚边会' } as const;

export const pages = {
  choose: '/pages/demo/index',
  home: '/pages/home/index',
  ask: '/pages-questions/ask/index',
  asked: '/pages-questions/asked/index',
  desk: '/pages-host/desk/index',
  invite: '/pages-host/invite/index',
} as const;

/** 9:00, 明天 9:00 and every other time, in words that carry one: `anyTime(askNow)`. */
export function anyTime(words: (time: string) => string): RegExp {
  const sample = '9:00';
  const [before = '', after = ''] = words(sample).split(sample);
  return new RegExp(`${literal(before.trimEnd())} ?[^，]{0,8}\\d{1,2}:\\d{2}${literal(after)}`);
}

export function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** A name that begins like this: a row's label says more than the row's name. */
export function beginning(text: string): RegExp {
  return new RegExp(`^${literal(text)}`);
}

/** In the demo: becomes somebody by name. */
export async function become(person: Person, name: string): Promise<void> {
  await person.open(pages.choose);
  await person.tap(beginning(demoRowLabel(name, '')));
  await person.page.waitForURL((url) => url.pathname !== pages.choose);
}

/** Reads the letter at this address and takes the seat. */
export async function takeSeat(person: Person, address: string, name: string): Promise<void> {
  await person.open(address);
  await person.tap(joining.accept);
  await person.type(joining.nameLabel, name);
  await person.tap(ofAge('十八'));
  await person.tap(joining.takeSeat);
  await person.sees(joining.slipTitle);
}

/** From the name-slip to the first page. */
export async function comeIn(person: Person): Promise<void> {
  await person.tap(joining.comeIn);
  await person.is(pages.home);
  await person.sees(anyTime(askNow));
}

/** Asks from the first page, and stands in the queue. */
export async function ask(person: Person, hostName: string, text: string): Promise<void> {
  await person.open(pages.ask);
  await person.type(questions.askLabel, text);
  await person.tap(handTo(hostName));
  await person.is('/pages-questions/question/index');
  await person.sees(text);
}

/** Writes a letter to a name, from the empty form to the printed code. */
export async function writeLetter(person: Person, addressee: string, letter: string): Promise<void> {
  await person.open(pages.invite);
  await person.tap(invitations.named);
  await person.type(invitations.addressee, addressee);
  await person.type(invitations.letter, letter);
  await person.tap(invitations.print);
  await person.is('/pages-host/invitation/index');
}

/** What a camera reads off the code on the screen. */
export async function scanCode(person: Person, label: string = invitations.codeLabel): Promise<string> {
  const code = person.page.getByRole('img', { name: label });
  await code.waitFor();
  await person.page.waitForFunction(() => [...document.images].every((image) => image.complete));
  return decodeQrPng(await code.screenshot());
}

/** From the queue: opens the question of this text. */
export async function openInQueue(person: Person, text: string): Promise<void> {
  await person.open(pages.desk);
  await person.tap(new RegExp(literal(text)));
  await person.is('/pages-host/answer/index');
}

export async function firstReply(person: Person, text: string): Promise<void> {
  await person.type(answers.firstTitle, text);
  await person.tap(answers.firstSend);
  await person.sees(answers.goOn);
}

/** Every section of the full answer, by its name. */
export async function fullAnswer(person: Person, sections: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(sections)) await person.type(name, text);
  await person.tap(answers.fullSend);
  await person.sees(answers.waitingForMember);
}

export const sections = {
  结论: '水换成矿物少一半的，酸会收回去。',
  理由: '你那里的水太软，酸没有东西压着。',
  做法: '一升纯水配半升你的自来水\n水温 92 度\n三段注水，两分半结束',
  注意: '别再调细，会苦。',
  之后: '试三天，把第三天的味道告诉我。',
} as const;

/** Whoever is signed in on this phone, for asking the API the same as they. */
export async function tokenOf(person: Person): Promise<string> {
  const stored = await person.page.evaluate(() => localStorage.getItem('session'));
  const session = JSON.parse(stored ?? '{}') as { data?: { token?: string } };
  if (!session.data?.token) throw new Error('nobody is signed in on this phone');
  return session.data.token;
}

export type Questions = Reply<'GET /questions'>;
export type DemoPeople = Reply<'GET /demo/people'>;
