import { expect, test } from '@jest/globals';
import {
  counted,
  firstReplyBy,
  fullAnswerBy,
  handingNow,
  handTo,
  minutesLength,
  promiseSentence,
  questions,
  remaining,
  resting,
  restingNote,
  restNames,
  stillNote,
} from '@huiyou/words/questions';
import { tierNames } from '@huiyou/words/tiers';
import { useBrowser } from './browser.ts';
import { openDemo, useHouse } from './houses.ts';
import type { Person } from './person.ts';
import { askedBy, clockAt, letPass, MINUTE_MS, opens, writes } from './promises.ts';
import { become, chen, literal, pages } from './ways.ts';

const house = useHouse(() => openDemo('sqlite', '11:40'));
const welcome = useBrowser();
const member = '沈若禾';
const question = '换了软水以后，新到的瑰夏还是偏酸，喝到后面有点青。是水的问题，还是磨得不对？';
/** An hour of duty asked for twenty minutes before a rest of an hour and a half. */
const lasts = 150 * MINUTE_MS;

const hatching = (person: Person) => person.page.locator('.ru-rest').filter({ visible: true });

/** These words around any number of minutes: seconds pass while somebody reads. */
const about = (words: (minutes: number) => string, most: number) =>
  new RegExp([most - 1, most].map((minutes) => literal(words(minutes))).join('|'));

test('asked before lunch: both times are right, and the clock rests in between', async () => {
  const person = await welcome(house());
  await become(person, member);
  await writes(person, question);
  await person.sees(
    handingNow(chen.pronoun),
    promiseSentence({ tier: tierNames.close, she: chen.pronoun, length: minutesLength('六十'), rests: restNames.noon }),
    fullAnswerBy('今天 21:00'),
  );
  expect(await hatching(person).count()).toBe(1);
  await person.picture('lunch-ask');
  await person.tap(handTo(chen.name));
  await person.is('/pages-questions/question/index');
  const asked = await askedBy(person, house(), question);
  const due = clockAt(asked.askedAt + lasts);
  await person.sees(stillNote(due), firstReplyBy(due), resting(restNames.noon));
  await person.picture('lunch-asked');

  await letPass(house(), [person], 50 * MINUTE_MS);
  await opens(person, asked.id);
  await person.sees(restingNote(due), resting(restNames.noon), about(counted, 20), about(remaining, 41));
  expect(await hatching(person).count()).toBe(1);
  await person.picture('lunch-resting');

  await letPass(house(), [person], 82 * MINUTE_MS);
  await opens(person, asked.id);
  await person.sees(stillNote(due), about(counted, 42), about(remaining, 18));
  await person.picture('lunch-over');
  await person.open(pages.home);
  await person.sees(firstReplyBy(due));
  await person.picture('lunch-home');
  expect(clockAt((await askedBy(person, house(), question)).replyDueAt)).toBe(due);

  await letPass(house(), [person], 20 * MINUTE_MS);
  await opens(person, asked.id);
  await person.sees(questions.broken, questions.brokenNote);
  await person.picture('lunch-broken');
});
