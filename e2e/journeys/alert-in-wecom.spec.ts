import { expect, test } from '@jest/globals';
import { alertTitle, testLine } from '@huiyou/words/alerts';
import { addressLabels, alertsPage } from '@huiyou/words/alerts-pages';
import { hostDesk } from '@huiyou/words/host-desk';
import { host as hostWords } from '@huiyou/words/host';
import { sitsAtQueue, standsAtQueue } from './answering.ts';
import { useBrowser } from './browser.ts';
import { useHouse } from './houses.ts';
import { nameless, overflow, tooSmall } from './measure.ts';
import { eventually, type Person } from './person.ts';
import { asks, atTheApi, MINUTE_MS } from './promises.ts';
import { beginning, chen, literal } from './ways.ts';
import { openDemoWithWecom } from './with-wecom.ts';

const house = useHouse(() => openDemoWithWecom('sqlite', '2026-11-20 13:52'));
const welcome = useBrowser();
const TEST_MS = 120_000;
const account = 'chenyan';
const pinnedMember = '李长庚';
const question = '周四的座，能不能换到里间那张？';
const another = '里间那张坐得下三个人吗？';
/** Past 80 % of a quarter of an hour, and before its end. */
const PAST_MS = 13 * MINUTE_MS;

/** The newest message in her WeCom that begins with this: a card has a title of its own, a text has not. */
async function arrives(title: string): Promise<string> {
  let found: string | undefined;
  await eventually(async () => {
    const texts = house()
      .wecom.inbox(account)
      .map((message) => `${message.title}${message.text}`);
    found = texts.findLast((text) => text.startsWith(title));
    expect([found, texts]).toEqual([expect.any(String), texts]);
  });
  return found ?? '';
}

async function setsUp(host: Person): Promise<void> {
  await standsAtQueue(host, chen.name);
  await host.tap(hostWords.me);
  await host.tap(beginning(alertsPage.title));
  await host.is('/pages-duty/alerts/index');
  await host.sees(alertsPage.lead);
  await host.picture('alerts-page');
  expect([await overflow(host), await tooSmall(host), await nameless(host)]).toEqual([[], [], []]);
  await host.tap(alertsPage.set);
  await host.type(addressLabels.wecom, account);
  await host.picture('alerts-address');
  await host.tap(alertsPage.save);
  await host.sees(alertsPage.code);
  await host.picture('alerts-code');
}

async function confirms(host: Person): Promise<void> {
  const text = await arrives(alertTitle('test'));
  const code = new RegExp(`${literal(testLine(''))}(\\d{4})`).exec(text)?.[1] ?? '';
  await host.type(alertsPage.code, code === '0000' ? '1111' : '0000');
  await host.tap(alertsPage.confirm);
  await host.picture('alerts-wrong-code');
  await host.type(alertsPage.code, code);
  await host.tap(alertsPage.confirm);
  await host.sees(alertsPage.confirmed);
  await host.picture('alerts-tested');
}

test(
  'a channel is set up and tested; at 80 % the nudge arrives in WeCom, and the open desk says what is new',
  async () => {
    house().wecom.member(account);
    const host = await welcome(house());
    await setsUp(host);
    await confirms(host);

    await asks(await atTheApi(house(), pinnedMember), question);
    await house().letPass(PAST_MS);
    const nudge = await arrives(alertTitle('nudged'));
    expect(nudge).toContain(pinnedMember);

    const desk = await welcome(house(), { desk: true });
    await sitsAtQueue(desk, chen.name);
    await desk.sees(question, hostDesk.soundLabel);
    await asks(await atTheApi(house(), pinnedMember), another);
    await desk.sees(new RegExp(literal(alertTitle('asked'))), another);
    await desk.picture('desk-alert');
    await desk.tap(new RegExp(literal(alertTitle('asked'))));
    await desk.sees(another);
    await desk.seesNo(new RegExp(literal(alertTitle('asked'))));
  },
  TEST_MS,
);
