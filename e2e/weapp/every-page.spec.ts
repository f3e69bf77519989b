import { contractOf, type RouteKey } from '@huiyou/contracts/api';
import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import { bootWeapp, type Outcome, type Respond, type Weapp } from './boot-weapp.ts';
import { dist } from './build-under-test.ts';
import { answerWith } from './fixtures/answer.ts';
import { pageFixtures, type PageFixture, type State } from './fixtures/pages.ts';
import * as allReplies from './fixtures/replies.ts';
import { now, sessionOf } from './fixtures/story.ts';
import { openBuild } from './wechat/build.ts';

const limits = { nodes: 400, setData: 100 * 1024, firstSetDataGoal: 16 * 1024 };

const { pages } = openBuild(dist);
const heavy: string[] = [];
let app: Weapp | undefined;

async function visit(page: string, fixture: PageFixture, respond: Respond, kept: State['kept'] = {}): Promise<Weapp> {
  const opened = await bootWeapp({ dist, respond, now, storage: { ...sessionOf[fixture.reader], ...kept } });
  app = opened;
  await opened.open(page, fixture.query, fixture.scene);
  return opened;
}

async function expectShown(opened: Weapp, words: string | RegExp): Promise<void> {
  const shown = () => (typeof words === 'string' ? opened.text().includes(words) : words.test(opened.text()));
  await opened.waitFor(shown);
}

function expectSound(opened: Weapp, page: string, state: string, reader: PageFixture['reader']): void {
  const { first, largest } = opened.setData();
  if (first > limits.firstSetDataGoal) heavy.push(`${page} (${state}): first setData ${Math.round(first / 1024)} KB`);
  expect(largest).toBeLessThanOrEqual(limits.setData);
  if (reader !== 'host') expect(opened.nodes()).toBeLessThanOrEqual(limits.nodes);
  expect(opened.faults()).toEqual([]);
}

afterEach(() => app?.close());
afterAll(() => {
  if (heavy.length > 0) console.info(`Over the goal of 16 KB:\n${heavy.join('\n')}`);
});

describe('the table of fixtures/pages.ts', () => {
  test('has every page of app.json', () => {
    const without = pages.filter((page) => pageFixtures[page] === undefined);
    expect({ pagesWithoutFixture: without }).toEqual({ pagesWithoutFixture: [] });
  });

  test('has no page that app.json has not', () => {
    const strangers = Object.keys(pageFixtures).filter((page) => !pages.includes(page));
    expect({ fixturesWithoutPage: strangers }).toEqual({ fixturesWithoutPage: [] });
  });
});

test.each(Object.entries(allReplies))('the replies to a %s keep the contract', (_, replies) => {
  for (const [route, body] of Object.entries(replies)) contractOf(route as RouteKey).reply.parse(body);
});

for (const [page, fixture] of Object.entries(pageFixtures)) {
  const { loaded, empty, error, reader } = fixture;

  describe(page, () => {
    test('loaded', async () => {
      const opened = await visit(page, fixture, answerWith(loaded.server), loaded.kept);
      await expectShown(opened, loaded.shows);
      expectSound(opened, page, 'loaded', reader);
      if (typeof error !== 'string') return;
      const read = opened.requests().filter(({ route }) => !route.startsWith('POST /sign-in'));
      expect(read.map(({ route }) => route)).toEqual([]);
    });

    if (typeof empty !== 'string') {
      test('empty', async () => {
        const opened = await visit(page, fixture, answerWith(empty.server), empty.kept);
        await expectShown(opened, empty.shows);
        expectSound(opened, page, 'empty', reader);
      });
    }

    if (typeof error !== 'string') {
      test('without a network, and back again', async () => {
        let respond: Respond = (): Outcome => 'offline';
        const opened = await visit(page, fixture, (...asked) => respond(...asked), error.kept);
        await expectShown(opened, error.shows);
        expectSound(opened, page, 'error', reader);
        respond = answerWith(loaded.server);
        await opened.tap(error.retry);
        await expectShown(opened, loaded.shows);
        expect(opened.faults()).toEqual([]);
      });
    }
  });
}
