import type { Reply } from '@huiyou/contracts/api';
import { expect, test } from '@jest/globals';
import { alertsPage } from '@huiyou/words/alerts-pages';
import { channelNames } from '@huiyou/words/alerts';
import { hoursText } from '@huiyou/words/club';
import { host as hostWords } from '@huiyou/words/host';
import { aheadLabel, calendarKindNames, dayReasonNames, openDayLabel, replay, rosters } from '@huiyou/words/rosters';
import { useBrowser } from './browser.ts';
import { openDemo, useHouse } from './houses.ts';
import { askedBy, asks, atTheApi, isFit } from './promises.ts';
import { become, beginning, chen, literal, pages } from './ways.ts';

const house = useHouse(() => openDemo('sqlite', '2026-11-20 13:52'));
const welcome = useBrowser();
const [morning, afternoon] = [
  { from: 540, to: 720 },
  { from: 810, to: 1260 },
];

test('a host rests on Sundays from now on: tried out, saved; what was asked keeps its time', async () => {
  const person = await welcome(house());
  await become(person, '栗子');
  const question = '周末问的，周一前能回吗？';
  const { replyDueAt } = await asks(await atTheApi(house(), '栗子'), question);

  const host = await welcome(house());
  await become(host, chen.name);
  await host.tap(hostWords.me);
  await host.sees(rosters.mine);
  await host.picture('host-me-duty');
  await host.tap(beginning(rosters.mine));
  await host.sees(rosters.week, calendarKindNames.roster, rosters.unchanged);
  await host.picture('my-duty');
  await host.tap(openDayLabel('周日', hoursText([morning, afternoon])));
  await host.picture('my-duty-open');
  await isFit(host);
  await host.tap(rosters.dropHours);
  await host.sees(openDayLabel('周日', hoursText([morning])));
  await host.tap(rosters.dropHours);
  await host.sees(openDayLabel('周日', rosters.off));
  await host.tap(rosters.tryOut);
  await host.sees(rosters.tried, new RegExp(`${literal(replay.now)}能按时先回`));
  await host.words(rosters.tried).first().scrollIntoViewIfNeeded();
  await host.picture('my-duty-tried');
  await host.tap(rosters.save);
  await host.sees(rosters.saved, aheadLabel('11月22日 周日', rosters.off, ''));
  await host
    .words(/11月22日/)
    .first()
    .scrollIntoViewIfNeeded();
  await host.picture('my-duty-saved');
  expect((await askedBy(person, house(), question)).replyDueAt).toBe(replyDueAt);
});

test('a host leaves with something unsaved: asked first', async () => {
  const host = await welcome(house());
  await become(host, '邱岚');
  await host.open('/pages-duty/duty/index');
  await host.sees(aheadLabel('12月1日 周二', rosters.off, dayReasonNames.exception));
  await host.tap(beginning(calendarKindNames.office));
  await host.sees(rosters.tryOut);
  await host.tap('返回');
  await host.sees(rosters.leaveTitle, rosters.leaveText);
  await host.picture('my-duty-leave');
  await host.tap(rosters.leaveStay);
  await host.tap('返回');
  await host.tap(rosters.leave);
  await host.is(pages.desk);
  const { body } = await (await atTheApi(house(), '邱岚')).get<Reply<'GET /duty'>>('/duty');
  expect(body.kind).toBe('roster');
});

test('how a host is reached: what is connected, what is tested, which promises depend on it', async () => {
  const host = await welcome(house());
  await become(host, chen.name);
  await host.tap(hostWords.me);
  await host.tap(beginning(alertsPage.title));
  await host.is('/pages-duty/alerts/index');
  await host.sees(channelNames.window, alertsPage.tested, alertsPage.notConnected, alertsPage.depends);
  await host.tap(alertsPage.again);
  await host.sees(alertsPage.code, alertsPage.windowHere);
  await host.picture('alerts-testing');
  await isFit(host);
  await host.tap(alertsPage.remove);
  await host.sees(alertsPage.removeTitle);
  await host.picture('alerts-remove');
});
