import { describe, expect, test } from '@jest/globals';
import { handTo, notHanded, questions } from '@huiyou/words/questions';
import { useBrowser } from './browser.ts';
import { openDemo, useHouse } from './houses.ts';
import type { Person } from './person.ts';
import { become, chen, pages, type Questions, tokenOf } from './ways.ts';

const READY_MS = 30_000;
const member = '老周';

describe.each(['sqlite', 'mariadb'] as const)('asking while the line is bad, on %s', (engine) => {
  const house = useHouse(() => openDemo(engine));
  const welcome = useBrowser();

  async function writing(text: string): Promise<Person> {
    const person = await welcome(house(), { mayLoseNetwork: true });
    await become(person, member);
    await person.open(pages.ask);
    await person.sees(questions.replyFirst);
    await person.type(questions.askLabel, text);
    return person;
  }

  /** How often the server has this question of the person's. */
  async function times(person: Person, text: string): Promise<number> {
    const { body } = await house()
      .api.as(await tokenOf(person))
      .get<Questions>('/questions');
    return body.questions.filter((question) => question.text === text).length;
  }

  test('what was typed stays, and is handed over once however often it is tapped', async () => {
    const text = '断网时写的这一问，会不会丢？';
    const person = await writing(text);
    await person.losesNetwork();
    await person.tap(handTo(chen.name));
    await person.sees(notHanded(chen.pronoun), questions.countedFromReceipt);
    await person.findsWritten(questions.askLabel, text);
    await person.picture('ask-offline');
    await person.tap(questions.handAgain);
    await person.sees(questions.handAgain, notHanded(chen.pronoun));
    expect(await times(person, text)).toBe(0);

    await person.findsNetwork();
    await person.target(questions.handAgain).dblclick();
    await person.is('/pages-questions/question/index');
    await person.sees(text);
    expect(await times(person, text)).toBe(1);
  });

  test('a draft outlives the page', async () => {
    const text = '写到一半关掉的，还在吗';
    const person = await writing(text);
    await person.reload();
    await person.findsWritten(questions.askLabel, text);
    await person.open(pages.home);
    await person.open(pages.ask);
    await person.findsWritten(questions.askLabel, text);
    expect(await times(person, text)).toBe(0);
  });

  test.each(['before it heard', 'after it heard, before it answered'] as const)(
    'the server is killed %s: asked again, it is one question',
    async (moment) => {
      const { server } = house();
      const text = `服务器死在半路的一问（${moment}）`;
      const person = await writing(text);
      await person.page.route('**/api/questions', async (route) => {
        if (route.request().method() !== 'POST') return route.continue();
        if (moment !== 'before it heard') await route.fetch();
        await server.kill9();
        await route.abort('connectionreset');
      });
      await person.tap(handTo(chen.name));
      await person.sees(notHanded(chen.pronoun));
      await person.findsWritten(questions.askLabel, text);
      await person.page.unroute('**/api/questions');

      await server.restart();
      await server.waitUntilReady(READY_MS);
      await person.tap(questions.handAgain);
      await person.is('/pages-questions/question/index');
      await person.sees(text);
      expect(await times(person, text)).toBe(1);
    },
  );
});
