import { expect, test } from '@jest/globals';
import { answers, consentSaid } from '@huiyou/words/answers';
import { consents, decidedText, knowledge, knowledgeLabel, wantsToShow } from '@huiyou/words/club-knowledge';
import { handTo } from '@huiyou/words/questions';
import { answerPage, openOnFriday, standsAtQueue } from './answering.ts';
import { useBrowser } from './browser.ts';
import { useHouse } from './houses.ts';
import { nameless, overflow, tooSmall } from './measure.ts';
import type { Person } from './person.ts';
import { asks, atTheApi, opens, writes } from './promises.ts';
import { become, chen, fullAnswer, literal, openInQueue, sections } from './ways.ts';

const house = useHouse(() => openOnFriday());
const welcome = useBrowser();
const TEST_MS = 150_000;
const giver = '沈若禾';
const asked = '我家换了软水机，上回那支瑰夏冲出来发酸，是水的事吗？';
const tidied = '换了软水，浅烘冲出来发酸，是水的事吗？';
const alike = '家里换了软水，浅烘冲出来偏酸，怎么调？';
const other = '杜松';

async function isFit(person: Person): Promise<void> {
  expect([await overflow(person), await tooSmall(person), await nameless(person)]).toEqual([[], [], []]);
}

/** Keeps the answer for herself, and asks whether the club may read it. */
async function keepsAndAsks(host: Person): Promise<void> {
  await host.sees(answers.againTitle);
  await host.picture('again-offered');
  await isFit(host);
  await host.tap(answers.keep);
  await host.findsWritten(answers.againLabel, asked);
  await host.type(answers.againLabel, tidied);
  await host.picture('again-keep');
  await host.tap(answers.keep);
  await host.sees(answers.kept);
  await host.tap(answers.club);
  await host.type(answers.againLabel, tidied);
  await host.picture('again-club');
  await host.tap(answers.clubSend);
  await host.sees(consentSaid.waiting(giver));
  await host.picture('again-asked');
  await isFit(host);
}

async function agrees(member: Person, id: string): Promise<void> {
  await become(member, giver);
  await opens(member, id);
  await member.sees(wantsToShow(chen.name), tidied, consents.exactly);
  await member.words(wantsToShow(chen.name)).first().scrollIntoViewIfNeeded();
  await member.picture('consent-asked');
  await member.tap(consents.agree);
  await member.sees(decidedText.agreed);
  await member.picture('consent-agreed');
}

async function findsBeforeAsking(member: Person): Promise<void> {
  await become(member, other);
  await writes(member, alike);
  await member.sees(knowledge.near);
  await member.tap(knowledgeLabel(tidied, knowledge.fromClub));
  await member.sees(sections.结论, knowledge.answered);
  await member.seesNo(giver);
  await member.picture('knowledge-near');
  await member.tap(handTo(chen.name));
  await member.is('/pages-questions/question/index');
}

/** On an empty page what fits is proposed with why; one tap puts it in, and it is hers to change. */
async function insertsAndSends(host: Person): Promise<void> {
  await openInQueue(host, alike);
  await host.sees(answers.proposals, tidied, new RegExp('都说到'), answers.sameTopic);
  await host.words(answers.proposals).first().scrollIntoViewIfNeeded();
  await host.picture('proposed');
  await isFit(host);
  await host.tap(answers.insert);
  await host.seesNo(answers.proposals);
  await host.findsWritten('结论', sections.结论);
  await host.type('之后', '你那台机器能调软硬，先调到三成试试。');
  await host.picture('inserted');
  await host.tap(answers.fullSend);
  await host.sees(answers.waitingForMember);
}

async function takesBack(member: Person): Promise<void> {
  await member.open('/pages-questions/consents/index');
  await member.sees(consents.states.agreed);
  await member.tap(new RegExp(literal(tidied)));
  await member.tap(consents.withdraw);
  await member.sees(consents.withdrawText);
  await member.picture('consent-withdraw');
  await member.tap(consents.withdraw);
  await member.sees(consents.states.withdrawn);
  await member.picture('consent-withdrawn');
}

test(
  'an answer is kept and proposed again; the club reads it once its member agrees, and no longer once she takes it back',
  async () => {
    const { id } = await asks(await atTheApi(house(), giver), asked);
    const host = await welcome(house());
    await standsAtQueue(host, chen.name);
    await openInQueue(host, asked);
    await host.tap(answers.fullChip);
    await fullAnswer(host, sections);
    await keepsAndAsks(host);

    const member = await welcome(house());
    await agrees(member, id);
    await host.open(`${answerPage}?id=${id}`);
    await host.sees(consentSaid.agreed(giver));

    const finder = await welcome(house());
    await findsBeforeAsking(finder);
    await insertsAndSends(host);

    await takesBack(member);
    const last = await welcome(house());
    await become(last, '栗子');
    await writes(last, alike);
    await last.seesNo(knowledge.near);
    await host.open(`${answerPage}?id=${id}`);
    await host.sees(consentSaid.withdrawn(giver));
  },
  TEST_MS,
);
