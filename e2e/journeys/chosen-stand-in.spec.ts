import { expect, test } from '@jest/globals';
import { answers as hostWords, answeringFor } from '@huiyou/words/answers';
import { askInstead, choiceNote, ratherStandIn, waitFor } from '@huiyou/words/asking';
import { host } from '@huiyou/words/host';
import { answersFor, handTo, questions, standInNote } from '@huiyou/words/questions';
import { rosters, usualLabel } from '@huiyou/words/rosters';
import { useBrowser } from './browser.ts';
import { openDemo, useHouse } from './houses.ts';
import type { Person } from './person.ts';
import { askedBy, asks, atTheApi, clockAt, isFit, writes } from './promises.ts';
import { become, beginning, chen, firstReply, fullAnswer, literal, openInQueue, pages, sections } from './ways.ts';

// A Friday: the stand-in, who works by the week, is there.
const house = useHouse(() => openDemo('sqlite', '2026-11-20 13:52'));
const welcome = useBrowser();
const TEST_MS = 120_000;
const standIn = '何川';
const member = '沈若禾';
const question = '今晚有三位客人，一壶要冲六杯，粉和水怎么配才不薄？';
const said = '分两壶冲，一壶别超过 30 克粉。';

/** Names on the own phone who answers when it is too much. */
async function namesStandIn(person: Person): Promise<void> {
  await become(person, chen.name);
  await person.tap(host.me);
  await person.tap(beginning(rosters.mine));
  await person.is('/pages-duty/duty/index');
  await person.tap(usualLabel(standIn));
  await person.sees(rosters.usualSaved);
  await person.words(rosters.usual).first().scrollIntoViewIfNeeded();
  await person.picture('my-duty-stand-in');
}

/** Whoever is pinned asks so much that an hour is not enough for one more. */
async function makesBusy(): Promise<void> {
  const pinned = await atTheApi(house(), '李长庚');
  for (const text of [
    '第一支怎么选？',
    '第二支怎么选？',
    '水要换吗？',
    '几点到合适？',
    '要带杯子吗？',
    '还能再来一位吗？',
  ])
    await asks(pinned, text);
}

test(
  'a busy host: told before sending, the member chooses the stand-in, who answers in both names',
  async () => {
    await namesStandIn(await welcome(house()));
    await makesBusy();
    const person = await welcome(house());
    await become(person, member);
    await writes(person, question);
    await person.sees(new RegExp(literal(ratherStandIn(standIn))), beginning(waitFor(chen.name)));
    await person.picture('unlikely');
    await person.tap(beginning(askInstead(standIn)));
    await person.sees(handTo(standIn), standInNote(standIn, chen.name));
    await person.picture('unlikely-stand-in');
    await isFit(person);
    const told = await person.page.locator('.cw-o').last().innerText();
    await person.tap(handTo(standIn));
    await person.is('/pages-questions/question/index');
    await person.sees(question, standInNote(standIn, chen.name));
    await person.picture('unlikely-waiting');
    const { replyDueAt, host: answering, insteadOf } = await askedBy(person, house(), question);
    expect([answering.name, insteadOf?.name]).toEqual([standIn, chen.name]);
    expect(told).toContain(choiceNote(clockAt(replyDueAt), null));

    const other = await welcome(house());
    await become(other, standIn);
    await openInQueue(other, question);
    await other.sees(answeringFor(chen.name));
    await firstReply(other, said);
    await other.tap(hostWords.goOn);
    await fullAnswer(other, sections);
    await person.reload();
    await person.sees(said, answersFor(standIn, chen.name), questions.completeAsk);
    await person.picture('answered-by-chosen');

    const own = await welcome(house());
    await become(own, chen.name);
    await own.seesNo(question);
    await person.open(pages.ask);
    await person.type(questions.askLabel, '下一问还是你答吗？');
    await person.sees(handTo(chen.name));
  },
  TEST_MS,
);
