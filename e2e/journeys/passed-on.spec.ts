import { expect, test } from '@jest/globals';
import { answers, consultFrom, helpedBy, noteFrom, passedTo, willName } from '@huiyou/words/answers';
import { askedOfYou, insteadOfTag, queue } from '@huiyou/words/host-queue';
import { answersFor } from '@huiyou/words/questions';
import { openOnFriday, standsAtQueue } from './answering.ts';
import { useBrowser } from './browser.ts';
import { useHouse } from './houses.ts';
import { nameless, overflow, tooSmall } from './measure.ts';
import type { Person } from './person.ts';
import { asks, atTheApi, opens } from './promises.ts';
import { become, beginning, chen, firstReply, fullAnswer, literal, openInQueue, sections } from './ways.ts';

/** Her shift ends at nine, the other's half an hour later; what an hour is promised for falls due before that. */
const house = useHouse(() => openOnFriday('19:50'));
const welcome = useBrowser();
const TEST_MS = 120_000;
const passed = { to: '邱岚', asker: '沈若禾', text: '今晚就要冲给客人，水温降到几度不涩？' } as const;
const note = '她家水软，先问磨的粗细。别劝她换豆。';
const consulted = { of: '何川', asker: '王海宁', text: '磨豆机声音变尖，是刀盘松了，还是轴承？' } as const;
const inside = '声音变尖你听过吗，先拆哪一处？';
const advice = '先看刀盘螺丝，轴承坏是闷声。';

async function isFit(person: Person): Promise<void> {
  expect([await overflow(person), await tooSmall(person), await nameless(person)]).toEqual([[], [], []]);
}

/** Before she goes: what falls due until she is back, one question given to a colleague with a note. */
async function passesOn(host: Person): Promise<void> {
  await standsAtQueue(host, chen.name);
  await host.tap(queue.endOfShift);
  await host.is('/pages-host/shift/index');
  await host.sees(passed.text);
  await host.picture('shift-end');
  await isFit(host);
  const row = host.page.locator('.lr').filter({ hasText: passed.text, visible: true });
  await row.getByRole('button', { name: answers.shiftPass }).tap();
  await host.sees(answers.passTitle);
  await host.tap(beginning(passed.to));
  await host.type(answers.passLabel, note);
  await host.picture('pass-on');
  await host.tap(answers.passSend);
  await host.sees(passedTo(passed.to));
  await host.seesNo(passed.text);
  await host.picture('passed-on');
}

async function takesUp(other: Person): Promise<void> {
  await standsAtQueue(other, passed.to);
  await other.sees(insteadOfTag(chen.name), passed.text);
  await openInQueue(other, passed.text);
  await other.sees(noteFrom(chen.name, passed.to), note, answers.onlyYou);
  await other.picture('passed-on-taken');
  await firstReply(other, '八十八度，先降一格磨。');
}

test(
  'before the end of a shift a question is passed on with a note, which its member never sees',
  async () => {
    const { id } = await asks(await atTheApi(house(), passed.asker), passed.text);
    const host = await welcome(house());
    await passesOn(host);
    const other = await welcome(house());
    await takesUp(other);
    const asker = await welcome(house());
    await become(asker, passed.asker);
    await opens(asker, id);
    await asker.sees('八十八度，先降一格磨。', answersFor(passed.to, chen.name));
    await asker.seesNo(note, new RegExp(literal(note.slice(0, 6))));
    await asker.picture('passed-on-member');
  },
  TEST_MS,
);

async function asksColleague(host: Person): Promise<void> {
  await standsAtQueue(host, chen.name);
  await openInQueue(host, consulted.text);
  await host.tap(answers.ask);
  await host.sees(answers.askTitle, answers.askNote);
  await host.tap(beginning(consulted.of));
  await host.type(answers.askLabel, inside);
  await host.picture('ask-colleague');
  await isFit(host);
  await host.tap(answers.askSend);
  await host.sees(answers.asked, inside, answers.unanswered);
  await host.picture('asked-colleague');
}

async function advises(colleague: Person): Promise<void> {
  await standsAtQueue(colleague, consulted.of);
  await colleague.tap(askedOfYou(1));
  await colleague.sees(new RegExp(literal(consultFrom(chen.name))), inside, consulted.text);
  await colleague.type(answers.consultLabel, advice);
  await colleague.picture('colleague-asked');
  await isFit(colleague);
  await colleague.tap(answers.consultSend);
  await colleague.sees(answers.consultDone, advice, answers.namedYes);
  await colleague.picture('colleague-answered');
}

test(
  'a colleague is asked and agrees to be named: the member reads who helped, and nothing of what they said',
  async () => {
    const { id } = await asks(await atTheApi(house(), consulted.asker), consulted.text);
    const host = await welcome(house());
    await asksColleague(host);
    const colleague = await welcome(house());
    await advises(colleague);

    await openInQueue(host, consulted.text);
    await host.sees(advice);
    await host.tap(answers.fullChip);
    await host.sees(willName([consulted.of]));
    await fullAnswer(host, sections);
    const asker = await welcome(house());
    await become(asker, consulted.asker);
    await opens(asker, id);
    await asker.sees(sections.结论, helpedBy([consulted.of]));
    await asker.seesNo(inside, advice);
    await asker.picture('helped-member');
  },
  TEST_MS,
);
