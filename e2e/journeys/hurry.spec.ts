import { expect, test } from '@jest/globals';
import { answers as hostWords, nearerBy, nearerChoice, openQuestion } from '@huiyou/words/answers';
import { asking, hurryHead, mergedTitle } from '@huiyou/words/asking';
import { queue } from '@huiyou/words/host-queue';
import { firstReplyBy, questions, stillNote } from '@huiyou/words/questions';
import { states } from '@huiyou/words/states';
import { urgencyReasonNames } from '@huiyou/words/urgency';
import { useBrowser } from './browser.ts';
import { openDemo, useHouse } from './houses.ts';
import type { Person } from './person.ts';
import { askedBy, clockAt, isFit, opens } from './promises.ts';
import { anyTime, ask, become, beginning, chen, openInQueue, pages } from './ways.ts';

const house = useHouse(() => openDemo('sqlite', '2026-11-20 13:52'));
const welcome = useBrowser();
const TEST_MS = 120_000;
const member = '老周';
const accepted = { text: '明早六点的车去山里，带哪支手冲壶不怕磕？', why: '明天一早的车，今晚装箱。' } as const;
const declined = { text: '下周要送人的豆子，磨好送还是不磨？', why: '下周五前送到就行。' } as const;
const third = '再问一句：壶要不要带备用的滤杯？';
const sorry = '今天排满了，按原来的时间一定回你。';

async function hurries(person: Person, reason: keyof typeof urgencyReasonNames, why: string): Promise<void> {
  await person.tap(states.more);
  await person.tap(beginning(asking.hurry));
  await person.sees(asking.hurryRule);
  await person.tap(urgencyReasonNames[reason]);
  await person.type(asking.hurryLabel, why);
  await person.picture(`hurry-${reason}`);
  await isFit(person);
  await person.tap(asking.hurrySend);
  await person.sees(hurryHead(urgencyReasonNames[reason]), why, asking.hurryAsked);
  await person.picture(`hurry-${reason}-asked`);
}

test(
  'a nearer time is asked for: one is given and both see it, one is not and why; two are the most',
  async () => {
    const person = await welcome(house());
    await become(person, member);
    await ask(person, chen.name, accepted.text);
    await hurries(person, 'trip', accepted.why);
    const first = await askedBy(person, house(), accepted.text);

    const host = await welcome(house());
    await become(host, chen.name);
    await host.sees(queue.urgents);
    await host.picture('queue-urgent');
    await openInQueue(host, accepted.text);
    await host.sees(hostWords.urgencyTitle);
    await host.target(anyTime(nearerChoice)).waitFor();
    await host.picture('urgency-box');
    await host.tap(hostWords.urgencyAccept);
    await host.sees(anyTime((time) => nearerBy(chen.name, time)));
    await opens(person, first.id);
    const nearer = (await askedBy(person, house(), accepted.text)).replyDueAt;
    expect(nearer).toBeLessThan(first.replyDueAt);
    await person.sees(nearerBy(chen.name, clockAt(nearer)), stillNote(clockAt(nearer)));
    await person.picture('hurry-accepted');

    await ask(person, chen.name, declined.text);
    await hurries(person, 'gift', declined.why);
    const second = await askedBy(person, house(), declined.text);
    await ask(person, chen.name, third);
    await person.tap(states.more);
    await person.sees(asking.hurryFull);
    await person.picture('hurry-full');

    await openInQueue(host, declined.text);
    await host.tap(hostWords.urgencyDecline);
    await host.type(hostWords.declineLabel, sorry);
    await host.tap(hostWords.declineSend);
    await host.sees(hostWords.notNearerMark);
    await opens(person, second.id);
    await person.sees(hostWords.notNearerMark, sorry, firstReplyBy(clockAt(second.replyDueAt)));
    await person.picture('hurry-declined');
  },
  TEST_MS,
);

test('a question joins the one before it, and another is taken back', async () => {
  const person = await welcome(house());
  await become(person, '王海宁');
  const [into, text, back] = ['刀盘几个月换一次？', '还是刀盘的事：声音变尖了，算不算该换？', '问错了，别答这一问。'];
  await ask(person, chen.name, into);
  const { number } = await askedBy(person, house(), into);
  await ask(person, chen.name, text);
  await person.tap(states.more);
  await person.tap(beginning(asking.merge));
  await person.sees(asking.mergeText);
  await person.tap(new RegExp(into));
  await person.picture('merge');
  await person.tap(asking.mergeDo);
  await person.sees(mergedTitle(number));
  await person.picture('merged');
  await person.tap(openQuestion(number));
  await person.sees(into, text);
  await person.picture('merged-into');
  await person.open(pages.asked);
  await person.sees('并进前一问');
  await person.picture('asked-merged');

  await ask(person, chen.name, back);
  await person.tap(states.more);
  await person.tap(beginning(questions.withdraw));
  await person.tap(questions.withdrawDo);
  await person.sees(questions.withdrawn);
  await person.picture('withdrawn');
});
