import { expect, test } from '@jest/globals';
import { answers as hostWords } from '@huiyou/words/answers';
import { asking, thanksTo } from '@huiyou/words/asking';
import { openWatched, reopenedTimes, watch } from '@huiyou/words/breaches';
import { queue } from '@huiyou/words/host-queue';
import { answersOn, questions } from '@huiyou/words/questions';
import { useBrowser } from './browser.ts';
import { deskPages, goTo, leadName, sitDown } from './desk.ts';
import { openDemo, useHouse } from './houses.ts';
import type { Person } from './person.ts';
import { answers, askedBy, atTheApi, clockAt, isFit, letPass, MINUTE_MS, opens } from './promises.ts';
import { ask, become, chen, openInQueue, pages } from './ways.ts';

const house = useHouse(() => openDemo('sqlite', '2026-11-20 09:30'));
const welcome = useBrowser();
const TEST_MS = 180_000;
const member = '沈若禾';
const question = '换了新的滤纸，同样的磨，总时间短了半分钟，要不要磨细？';
const missing = ['没说细到几格。', '两格以后开始涩了，退回来吗？'] as const;

async function saysMissing(person: Person, text: string, picture: string): Promise<void> {
  await person.tap(questions.missingButton);
  await person.type(questions.missingLabel, text);
  await person.picture(`${picture}-asked`);
  await person.tap(questions.missingSend);
  await person.sees(questions.missingMark, text);
  // Due at once, and never less than a third of an hour from now.
  const { replyDueAt, state } = await askedBy(person, house(), question);
  expect(state).toBe('waiting');
  await person.sees(answersOn(chen.pronoun, clockAt(replyDueAt)));
  await person.picture(picture);
  await isFit(person);
}

test(
  'something is missing, twice: a new time at once, the lead sees it; thanks start nothing',
  async () => {
    const person = await welcome(house());
    await become(person, member);
    await ask(person, chen.name, question);
    const { id, replyDueAt: first } = await askedBy(person, house(), question);
    const host = await atTheApi(house(), chen.name);
    await answers(host, id, '要，磨细。');
    await person.reload();
    await person.sees(questions.completeAsk, questions.bothKept);
    await person.picture('reopen-before');
    await saysMissing(person, missing[0], 'reopened');
    // What was left of the first promise is more than a third of it: the time stays where it was.
    expect(Math.abs((await askedBy(person, house(), question)).replyDueAt - first)).toBeLessThan(MINUTE_MS);

    const desk = await welcome(house());
    await become(desk, chen.name);
    await openInQueue(desk, question);
    await desk.sees(missing[0], hostWords.reopened);
    await desk.picture('reopened-answer');
    await letPass(house(), [person, desk], 25 * MINUTE_MS);
    await answers(host, id, '细两格。');
    await opens(person, id);
    await person.sees('细两格。', questions.completeAsk);
    await saysMissing(person, missing[1], 'reopened-twice');

    const lead = await welcome(house(), { desk: true });
    await sitDown(lead, leadName);
    await goTo(lead, 'watch');
    await lead.sees(watch.reopened, reopenedTimes(2), question);
    await lead.picture('desk-watch');
    await lead.tap(openWatched(member, reopenedTimes(2)));
    await lead.is(deskPages.question);
    await lead.sees(...missing, '细两格。');
    await lead.picture('desk-lead-question');

    await answers(host, id, '退一格，时间拉长十秒。');
    await opens(person, id);
    await person.tap(asking.thank);
    await person.type(asking.thankLabel, '这下好了，谢谢。');
    await person.picture('thanks');
    await person.tap(thanksTo(chen.pronoun));
    await person.sees(asking.thanksMark, '这下好了，谢谢。', questions.completeAsk);
    await person.seesNo(asking.thank);
    await person.tap(questions.completeButton);
    await person.sees(questions.complete);
    await person.picture('thanked');
    expect((await askedBy(person, house(), question)).state).toBe('complete');
    await desk.open(pages.desk);
    await desk.sees(queue.pinned);
    await desk.seesNo(question);
  },
  TEST_MS,
);
