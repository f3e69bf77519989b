import { expect, test } from '@jest/globals';
import { answers, claimUntil } from '@huiyou/words/answers';
import { queue } from '@huiyou/words/host-queue';
import { firstReplyBy } from '@huiyou/words/questions';
import { chooses, openOnFriday, sitsAtQueue, standsAtQueue } from './answering.ts';
import { useBrowser } from './browser.ts';
import { useHouse } from './houses.ts';
import { asks, atTheApi } from './promises.ts';
import { anyTime, chen, literal, openInQueue } from './ways.ts';

const house = useHouse(() => openOnFriday());
const welcome = useBrowser();
const TEST_MS = 90_000;
const question = '粉床中间总有一个坑，是注水太集中，还是磨得不匀？';
const begun = '看了粉床，';
const atDesk = '看了粉床，多半是注水太集中。';
const onTheWay = '坑先不管，';

test(
  'one draft goes on from the phone to the desk; the newer wins, and what gave way can be taken along',
  async () => {
    await asks(await atTheApi(house(), '范思齐'), question);
    const phone = await welcome(house(), { mayLoseNetwork: true });
    await standsAtQueue(phone, chen.name);
    await openInQueue(phone, question);
    await phone.sees(answers.claimFree);
    await phone.type(answers.firstTitle, begun);
    await phone.sees(
      answers.draftKept,
      anyTime((time) => answers.claimMine + claimUntil(time)),
    );
    await phone.picture('draft-phone');

    const desk = await welcome(house(), { desk: true });
    await sitsAtQueue(desk, chen.name);
    await desk.sees(queue.writingMine);
    await chooses(desk, question);
    await desk.findsWritten(answers.firstTitle, begun);
    await phone.losesNetwork();
    await desk.type(answers.firstTitle, atDesk);
    await desk.sees(answers.draftKept);
    await desk.picture('draft-desk');

    await phone.type(answers.firstTitle, begun + onTheWay);
    await phone.sees(answers.notSaved);
    await phone.picture('draft-offline');
    await phone.findsNetwork();
    await phone.sees(answers.movedOn, answers.unsent, begun + onTheWay);
    await phone.findsWritten(answers.firstTitle, atDesk);
    await phone.picture('draft-moved-on');

    await phone.tap(answers.firstSend);
    await phone.sees(answers.goOn);
    await desk.reload();
    await desk.tap(new RegExp(literal(question)));
    await desk.sees(atDesk, answers.fullTitle);
    await desk.seesNo(anyTime(firstReplyBy), answers.firstTitle);
    await desk.picture('draft-sent');
  },
  TEST_MS,
);

test(
  'a field that is not drawn yet takes what arrives',
  async () => {
    const host = await welcome(house());
    await standsAtQueue(host, chen.name);
    const written = await host.page.evaluate(async () => {
      await customElements.whenDefined('taro-textarea-core');
      const field = document.createElement('taro-textarea-core');
      document.body.append(field);
      for (let tick = 0; tick < 20; tick += 1) {
        Object.assign(field, { value: `草稿 ${tick}` });
        await Promise.resolve();
      }
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      return field.querySelector('textarea')?.value;
    });
    expect(written).toBe('草稿 19');
  },
  TEST_MS,
);
