import type { Reply } from '@huiyou/contracts/api';
import { clockOf } from '@huiyou/domain/time/business-day';
import { expect } from '@jest/globals';
import { questions } from '@huiyou/words/questions';
import type { Client } from '@huiyou/testkit/http-client';
import { idOf, signIn } from './clubs.ts';
import type { House } from './houses.ts';
import { nameless, overflow, tooSmall } from './measure.ts';
import type { Person } from './person.ts';
import { type DemoPeople, pages, type Questions, tokenOf } from './ways.ts';

export type Asked = Reply<'GET /questions/:id'>;
export const MINUTE_MS = 60_000;

/** 14:10, 9:00: as the pages write a time of day. */
export const clockAt = (at: number): string => clockOf(at).replace(/^0/, '');

/** Writes a question on the ask page, and waits until both times are there. */
export async function writes(person: Person, text: string): Promise<void> {
  await person.open(pages.ask);
  await person.type(questions.askLabel, text);
  await person.sees(questions.replyFirst);
}

/** What the server says of the question of this text that somebody asked. */
export async function askedBy(person: Person, house: House, text: string): Promise<Asked> {
  const asker = house.api.as(await tokenOf(person));
  const { body } = await asker.get<Questions>('/questions');
  const found = body.questions.find((question) => question.text === text);
  if (!found) throw new Error(`nobody asked “${text}”`);
  return (await asker.get<Asked>(`/questions/${found.id}`)).body;
}

/** Somebody of the demo at the API, without a phone. */
export async function atTheApi(house: House, name: string): Promise<Client> {
  const { body } = await house.api.get<DemoPeople>('/demo/people');
  return signIn(house.api, idOf(body, name));
}

/** Asks at the API, about the first topic. */
export async function asks(client: Client, text: string): Promise<Asked> {
  const { body } = await client.get<Reply<'GET /promise'>>('/promise');
  return (await client.post<Asked>('/questions', { text, topicId: body.topics[0]?.id })).body;
}

/** Answers at the API whatever is asked of whoever has the question: a first reply and every section. */
export async function answers(client: Client, id: string, text: string): Promise<void> {
  const { body } = await client.get<Reply<'GET /queue/:id'>>(`/queue/${id}`);
  await client.post(`/queue/${id}/claim`);
  if (body.state === 'waiting') await client.post(`/queue/${id}/first-reply`, { text });
  await client.post(`/queue/${id}/full-answer`, { sections: body.sections.map((name) => ({ name, text })) });
}

/** Time passes for the house and everybody who is here. */
export async function letPass(house: House, people: readonly Person[], ms: number): Promise<void> {
  for (const person of people) await person.letPass(ms);
  await house.letPass(ms);
}

/** Opens the page of a question of one's own. */
export async function opens(person: Person, id: string): Promise<void> {
  await person.open(`/pages-questions/question/index?id=${id}`);
}

/** What leaves the screen: slips behind one's own do so on purpose. */
export const cut = async (person: Person) => (await overflow(person)).filter((what) => !what.startsWith('sl'));

/** Nothing is cut, too small for a finger or without a name. */
export async function isFit(person: Person): Promise<void> {
  expect([await cut(person), await tooSmall(person), await nameless(person)]).toEqual([[], [], []]);
}
