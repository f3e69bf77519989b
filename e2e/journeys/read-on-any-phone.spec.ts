import type { BodyIn } from '@huiyou/contracts/api';
import { beforeAll, expect, test } from '@jest/globals';
import { alertsPage } from '@huiyou/words/alerts-pages';
import { asking, waitFor } from '@huiyou/words/asking';
import { consents, knowledge, wantsToShow } from '@huiyou/words/club-knowledge';
import { firstReplyBy, questions } from '@huiyou/words/questions';
import { rosters } from '@huiyou/words/rosters';
import { states } from '@huiyou/words/states';
import { useBrowser } from './browser.ts';
import { openDemo, useHouse } from './houses.ts';
import type { Person } from './person.ts';
import { answers, asks, atTheApi, clockAt, cut, isFit, opens, writes } from './promises.ts';
import { become, beginning, chen } from './ways.ts';

const house = useHouse(() => openDemo('sqlite', '2026-11-20 13:52'));
const welcome = useBrowser();
const TEST_MS = 120_000;
const member = '沈若禾';
const known = '出差只有挂耳和热水壶，怎么冲不苦？';
const said = '水烧开晾三分钟，分三次注，泡过头就苦。';
let waiting = { id: '', replyDueAt: 0 };
let answered = { id: '' };

beforeAll(async () => {
  const [asker, other, pinned, host] = await Promise.all(
    [member, '杜松', '李长庚', chen.name].map((name) => atTheApi(house(), name)),
  );
  if (!asker || !other || !pinned || !host) throw new Error('somebody is missing');
  const kept = await asks(other, known);
  await answers(host, kept.id, said);
  const body: BodyIn<'POST /queue/:id/knowledge'> = { text: known };
  const { body: consent } = await host.post<{ id: string }>(`/queue/${kept.id}/knowledge`, body);
  await other.post(`/consents/${consent.id}/agree`);
  answered = await asks(asker, '挂耳用多少度的水？');
  await answers(host, answered.id, said);
  await host.post(`/queue/${answered.id}/knowledge`, { text: '挂耳用多少度的水？' });
  for (const text of ['第一支怎么选？', '第二支怎么选？', '水要换吗？', '几点到合适？']) await asks(pinned, text);
  waiting = await asks(asker, '等着的一问，字大了也看得全吗？');
  const urgency: BodyIn<'POST /questions/:id/urgency'> = { reason: 'trip', text: '明天一早的车，今晚装箱。' };
  await asker.post(`/questions/${waiting.id}/urgency`, urgency);
}, 120_000);

/** On a narrow phone everything is drawn smaller, as WeChat does it: there only what is cut is looked for. */
async function fits(person: Person, name: string): Promise<void> {
  if (name === 'narrow') expect(await cut(person)).toEqual([]);
  else await isFit(person);
}

/** Everything a member sees from asking to the answer, and what is kept of it. */
async function readsAll(person: Person, name: string): Promise<void> {
  const looks = async (screen: string) => {
    await person.picture(`${screen}-${name}`);
    await fits(person, name);
  };
  await writes(person, '出差用酒店热水壶冲挂耳');
  await person.sees(knowledge.near, beginning(waitFor(chen.name)));
  await looks('any-ask');
  await person.tap(beginning(known));
  await person.words(knowledge.answered).first().scrollIntoViewIfNeeded();
  await looks('any-known');
  await person.words(questions.sectionsTitle).first().scrollIntoViewIfNeeded();
  await looks('any-ask-end');

  await opens(person, waiting.id);
  await person.sees(asking.hurryAsked);
  await looks('any-waiting');
  await person.tap(states.more);
  await looks('any-more');

  await opens(person, answered.id);
  await person.sees(questions.completeAsk, wantsToShow(chen.name));
  await person.words(questions.completeAsk).first().scrollIntoViewIfNeeded();
  await looks('any-thread');
  await person.words(consents.agree).last().scrollIntoViewIfNeeded();
  await looks('any-consent');
  await person.open('/pages-questions/consents/index');
  await person.sees(consents.lead);
  await looks('any-consents');
  await person.open('/pages-questions/knowledge/index');
  await person.type(knowledge.search, '挂耳');
  await person.sees(known);
  await looks('any-knowledge');
}

/** The host's own pages on the phone. */
async function setsUp(person: Person, name: string): Promise<void> {
  await become(person, chen.name);
  for (const [page, there] of [
    ['duty', rosters.week],
    ['alerts', alertsPage.depends],
  ] as const) {
    await person.open(`/pages-duty/${page}/index`);
    await person.sees(there);
    await person.picture(`any-${page}-${name}`);
    await fits(person, name);
  }
}

test.each([
  { name: '21', textSize: 21 },
  { name: '26', textSize: 26 },
  { name: 'narrow', width: 320 },
  { name: 'usual' },
])(
  'nothing is cut: $name',
  async ({ name, ...how }) => {
    const person = await welcome(house(), how);
    await become(person, member);
    await person.sees(firstReplyBy(clockAt(waiting.replyDueAt)));
    await person.picture(`any-home-${name}`);
    await fits(person, name);
    await readsAll(person, name);
    await setsUp(await welcome(house(), how), name);
    expect(person.faults).toEqual([]);
  },
  TEST_MS,
);
