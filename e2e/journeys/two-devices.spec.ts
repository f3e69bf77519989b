import { expect, test } from '@jest/globals';
import { answers } from '@huiyou/words/answers';
import { handTo, questions } from '@huiyou/words/questions';
import { refusalSentences } from '@huiyou/words/refusals';
import { states } from '@huiyou/words/states';
import { useBrowser } from './browser.ts';
import { openDemo, useHouse } from './houses.ts';
import type { Person } from './person.ts';
import { ask, become, beginning, chen, firstReply, openInQueue, pages, type Questions, tokenOf } from './ways.ts';

const house = useHouse(() => openDemo());
const welcome = useBrowser();
const member = '范思齐';

/** Hears of the other device, and saves what is typed, only once it has sent its own words: nobody learns it later. */
async function hearsNothing({ page }: Person): Promise<void> {
  let sent = () => undefined as void;
  const sending = new Promise<void>((resolve) => {
    sent = resolve;
  });
  await page.route('**/api/queue/*', async (route) => {
    await sending;
    await route.continue();
  });
  await page.route('**/api/queue/*/draft', (route) => route.abort('connectionreset'));
  await page.route('**/api/queue/*/first-reply', async (route) => {
    sent();
    await route.continue();
  });
}

test('a host answers on two devices: the second is told in place and shown what stands', async () => {
  const asker = await welcome(house());
  await become(asker, member);
  const text = '两台机器上同时看到的一问，先答哪台算数？';
  await ask(asker, chen.name, text);

  const phone = await welcome(house());
  const tablet = await welcome(house(), { mayLoseNetwork: true });
  for (const device of [phone, tablet]) {
    await become(device, chen.name);
    await openInQueue(device, text);
    // Whoever has not the form yet would be told at once that it is too late for one.
    await device.sees(answers.firstTitle);
  }
  await hearsNothing(tablet);
  await firstReply(phone, '先答的算数。');
  await tablet.type(answers.firstTitle, '后答的也写完了。');
  await tablet.tap(answers.firstSend);
  await tablet.sees(answers.notSent, refusalSentences['question-already-replied'], '先答的算数。', answers.fullTitle);
  await tablet.sees(answers.unsent, '后答的也写完了。');
  await tablet.picture('second-device');

  await asker.reload();
  await asker.sees('先答的算数。');
  await asker.seesNo('后答的也写完了。');
});

test('a member hands the same draft over from two tabs: it is one question', async () => {
  const person = await welcome(house());
  await become(person, '祝融山');
  const text = '开了两个页面，写的是同一问。';
  await person.open(pages.ask);
  await person.type(questions.askLabel, text);
  const first = await person.openTab(pages.ask);
  await person.findsWritten(questions.askLabel, text);
  await person.tap(handTo(chen.name));
  await person.is('/pages-questions/question/index');

  await person.turnTo(first);
  await person.tap(handTo(chen.name));
  await person.is('/pages-questions/question/index');
  await person.sees(text);
  const { body } = await house()
    .api.as(await tokenOf(person))
    .get<Questions>('/questions');
  expect(body.questions.filter((question) => question.text === text)).toHaveLength(1);
});

test('a member takes a question back in one tab and adds to it in the other: said in place', async () => {
  const person = await welcome(house());
  await become(person, '小满妈妈');
  const text = '收回和补充碰在一起的一问。';
  await ask(person, chen.name, text);
  const first = await person.openTab(new URL(person.page.url()).pathname + new URL(person.page.url()).search);
  await person.tap(states.more);
  await person.tap(beginning(questions.withdraw));
  await person.tap(questions.withdrawDo);
  await person.sees(questions.withdrawn);

  await person.turnTo(first);
  await person.tap(questions.addTitle);
  await person.type(questions.addLabel, '还想补一句。');
  await person.tap(questions.addSend);
  await person.sees(questions.notAdded, refusalSentences['question-withdrawn']);
  await person.findsWritten(questions.addLabel, '还想补一句。');
  await person.picture('withdrawn-elsewhere');
});
