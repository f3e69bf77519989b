import type { Build } from './build.ts';
import type { Entry } from './device.ts';
import type { FakeWx, WxAnswer } from './fake-wx.ts';
import type { LogicLayer } from './logic-layer.ts';
import type { PageStack } from './page-stack.ts';
import type { Timers } from './timers.ts';
import { assertUsable, dispatch, findByWords, findField, findToTap, type Found, type Words } from './touch.ts';
import { countNodes, textOf, walk, type WxNode } from './tree.ts';
import type { Instance, SetDataCount } from './view.ts';
import type { AppRequest, Network } from './wx-request.ts';

/** The app in a person's hands, and what a test may look at. */
export interface Weapp {
  /** Comes in at a page, as from a code or a card: a start the first time, a new entry afterwards. */
  open(route: string, query?: Record<string, string>, scene?: number): Promise<void>;
  /** Presses what reads as these words, by visible text or label. */
  tap(words: Words, choice?: { nth: number }): Promise<void>;
  /** Presses one of the native tabs. */
  tapTab(text: string): Promise<void>;
  /** Writes into the field with this placeholder or label; the only field when none is named. */
  type(value: string, field?: Words): Promise<void>;
  /** Sends a field with the keyboard's own key. */
  confirm(field?: Words): Promise<void>;
  /** Raises any other event on the one element that fits: scroll, scrolltolower, change, longpress … */
  raise(type: string, on: (node: WxNode) => boolean, detail?: object): Promise<void>;
  /** What WeChat calls on the page itself: onPullDownRefresh, onReachBottom, onShareAppMessage … */
  callPage(name: string, given?: unknown): Promise<unknown>;
  /** Goes back as with the system's own gesture. */
  back(): Promise<void>;
  text(): string;
  nodes(): number;
  tree(): WxNode;
  find(test: Words | ((node: WxNode) => boolean)): WxNode[];
  /** The route on top, and all of them, first page first. */
  route(): string;
  routes(): string[];
  /** What crossed to the page on top. */
  setData(): SetDataCount;
  requests(): readonly AppRequest[];
  /** What one API of `wx` was given, call by call. */
  wxCalls(name: string): unknown[];
  /** Decides what an asynchronous API of `wx` says from now on. */
  answer(name: string, answer: WxAnswer | ((given: unknown) => WxAnswer)): void;
  /** Tells the listeners of `wx.onThemeChange` and the like. */
  emit(name: string, event: unknown): Promise<void>;
  stored(): ReadonlyMap<string, unknown>;
  /** Everything that WeChat or the app complained about. */
  faults(): readonly string[];
  /** Waits until no answer and no short timer is awaited. */
  settle(): Promise<void>;
  waitFor(test: () => boolean, within?: number): Promise<void>;
  close(): void;
}

export interface Phone {
  build: Build;
  faults: string[];
  timers: Timers;
  owners: WeakMap<WxNode, Instance>;
  kept: Map<string, unknown>;
  network: Network;
  fake: FakeWx;
  layer: LogicLayer;
  stack: PageStack;
  enter(entry: Entry): void;
}

const restWithin = 4000;
const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 3));

function patience({ timers, network, stack, faults }: Phone) {
  const settle = async (): Promise<void> => {
    const deadline = Date.now() + restWithin;
    for (let quiet = 0; quiet < 2; quiet = timers.busy() || network.busy() ? 0 : quiet + 1) {
      if (Date.now() > deadline) throw new Error('the page never comes to rest');
      await pause();
    }
  };
  const waitFor = async (test: () => boolean, within = restWithin): Promise<void> => {
    const deadline = Date.now() + within;
    while (!test()) {
      if (Date.now() > deadline) {
        const page = stack.pages().length > 0 ? textOf(stack.draw()) : 'no page';
        throw new Error(`waited ${within} ms in vain\n${[page, ...faults].join('\n')}`);
      }
      await pause();
    }
  };
  return { settle, waitFor };
}

function entrance({ build, layer, stack, enter }: Phone): (entry: Entry) => void {
  let started = false;
  return (entry) => {
    if (!build.pages.includes(entry.path)) throw new Error(`app.json has no page ${entry.path}`);
    enter(entry);
    if (!started) layer.load('app.js');
    const app = layer.app() as Record<string, ((options: object) => void) | undefined>;
    const options = { ...entry, shareTicket: '', referrerInfo: {} };
    if (!started) app['onLaunch']?.(options);
    started = true;
    app['onShow']?.(options);
    stack.reLaunch(entry.path, entry.query);
  };
}

function hands({ owners, stack }: Phone, settle: () => Promise<void>) {
  const raise = (found: Found, type: string, detail: object, bubbles: boolean): void =>
    dispatch({ owners, now: Date.now() }, found, type, detail, bubbles);
  const field = (words?: Words): Found => {
    const found = findField(stack.draw(), words);
    assertUsable(found);
    return found;
  };
  return {
    async tap(words: Words, choice?: { nth: number }) {
      const found = findToTap(stack.draw(), words, choice?.nth);
      assertUsable(found);
      raise(found, 'tap', { x: 10, y: 10 }, true);
      await settle();
    },
    async type(value: string, words?: Words) {
      const detail = { value, cursor: value.length, keyCode: 0 };
      const found = field(words);
      for (const event of ['focus', 'input', 'blur']) {
        raise(found, event, event === 'focus' ? { ...detail, height: 300 } : detail, false);
        await settle();
      }
    },
    async confirm(words?: Words) {
      const found = field(words);
      raise(found, 'confirm', { value: String(found.node.attr['value'] ?? '') }, false);
      await settle();
    },
    async raise(type: string, on: (node: WxNode) => boolean, detail: object = {}) {
      const [found, ...more] = [...walk(stack.draw())].filter(({ node }) => on(node));
      if (!found || more.length > 0) throw new Error(`${found ? more.length + 1 : 'no'} elements fit for ${type}`);
      raise(found, type, detail, type === 'longpress');
      await settle();
    },
  };
}

/** What comes from WeChat itself: its tab bar, its back gesture, its calls on the page, its events. */
function system({ stack, fake, build }: Phone, settle: () => Promise<void>) {
  const navigate = async (name: 'switchTab' | 'navigateBack', given: object): Promise<void> => {
    const said = stack.apis[name](given);
    if ('fail' in said) throw new Error(String(said.fail));
    await settle();
  };
  return {
    async tapTab(text: string) {
      const tab = build.app.tabBar?.list.find((item) => item.text === text);
      if (!tab) throw new Error(`there is no tab ${text}`);
      await navigate('switchTab', { url: `/${tab.pagePath}` });
    },
    back: () => navigate('navigateBack', { delta: 1 }),
    async callPage(name: string, given?: unknown) {
      const said = stack.top().view.call(name, given);
      await settle();
      return said;
    },
    async emit(name: string, event: unknown) {
      fake.emit(name, event);
      await settle();
    },
  };
}

export function hold(phone: Phone): Weapp {
  const { stack, network, fake, kept, faults, timers } = phone;
  const { settle, waitFor } = patience(phone);
  const goIn = entrance(phone);
  return {
    ...hands(phone, settle),
    ...system(phone, settle),
    async open(route, query = {}, scene = 1001) {
      goIn({ path: route, query, scene });
      await settle();
    },
    text: () => textOf(stack.draw()),
    nodes: () => countNodes(stack.draw()),
    tree: () => stack.draw(),
    find(test) {
      if (typeof test !== 'function') return findByWords(stack.draw(), test).map(({ node }) => node);
      return [...walk(stack.draw())].map(({ node }) => node).filter(test);
    },
    route: () => stack.top().route,
    routes: () => stack.pages().map((page) => page.route),
    setData: () => stack.top().setData,
    requests: () => network.sent,
    wxCalls: (name) => fake.calls.filter((call) => call.name === name).map((call) => call.given),
    answer: fake.answer,
    stored: () => kept,
    faults: () => faults,
    settle,
    waitFor,
    close: () => timers.clear(),
  };
}
