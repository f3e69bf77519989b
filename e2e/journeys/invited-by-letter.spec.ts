import { describe, expect, test } from '@jest/globals';
import { answers } from '@huiyou/words/answers';
import { askNow, repliedToYou } from '@huiyou/words/home';
import { invitations } from '@huiyou/words/invitations';
import { greetingOf, joining, ofAge, slipLabel } from '@huiyou/words/joining';
import { answersOn, fullAnswerBy, handTo, questionNumber, questions } from '@huiyou/words/questions';
import { queueRule } from '@huiyou/words/queue';
import { tierNames } from '@huiyou/words/tiers';
import { useBrowser } from './browser.ts';
import { openDemo, useHouse } from './houses.ts';
import type { Person } from './person.ts';
import * as way from './ways.ts';

const { chen, anyTime } = way;
const guestName = '林晚';
/** Two people and everything between them, from the letter to the answer. */
const LONG_MS = 90_000;
const letter = '见字如面。\n老周说你每天早上磨豆，磨到邻居都醒了。\n我这里有一支不用磨那么久的，来坐坐，喝完再走。';
const question = '新买的手磨，调到第几格冲出来才不涩？现在十八格，收尾发苦。';
const said = '先退两格，别急着换豆。';

describe.each(['sqlite', 'mariadb'] as const)('invited by letter, on %s', (engine) => {
  const house = useHouse(() => openDemo(engine));
  const welcome = useBrowser();

  async function invite(host: Person): Promise<string> {
    await way.become(host, chen.name);
    await way.writeLetter(host, guestName, letter);
    await host.sees(invitations.showCode);
    return way.scanCode(host);
  }

  test(
    'a guest reads the letter, joins, asks, is answered and says it is complete',
    async () => {
      const host = await welcome(house());
      const address = await invite(host);
      await host.picture('printed-invitation');
      expect(address).toMatch(/\/j\/[0-9A-Za-z]{12}$/);

      const guest = await welcome(house());
      await readsAndJoins(guest, address);
      await asksAndWaits(guest);

      await answersFromQueue(host);

      await guest.open(way.pages.home);
      await guest.sees(repliedToYou(chen.name), question);
      await guest.picture('home-replied');
      await guest.tap(new RegExp(way.literal(question)));
      await guest.sees(said, ...Object.values(way.sections).map((text) => text.split('\n')[0] ?? ''));
      await guest.sees(questions.completeAsk);
      await guest.picture('answered');
      await guest.tap(questions.completeButton);
      await guest.sees(questions.complete);
      await guest.reload();
      await guest.sees(questions.complete);
      await guest.picture('complete');
    },
    LONG_MS,
  );

  test('a guest the host knows finds what lies between them, with its dates', async () => {
    const { body } = await house().api.get<way.DemoPeople>('/demo/people');
    const known = body.people.find(
      (person) =>
        person.letter !== null && body.letters.some(({ from, token }) => from === chen.name && token === person.letter),
    );
    const guest = await welcome(house());
    await way.become(guest, known?.displayName ?? '');
    await guest.is('/pages/join/index');
    await guest.sees(chen.name, joining.between, joining.accept);
    expect(await guest.page.getByRole('listitem').count()).toBeGreaterThan(1);
    await guest.picture('letter');
  });

  test('what is missing is said, and the host goes on', async () => {
    const host = await welcome(house());
    const address = await invite(host);
    const guest = await welcome(house());
    await way.takeSeat(guest, address, guestName);
    await way.comeIn(guest);
    const text = '同一支豆，第三天比第一天淡，是醒过头了吗？';
    await way.ask(guest, chen.name, text);

    await way.openInQueue(host, text);
    await host.tap(answers.fullChip);
    await way.fullAnswer(host, way.sections);

    await guest.reload();
    await guest.tap(questions.missingButton);
    await guest.type(questions.missingLabel, '没说第几天算过头。');
    await guest.picture('missing');
    await guest.tap(questions.missingSend);
    await guest.sees(anyTime((time) => answersOn(chen.pronoun, time)));
    await guest.picture('reopened');

    await way.openInQueue(host, text);
    await host.sees(questions.missingMark, '没说第几天算过头。');
    await host.picture('answer-reopened');
    await way.firstReply(host, '第十二天起算过头，你这是第三天，不是。');
    await guest.reload();
    await guest.sees('第十二天起算过头，你这是第三天，不是。');
  });
});

async function readsAndJoins(guest: Person, address: string): Promise<void> {
  await guest.open(address);
  await guest.sees(greetingOf('晚'), '见字如面。', chen.name, joining.accept);
  await guest.sees(joining.consequence.join(''));
  await guest.picture('letter-by-name');
  await guest.tap(joining.accept);
  await guest.sees(joining.nameHint);
  await guest.picture('take-seat');
  await guest.type(joining.nameLabel, guestName);
  await guest.tap(ofAge('十八'));
  await guest.tap(joining.takeSeat);
  await guest.sees(slipLabel(guestName, tierNames.acquainted, chen.name), chen.clubName);
  await guest.picture('name-slip');
  await way.comeIn(guest);
  await guest.sees(chen.clubName);
  await guest.picture('home-new');
}

async function asksAndWaits(guest: Person): Promise<void> {
  await guest.tap(anyTime(askNow));
  await guest.type(questions.askLabel, question);
  await guest.sees(questions.replyFirst, anyTime(fullAnswerBy), questions.sectionsTitle);
  await guest.picture('ask');
  await guest.tap(handTo(chen.name));
  await guest.sees(new RegExp(way.literal(queueRule)), questionNumber(1), question);
  await guest.picture('waiting-new');
}

async function answersFromQueue(host: Person): Promise<void> {
  await way.openInQueue(host, question);
  await host.sees(question);
  await host.picture('answer');
  await way.firstReply(host, said);
  await host.picture('first-reply-sent');
  await host.tap(answers.goOn);
  await host.sees(said);
  await host.picture('full-answer');
  await way.fullAnswer(host, way.sections);
  await host.picture('answered-host');
}
