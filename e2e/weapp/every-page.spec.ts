import { contractOf, type RouteKey } from '@huiyou/contracts/api';
import { afterEach, describe, expect, test } from '@jest/globals';
import { bootWeapp, type Outcome, type Respond, type Weapp } from './boot-weapp.ts';
import { dist } from './build-under-test.ts';
import { answerWith } from './fixtures/answer.ts';
import type { PageFixture, State } from './fixtures/page-fixture.ts';
import { pageFixtures } from './fixtures/pages.ts';
import * as allReplies from './fixtures/replies.ts';
import { now, sessionOf } from './fixtures/story.ts';
import { openBuild } from './wechat/build.ts';
import type { DeviceOptions } from './wechat/device.ts';
import { labelOf } from './wechat/tree.ts';

const limits = { nodes: 400, setData: 100 * 1024, firstSetData: 16 * 1024 };

const { pages } = openBuild(dist);
const pageOf = (name: string): string => name.split(' ')[0] ?? '';
let app: Weapp | undefined;

type Met = Partial<Pick<State, 'reader' | 'query'>> & DeviceOptions;

async function visit(name: string, fixture: PageFixture, respond: Respond, met: Met = {}): Promise<Weapp> {
  const { reader, query, scene, place } = fixture;
  const { theme, fontSize } = met;
  const opened = await bootWeapp({ dist, respond, now, theme, fontSize, storage: sessionOf[met.reader ?? reader] });
  app = opened;
  await opened.open(pageOf(name), met.query ?? query, scene);
  if (place) await opened.tap(place);
  return opened;
}

const serverOf = ({ server, refuses }: State): Respond => answerWith(server, refuses);

async function expectShown(opened: Weapp, words: readonly string[]): Promise<void> {
  const missing = () => words.filter((word) => !opened.text().includes(word));
  await opened.waitFor(() => missing().length === 0).catch(() => undefined);
  expect({ missing: missing(), of: opened.text() }).toEqual({ missing: [], of: opened.text() });
}

function expectNotShown(opened: Weapp, words: readonly string[]): void {
  expect(words.every((word) => opened.text().includes(word))).toBe(false);
}

function expectSound(opened: Weapp, reader: PageFixture['reader']): void {
  const { first, largest } = opened.setData();
  expect(first).toBeLessThanOrEqual(limits.firstSetData);
  expect(largest).toBeLessThanOrEqual(limits.setData);
  if (reader !== 'host') expect(opened.nodes()).toBeLessThanOrEqual(limits.nodes);
  expect(opened.faults()).toEqual([]);
}

afterEach(() => app?.close());

describe('the table of fixtures/pages.ts', () => {
  test('has every page of app.json', () => {
    const without = pages.filter((page) => pageFixtures[page] === undefined);
    expect({ pagesWithoutFixture: without }).toEqual({ pagesWithoutFixture: [] });
  });

  test('has no page that app.json has not', () => {
    const strangers = Object.keys(pageFixtures).filter((name) => !pages.includes(pageOf(name)));
    expect({ fixturesWithoutPage: strangers }).toEqual({ fixturesWithoutPage: [] });
  });
});

const { club: _club, fact: _fact, invitation: _invitation, metGuest: _metGuest, ...everyReply } = allReplies;

test.each(Object.entries(everyReply))('the replies to a %s keep the contract', (_, replies) => {
  for (const [route, body] of Object.entries(replies)) contractOf(route as RouteKey).reply.parse(body);
});

for (const [name, fixture] of Object.entries(pageFixtures)) {
  const { loaded, empty, error, reader, waits } = fixture;

  describe(name, () => {
    test('loaded', async () => {
      const opened = await visit(name, fixture, serverOf(loaded), loaded);
      await expectShown(opened, loaded.shows);
      expectSound(opened, reader);
    });

    test('at night, in large text', async () => {
      const opened = await visit(name, fixture, serverOf(loaded), { theme: 'dark', fontSize: 24 });
      await expectShown(opened, loaded.shows);
      expect(opened.find(({ attr }) => String(attr['class']).split(' ').includes('large')).length).toBe(1);
      expectSound(opened, reader);
      await opened.emit('onThemeChange', { theme: 'light' });
      expectSound(opened, reader);
    });

    if (typeof empty !== 'string') {
      test('empty', async () => {
        const opened = await visit(name, fixture, serverOf(empty), empty);
        await expectShown(opened, empty.shows);
        expectNotShown(opened, loaded.shows);
        expectSound(opened, empty.reader ?? reader);
      });
    }

    if (waits !== null) {
      test('while the server is silent', async () => {
        const opened = await visit(name, fixture, () => 'never');
        expect(opened.find((node) => node.attr['ariaRole'] === 'status').map(labelOf)).toContain(waits);
        expectNotShown(opened, loaded.shows);
        expectSound(opened, reader);
      });
    }

    test('without a network, and back again', async () => {
      let respond: Respond = (): Outcome => 'offline';
      const opened = await visit(name, fixture, (...asked) => respond(...asked));
      await expectShown(opened, error.shows);
      expectNotShown(opened, loaded.shows);
      expectSound(opened, reader);
      if (error.retry === null) return;
      respond = serverOf(loaded);
      await opened.tap(error.retry);
      await expectShown(opened, loaded.shows);
      expectNotShown(opened, error.shows);
      expect(opened.faults()).toEqual([]);
    });
  });
}
