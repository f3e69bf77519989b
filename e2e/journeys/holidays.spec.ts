import type { Reply } from '@huiyou/contracts/api';
import { describe, expect, test } from '@jest/globals';
import { hoursText } from '@huiyou/words/club';
import { handTo, offDays, promiseSentence, hoursLength } from '@huiyou/words/questions';
import { aheadLabel, dayReasonNames } from '@huiyou/words/rosters';
import { tierNames } from '@huiyou/words/tiers';
import { useBrowser } from './browser.ts';
import { type House, openDemo, useHouse } from './houses.ts';
import { askedBy, atTheApi, isFit, writes } from './promises.ts';
import { become } from './ways.ts';

const welcome = useBrowser();
const question = '节前最后一问：假期里磨豆机放着不用，要不要先清一遍？';
const office = { name: '何川', member: '贺溪' } as const;
const roster = { name: '陈砚', member: '范思齐' } as const;
type Whose = { name: string; member: string };

async function asksOf(house: House, { name, member }: Whose, picture: string, why?: string) {
  const person = await welcome(house);
  await become(person, member);
  await writes(person, question);
  if (why) await person.sees(why);
  await person.picture(`${picture}-ask`);
  await isFit(person);
  await person.tap(handTo(name));
  await person.is('/pages-questions/question/index');
  await person.sees(question);
  await person.picture(`${picture}-waiting`);
  return askedBy(person, house, question);
}

describe('the afternoon before the National Day', () => {
  const house = useHouse(() => openDemo('sqlite', '2026-09-30 16:30'));

  test('an office rests for seven days', async () => {
    const { replyDueAt } = await asksOf(
      house(),
      office,
      'holiday-office',
      promiseSentence({
        tier: tierNames.acquainted,
        she: '他',
        length: hoursLength('八'),
        rests: offDays('明天', '10月7日'),
      }),
    );
    // Half an hour on the 30th, seven and a half hours on the 8th.
    expect(new Date(replyDueAt).toISOString().slice(0, 15)).toBe('2026-10-08T08:3');
  });

  test('a roster works as it says', async () => {
    const { replyDueAt } = await asksOf(house(), roster, 'holiday-roster');
    expect(new Date(replyDueAt).toISOString().slice(0, 15)).toBe('2026-10-01T06:0');
  });
});

describe('the day before the make-up Saturday of the Spring Festival', () => {
  const house = useHouse(() => openDemo('sqlite', '2026-02-13 16:20'));

  test('an office that rests on Saturdays works on this one, and says so', async () => {
    const client = await atTheApi(house(), office.name);
    const { body } = await client.get<Reply<'GET /duty'>>('/duty');
    const { kind, shifts, exceptions } = body;
    await client.put('/duty', { kind, exceptions, shifts: shifts.filter(({ weekday }) => weekday !== 6) });

    const host = await welcome(house());
    await become(host, office.name);
    await host.open('/pages-duty/duty/index');
    const hours = hoursText(shifts.filter(({ weekday }) => weekday === 1));
    await host.sees(aheadLabel('2月14日 周六', hours, dayReasonNames['make-up']));
    await host.sees(aheadLabel('2月16日 周一', '休息', dayReasonNames.holiday));
    await host.words('2月14日 周六').first().scrollIntoViewIfNeeded();
    await host.picture('my-duty-make-up');

    const { replyDueAt } = await asksOf(house(), { ...office, member: '曹静文' }, 'make-up');
    // Forty minutes on Friday, the rest on Saturday.
    expect(new Date(replyDueAt).toISOString().slice(0, 15)).toBe('2026-02-14T03:2');
  });
});
