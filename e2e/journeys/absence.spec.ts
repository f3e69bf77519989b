import { test } from '@jest/globals';
import { absences, absenceStates, standInNote, standInText } from '@huiyou/words/absences';
import { answeringFor, answers } from '@huiyou/words/answers';
import { hostPortrait, standInPortrait, standsIn } from '@huiyou/words/home';
import { host as hostWords } from '@huiyou/words/host';
import { insteadOfTag } from '@huiyou/words/host-queue';
import { answersFor, standInNote as askNote } from '@huiyou/words/questions';
import { useBrowser } from './browser.ts';
import { openDemo, useHouse } from './houses.ts';
import type { Person } from './person.ts';
import { anyTime, ask, become, chen, firstReply, fullAnswer, literal, openInQueue, pages, sections } from './ways.ts';

const house = useHouse(() => openDemo());
const welcome = useBrowser();
const TEST_MS = 120_000;
const standIn = '何川';
const member = '沈若禾';
const question = '手冲壶嘴滴水滴在台面上，是壶的毛病，还是我手不稳？';
const said = '壶的毛病，嘴口有毛刺，拿来我磨一下。';
const away = anyTime((time) => standsIn(chen.name, time, standIn));

async function goesAway(host: Person): Promise<void> {
  await host.open(pages.desk);
  await host.tap(hostWords.me);
  await host.tap(new RegExp(`^${literal(hostWords.absence)}`));
  await host.is('/pages-duty/absence/index');
  await host.sees(absences.title);
  await host.tap(absences.write);
  await host.tap(standIn);
  await host.sees(standInNote(standIn));
  await host.picture('absence-form');
  await host.tap(absences.save);
  await host.sees(absenceStates.now, standInText(standIn), absences.end);
  await host.picture('absence-now');
}

async function goesAndComesBack(): Promise<void> {
  const host = await welcome(house());
  await become(host, chen.name);
  await goesAway(host);

  const asker = await welcome(house());
  await become(asker, member);
  await asker.sees(hostPortrait(chen.name), standInPortrait(standIn), away);
  await asker.picture('home-stand-in');
  await asker.open('/pages/kos/index');
  await asker.sees(away);
  await asker.picture('kos-stand-in');
  await asker.open(pages.ask);
  await asker.sees(askNote(standIn, chen.name));
  await asker.picture('ask-stand-in');
  await ask(asker, standIn, question);
  await asker.picture('waiting-stand-in');

  const other = await welcome(house());
  await become(other, standIn);
  await other.open(pages.desk);
  await other.sees(insteadOfTag(chen.name), question);
  await other.picture('queue-stand-in');
  await openInQueue(other, question);
  await other.sees(answeringFor(chen.name));
  await other.picture('answer-stand-in');
  await firstReply(other, said);
  await other.tap(answers.goOn);
  await fullAnswer(other, sections);
  await other.picture('answered-stand-in');

  await host.open(pages.desk);
  await host.seesNo(question);
  await asker.reload();
  await asker.sees(said, answersFor(standIn, chen.name));
  await asker.picture('answered-by-stand-in');

  await host.open('/pages-duty/absence/index');
  await host.tap(absences.end);
  await host.sees(absences.ended, absenceStates.over);
  await host.picture('absence-over');
  await asker.open(pages.home);
  await asker.sees(hostPortrait(chen.name));
  await asker.seesNo(away, standInPortrait(standIn));
  await ask(asker, chen.name, '你回来了，上回那支豆还有吗？');
  await host.open(pages.desk);
  await host.sees('你回来了，上回那支豆还有吗？');
}

test('a host goes away with a stand-in, who answers in both names, and comes back', goesAndComesBack, TEST_MS);

test('a question that waits when the host goes away moves to the stand-in', async () => {
  const asker = await welcome(house());
  await become(asker, '老周');
  const waiting = '走之前问的这一问，谁来答？';
  await ask(asker, chen.name, waiting);
  const host = await welcome(house());
  await become(host, chen.name);
  await host.open('/pages-duty/absence/index');
  await host.tap(absences.write);
  await host.tap(absences.threeHours);
  await host.tap(standIn);
  await host.tap(absences.save);
  await host.sees(absences.end);

  await asker.open(pages.home);
  await asker.sees(away);
  const other = await welcome(house());
  await become(other, standIn);
  await openInQueue(other, waiting);
  await firstReply(other, '我来答，她回来也看得到。');
  await asker.open(pages.home);
  await asker.tap(new RegExp(literal(waiting)));
  await asker.sees('我来答，她回来也看得到。', answersFor(standIn, chen.name));
});
