import { expect, test } from '@jest/globals';
import { answers, promiseBroken } from '@huiyou/words/answers';
import { openSentence, queue } from '@huiyou/words/host-queue';
import { queueRuleShort } from '@huiyou/words/queue';
import { answerPage, openOnFriday, standsAtQueue } from './answering.ts';
import { useBrowser } from './browser.ts';
import { useHouse } from './houses.ts';
import { nameless, overflow, tooSmall } from './measure.ts';
import type { Person } from './person.ts';
import { asks, atTheApi } from './promises.ts';
import { anyTime, chen, firstReply } from './ways.ts';

const house = useHouse(() => openOnFriday());
const welcome = useBrowser();
const TEST_MS = 90_000;
/** Of the demo: the one pinned question, and the one past due. */
const pinned = '后天带老友来店里';
const pastDue = '滤纸总有纸味';
const second = '那支日晒，热着喝和放凉喝，哪样更像茶？';

async function isFit(host: Person): Promise<void> {
  expect([await overflow(host), await tooSmall(host), await nameless(host)]).toEqual([[], [], []]);
}

async function repliesAndGoesOn(host: Person, asked: RegExp | string, text: string): Promise<void> {
  await host.sees(asked);
  await firstReply(host, text);
  await host.tap(answers.nextQuestion);
}

test(
  'after two pinned answers the past-due one is offered, and the promise that broke is said with it',
  async () => {
    await asks(await atTheApi(house(), '李长庚'), second);
    const host = await welcome(house());
    await standsAtQueue(host, chen.name);
    await host.sees(openSentence('一'), queueRuleShort, new RegExp(pinned), queue.next);
    await host.picture('turns-queue');
    await isFit(host);

    await host.tap(queue.takeNext);
    await host.is(answerPage);
    await repliesAndGoesOn(host, new RegExp(pinned), '留靠窗那桌。日晒我替他挑一支轻的。');
    await repliesAndGoesOn(host, second, '放凉更像，热着酒气重。');
    await host.sees(new RegExp(pastDue), anyTime(promiseBroken), answers.apologyTitle);
    await host.picture('turns-past-due');
    await isFit(host);

    await host.type(answers.apologyTitle, '昨晚人多，把你落下了，是我的不是。');
    await host.tap(answers.apologySend);
    await host.sees(answers.apologyMark);
    await host.seesNo(answers.apologyNote);
    await host.picture('turns-apologised');
    await firstReply(host, '冲两遍，用刚开的水。');
  },
  TEST_MS,
);
