import { afterAll, afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { bootWeapp, type Outcome, type Weapp } from './boot-weapp.ts';
import { writeTinyApp } from './tiny-app.ts';

const tiny = writeTinyApp();
let app: Weapp;
let outcome: Outcome = 'offline';

beforeEach(async () => {
  app = await bootWeapp({ dist: tiny.root, respond: () => outcome, theme: 'dark' });
  await app.open('pages/one/index', { scene: 'abc' }, 1047);
});
afterEach(() => app.close());
afterAll(() => tiny.remove());

describe('a page', () => {
  test('gets its query, its life cycle and the theme', async () => {
    expect(app.text()).toContain('scene abc, dark, shown 1');
    await app.emit('onThemeChange', { theme: 'light' });
    expect(app.text()).toContain('scene abc, light, shown 1');
    expect(app.faults()).toEqual([]);
  });

  test('has its setData counted', async () => {
    expect(app.setData()).toMatchObject({ calls: 2, first: '{"scene":"abc"}'.length });
    await app.tap('inner');
    expect(app.setData()).toMatchObject({ calls: 3, largest: '{"deep.cn[0].nn":"pressed"}'.length });
  });

  test('reads what is written into its field', async () => {
    await app.type('会友', 'a word');
    expect(app.text()).toContain('said 会友');
  });

  test('lets a wxs module read what it is handed, and choose a template by it', () => {
    expect(app.text()).toContain('of the outer kind');
    expect(app.faults()).toEqual([]);
  });

  test('shows components inside components, and hears them', async () => {
    await app.tap('inner');
    expect(app.text()).toContain('outer\npressed');
  });

  test('is not pressed where it is disabled, absent or unclear', async () => {
    await expect(app.tap('closed')).rejects.toThrow('is disabled');
    await expect(app.tap('not now')).rejects.toThrow('is disabled');
    await expect(app.tap('nowhere')).rejects.toThrow('nothing on the page says nowhere');
    await expect(app.tap(/^(keep|go far)$/)).rejects.toThrow('2 places');
  });
});

describe('the network', () => {
  test.each<[Outcome, string]>([
    [{ status: 200, body: { said: 'yes' } }, 'answer 200 yes'],
    [{ status: 404, body: { said: 'no' } }, 'answer 404 no'],
    ['offline', 'answer failed request:fail'],
    ['never', 'answer'],
  ])('%j', async (said, shown) => {
    outcome = said;
    await app.tap('ask the server');
    expect(app.text().split('\n')).toContain(shown);
    expect(app.requests()).toMatchObject([
      { route: 'GET /questions/:id', params: { id: '7' }, query: { cursor: 'a' } },
    ]);
  });
});

describe('the stack of pages', () => {
  test('opens above and goes back', async () => {
    await app.tap('open two');
    expect(app.text()).toContain('two %E4%BC%9A');
    expect(app.routes()).toEqual(['pages/one/index', 'pages/two/index']);
    await app.back();
    expect(app.text()).toContain('shown 2');
  });

  test('refuses a tab page to navigateTo, and an eleventh page', async () => {
    await app.tap('open a tab');
    expect(app.faults()).toEqual([expect.stringContaining('is a tab page')]);
    await app.tap('open two');
    for (let more = 0; more < 9; more += 1) await app.tap('again');
    expect(app.routes()).toHaveLength(10);
    expect(app.faults().at(-1)).toContain('more than 10 pages');
  });

  test('keeps tab pages alive', async () => {
    await app.tapTab('Tab');
    await app.tapTab('Next');
    await app.tapTab('Tab');
    expect(app.routes()).toEqual(['pages/tab/index']);
    expect(app.text()).toBe('tab shown 2');
  });

  test('opens subpackages, each with its own code and no other', async () => {
    await app.tap('go far');
    expect(app.text()).toBe('three');
    await expect(app.open('other/four/index')).rejects.toThrow('of another subpackage');
  });
});

test('storage, sign-in codes and questions to the person are there', async () => {
  await app.tap('keep');
  expect(app.stored().get('kept')).toEqual({ on: true });
  app.answer('showModal', { confirm: false, cancel: true });
  await app.tap('open two');
  await app.tap('code');
  expect(app.text()).toContain('end false');
  expect(app.wxCalls('showModal')).toMatchObject([{ title: 'code-1' }]);
});
