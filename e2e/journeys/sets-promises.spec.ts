import { expect, test } from '@jest/globals';
import { lengthText, openTopicLabel, promises, sectionNumber, topics, versionStates } from '@huiyou/words/promises';
import { amountOfTier, moveUpLabel } from '@huiyou/words/promises';
import { dayCount, holidays, holidaySample, missingYear, replay, yearAdded, yearName } from '@huiyou/words/rosters';
import { tierNames } from '@huiyou/words/tiers';
import { useBrowser } from './browser.ts';
import { giveFile, goTo, operatorName, sitDown } from './desk.ts';
import { openDemo, useHouse } from './houses.ts';
import type { Person } from './person.ts';
import { askedBy, clockAt, letPass, MINUTE_MS, writes } from './promises.ts';
import { ask, become, chen, pages } from './ways.ts';

const house = useHouse(() => openDemo('sqlite', '2026-11-20 13:52'));
const welcome = useBrowser();
const TEST_MS = 120_000;
const member = '老周';
const before = '今天问的这一问，按哪个时间算？';
const after = '第二天再问一问，快了没有？';
/** To half past nine of the next day. */
const untilMorning = (19 * 60 + 38) * MINUTE_MS;
const twoHours = 120 * MINUTE_MS;

async function atTheDesk(): Promise<Person> {
  const operator = await welcome(house(), { desk: true });
  await sitDown(operator, operatorName);
  return operator;
}

async function promisesSooner(operator: Person): Promise<void> {
  await goTo(operator, 'promises');
  await operator.sees(promises.inForce, lengthText(4, 'hours'), promises.noVersions);
  await operator.picture('desk-promises');
  await operator.tap(promises.change);
  await operator.sees(promises.unchanged);
  await operator.type(amountOfTier(tierNames.close), '5');
  await operator.type(amountOfTier(tierNames.familiar), '1');
  await operator.sees(promises.worse);
  await operator.picture('desk-promises-worse');
  await operator.type(amountOfTier(tierNames.close), '60');
  await operator.type(amountOfTier(tierNames.familiar), '2');
  await operator.seesNo(promises.worse, promises.save);
  await operator.tap(promises.tryOut);
  await operator.sees(promises.worstFirst, replay.then, chen.name);
  await operator.picture('desk-promises-replayed');
  await operator.tap(promises.save);
  await operator.sees(promises.versions, versionStates.coming);
  await operator.picture('desk-promises-coming');
}

test(
  'another promise from tomorrow: its replay is seen first, and what was asked keeps what it was promised',
  async () => {
    const person = await welcome(house());
    await become(person, member);
    const operator = await atTheDesk();
    await promisesSooner(operator);
    await ask(person, chen.name, before);
    const old = await askedBy(person, house(), before);
    expect(old.clock.promiseMinutes).toBe(240);

    await letPass(house(), [person, operator], untilMorning);
    await writes(person, after);
    await person.picture('ask-sooner');
    await ask(person, chen.name, after);
    const sooner = await askedBy(person, house(), after);
    expect(clockAt(sooner.replyDueAt)).toBe(clockAt(sooner.askedAt + twoHours));
    expect((await askedBy(person, house(), before)).replyDueAt).toBe(old.replyDueAt);

    await operator.open('/pages-desk/promises/index');
    await operator.sees(versionStates.now, lengthText(2, 'hours'));
    await operator.picture('desk-promises-now');
  },
  TEST_MS,
);

test('a topic is edited, moved and put away: members see it at once', async () => {
  const operator = await atTheDesk();
  await goTo(operator, 'topics');
  await operator.picture('desk-topics');
  await operator.tap(openTopicLabel('到店'));
  await operator.type(topics.nameLabel, '来店里');
  await operator.tap(topics.addSection);
  await operator.type(sectionNumber(5), '怎么走');
  await operator.picture('desk-topic-edit');
  await operator.tap(topics.save);
  await operator.sees(topics.saved, '来店里');
  await operator.tap(moveUpLabel('来店里'));
  await operator.tap(openTopicLabel('订单'));
  await operator.tap(new RegExp(`^${topics.offered}`));
  await operator.tap(topics.save);
  await operator.sees(topics.putAway);
  await operator.picture('desk-topics-changed');

  const person = await welcome(house());
  await become(person, member);
  await person.open(pages.ask);
  await person.tap('来店里');
  await person.seesNo('订单', '到店');
  await person.picture('ask-other-topics');
});

test('in November the holidays of the next year are missing, and come from a file', async () => {
  const operator = await atTheDesk();
  await goTo(operator, 'holidays');
  await operator.sees(missingYear(2027), holidays.missingText);
  await operator.picture('desk-holidays');
  await giveFile(operator, holidays.chooseFile, 'holidays-2027.json', '{"year": 2027}');
  await operator.sees(holidays.unfit);
  await giveFile(operator, holidays.chooseFile, 'holidays-2027.json', holidaySample);
  await operator.sees(yearAdded(2027, 3, 1), holidays.keptNote);
  await operator.picture('desk-holidays-file');
  await operator.tap(holidays.save);
  await operator.sees(holidays.saved, yearName(2027), dayCount(3));
  await operator.seesNo(missingYear(2027));
  await operator.picture('desk-holidays-added');
});
