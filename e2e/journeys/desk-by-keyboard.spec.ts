import { expect, test } from '@jest/globals';
import { answers } from '@huiyou/words/answers';
import { queue } from '@huiyou/words/host-queue';
import { hostDesk } from '@huiyou/words/host-desk';
import { questionNumber } from '@huiyou/words/questions';
import { answersBeside, chooses, openOnFriday, sitsAtQueue } from './answering.ts';
import { useBrowser } from './browser.ts';
import { useHouse } from './houses.ts';
import { nameless, overflow } from './measure.ts';
import { eventually, type Person } from './person.ts';
import { asks, atTheApi } from './promises.ts';
import { chen, sections } from './ways.ts';

const house = useHouse(() => openOnFriday());
const welcome = useBrowser();
const TEST_MS = 120_000;
/** Experience §11: nodes of a desk with thirty rows. */
const mostNodes = 900;
const answered = '换了软水以后，瑰夏喝到后面发酸，是水还是磨？';
const alike = '换了软水，冲出来偏酸，磨要不要动？';

async function press(host: Person, key: string): Promise<void> {
  await host.page.keyboard.press(key);
}

async function isWritten(host: Person, label: string, pattern: RegExp): Promise<void> {
  await eventually(async () => expect(await host.field(label).inputValue()).toMatch(pattern));
}

async function answersByKeys(host: Person): Promise<void> {
  await press(host, '?');
  await host.sees(hostDesk.keysNote);
  await host.picture('keys-panel');
  await press(host, 'Escape');
  await host.seesNo(hostDesk.keysNote);

  await press(host, 'n');
  await host.sees(new RegExp('后天带老友来店里'), answers.claimMine);
  await host.picture('keys-next');
  await host.field(answers.firstTitle).focus();
  await host.page.keyboard.type('留靠窗那桌，n 和 c 在字里只是字。');
  await host.sees(answers.draftKept);
  await host.reload();
  await chooses(host, '后天带老友来店里');
  await host.findsWritten(answers.firstTitle, '留靠窗那桌，n 和 c 在字里只是字。');
  await host.picture('keys-reloaded');
  await host.field(answers.firstTitle).focus();
  await press(host, 'Control+Enter');
  await host.sees('留靠窗那桌，n 和 c 在字里只是字。', hostDesk.goOnHint);
  await host.picture('keys-replied');
}

test(
  'by keys alone: next, claim, insert, send; the draft outlives a reload',
  async () => {
    const { id } = await asks(await atTheApi(house(), '沈若禾'), answered);
    await answersBeside(house(), chen.name, id, sections);
    await (await atTheApi(house(), chen.name)).post(`/queue/${id}/keep`, { text: answered });
    await asks(await atTheApi(house(), '杜松'), alike);

    const host = await welcome(house(), { desk: true });
    await sitsAtQueue(host, chen.name);
    await host.sees(...hostDesk.nothingChosen, queue.next);
    await host.picture('desk-nothing-chosen');
    await answersByKeys(host);

    await host.tap(new RegExp(alike));
    await host.sees(answers.proposals, answers.claimFree);
    await press(host, 'c');
    await host.sees(answers.claimMine);
    await host.picture('keys-proposals');
    await press(host, 'i');
    await isWritten(host, '结论', /矿物少一半/);
    await host.seesNo(answers.proposals);
    await host.picture('keys-inserted');
    await host.sees(answers.draftKept);
    await press(host, 'Meta+Enter');
    await host.sees(answers.waitingForMember);
    await host.picture('keys-answered');
  },
  TEST_MS,
);

test(
  'thirty rows beside a thread stay within the budget; under 1,280 px the file is a drawer; below 1,024 the phone’s queue',
  async () => {
    for (let left = 22; left > 0; left -= 1)
      await asks(await atTheApi(house(), '范思齐'), `第 ${left} 遍问：滤杯要不要先烫？`);
    const host = await welcome(house(), { desk: true });
    await sitsAtQueue(host, chen.name);
    await chooses(host, '换了软水以后，新到的瑰夏');
    await host.sees(questionNumber(36));
    await host.picture('desk-thread');
    expect(await host.page.locator('.hk .qu-r').count()).toBeGreaterThanOrEqual(30);
    expect(await host.page.locator('.taro_page').last().locator('*').count()).toBeLessThanOrEqual(mostNodes);
    expect([await overflow(host), await nameless(host)]).toEqual([[], []]);

    await host.page.setViewportSize({ width: 1180, height: 800 });
    await host.tap(hostDesk.openFile);
    await host.sees(hostDesk.fileNote);
    await host.picture('desk-drawer');
    await press(host, 'Escape');
    await host.seesNo(hostDesk.fileNote);
    await host.picture('desk-narrow');
    await host.page.setViewportSize({ width: 900, height: 800 });
    await host.is('/pages-host/desk/index');
    await host.sees(queue.title);
  },
  TEST_MS,
);

test('with the mouse: the second button brings out what can be done with a row', async () => {
  const host = await welcome(house(), { desk: true });
  await sitsAtQueue(host, chen.name);
  await host.target(new RegExp('第一次买手冲壶')).click({ button: 'right' });
  await host.sees(queue.fold, queue.answer);
  await host.picture('desk-row-actions');
  await host.tap(queue.pass);
  await host.sees(answers.passTitle, answers.passNote);
  await host.picture('desk-pass-on');
});
