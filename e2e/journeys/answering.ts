import type { BodyIn, Reply } from '@huiyou/contracts/api';
import { answers } from '@huiyou/words/answers';
import { type House, openDemo } from './houses.ts';
import type { Person } from './person.ts';
import { atTheApi } from './promises.ts';
import { become, literal, pages } from './ways.ts';

export const deskQueue = '/pages-desk/queue/index';
export const answerPage = '/pages-host/answer/index';
export type HostThread = Reply<'GET /queue/:id'>;

/** A Friday on which every host of the demo is on duty at some hour. */
export const openOnFriday = (time = '13:52') => openDemo('sqlite', `2026-11-20 ${time}`);

/** Sits down where the queue, the thread and the file lie side by side. */
export async function sitsAtQueue(host: Person, name: string): Promise<void> {
  await become(host, name);
  await host.open(deskQueue);
}

/** At the desk: chooses the question of this text. */
export async function chooses(host: Person, text: string): Promise<void> {
  await host.tap(new RegExp(literal(text)));
  await host.sees(answers.firstTitle);
}

/** On the phone: the queue as its host finds it. */
export async function standsAtQueue(host: Person, name: string): Promise<void> {
  await become(host, name);
  await host.open(pages.desk);
}

/** `name` stands in for the host whenever she cannot, as she says on her own page. */
export async function namesStandIn(house: House, host: string, name: string): Promise<void> {
  const client = await atTheApi(house, host);
  const other = await atTheApi(house, name);
  const { body: queue } = await other.get<Reply<'GET /queue'>>('/queue');
  const body: BodyIn<'PUT /duty/stand-in'> = { kosId: queue.host.id };
  const { status } = await client.put('/duty/stand-in', body);
  if (status !== 200) throw new Error(`${name} cannot stand in: ${status}`);
}

/** A host answers in full at the API, section by section. */
export async function answersBeside(
  house: House,
  host: string,
  id: string,
  sections: Readonly<Record<string, string>>,
): Promise<HostThread> {
  const client = await atTheApi(house, host);
  const body: BodyIn<'POST /queue/:id/full-answer'> = {
    sections: Object.entries(sections).map(([name, text]) => ({ name, text })),
  };
  const { status, body: thread } = await client.post<HostThread>(`/queue/${id}/full-answer`, body);
  if (status !== 200) throw new Error(`not answered: ${status}`);
  return thread;
}
