import { test } from '@jest/globals';
import { answeringFor, answers } from '@huiyou/words/answers';
import { watch } from '@huiyou/words/breaches';
import { insteadOfTag, queue } from '@huiyou/words/host-queue';
import { answersFor, questions } from '@huiyou/words/questions';
import { namesStandIn, openOnFriday, standsAtQueue } from './answering.ts';
import { useBrowser } from './browser.ts';
import { deskPages, goTo, leadName, sitDown } from './desk.ts';
import { useHouse } from './houses.ts';
import type { Person } from './person.ts';
import { asks, atTheApi, MINUTE_MS, opens } from './promises.ts';
import { become, chen, firstReply, literal, sections } from './ways.ts';

const house = useHouse(() => openOnFriday());
const welcome = useBrowser();
const TEST_MS = 120_000;
const standIn = '何川';
const first = { asker: '沈若禾', text: '换了软水，瑰夏还是偏酸，是水还是磨？' } as const;
const second = { asker: '杜松', text: '同一支豆子，为什么今天冲出来发闷？' } as const;
/** Past 80 % of an hour, and before its end. */
const PAST_MS = 50 * MINUTE_MS;

async function takesOver(other: Person): Promise<void> {
  await standsAtQueue(other, standIn);
  await other.sees(queue.takeOver, queue.takeOverRule, insteadOfTag(chen.name), first.text);
  await other.picture('take-over-queue');
  await other.tap(new RegExp(literal(first.text)));
  await other.sees(answers.takeOverNote);
  await other.picture('take-over-offered');
  await other.tap(answers.takeOver);
  await other.sees(answeringFor(chen.name), answers.claimMine);
  await other.picture('take-over-mine');
  await firstReply(other, '我先看了，多半是磨粗了。');
}

async function leadAnswers(lead: Person): Promise<void> {
  await sitDown(lead, leadName);
  await goTo(lead, 'watch');
  await lead.sees(watch.atRisk, second.text);
  await lead.picture('lead-watch');
  await lead.words(second.text).first().click();
  await lead.is(deskPages.question);
  await lead.sees(answers.takeOverNote);
  await lead.picture('lead-question');
  await lead.tap(answers.takeOver);
  await lead.sees(answers.claimMine);
  for (const [name, text] of Object.entries(sections)) await lead.type(name, text);
  await lead.picture('lead-writes');
  await lead.tap(answers.fullSend);
  await lead.sees(answers.waitingForMember);
  await lead.picture('lead-answered');
}

test(
  'past 80 % the stand-in takes one over with a tap and the lead another; the members see who answered',
  async () => {
    await namesStandIn(house(), chen.name, standIn);
    const one = await asks(await atTheApi(house(), first.asker), first.text);
    const two = await asks(await atTheApi(house(), second.asker), second.text);
    await house().letPass(PAST_MS);

    const other = await welcome(house());
    await takesOver(other);
    const host = await welcome(house());
    await standsAtQueue(host, chen.name);
    await host.sees(second.text);
    await host.seesNo(first.text);
    const asker = await welcome(house());
    await become(asker, first.asker);
    await opens(asker, one.id);
    await asker.sees('我先看了，多半是磨粗了。', answersFor(standIn, chen.name));
    await asker.picture('taken-over-member');

    const lead = await welcome(house(), { desk: true });
    await leadAnswers(lead);
    const another = await welcome(house());
    await become(another, second.asker);
    await opens(another, two.id);
    await another.sees(questions.completeAsk, answersFor(leadName, chen.name));
    await another.picture('lead-answered-member');
  },
  TEST_MS,
);
