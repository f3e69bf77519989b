import { openBuild } from './wechat/build.ts';
import { deviceApis, type DeviceOptions, type Entry, storageApis } from './wechat/device.ts';
import { openFakeWx, type WxAnswer } from './wechat/fake-wx.ts';
import { openLogicLayer } from './wechat/logic-layer.ts';
import { PageStack } from './wechat/page-stack.ts';
import { hold, type Weapp } from './wechat/person.ts';
import { openTemplates } from './wechat/templates.ts';
import { openTimers } from './wechat/timers.ts';
import type { WxNode } from './wechat/tree.ts';
import type { Instance } from './wechat/view.ts';
import { openNetwork, type Respond } from './wechat/wx-request.ts';
import { wxNames } from './wechat/wx-names.ts';

export type { Weapp } from './wechat/person.ts';
export type { Answer, AppRequest, Outcome, Respond } from './wechat/wx-request.ts';

export interface BootOptions extends DeviceOptions {
  /** Folder of the weapp build. */
  dist: string;
  respond: Respond;
  /** What the phone already keeps for the app. */
  storage?: Record<string, unknown>;
  /** The instant the app believes it starts at, in epoch milliseconds. */
  now?: number;
}

/** The production build, started outside WeChat: its templates by WeChat's compiler, its code without a DOM. */
export async function bootWeapp(options: BootOptions): Promise<Weapp> {
  const build = openBuild(options.dist);
  const faults: string[] = [];
  const complain = (text: string): void => void faults.push(text);
  const timers = openTimers((error) =>
    complain(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  );
  const later = (action: () => void): void => timers.soon(action);
  const owners = new WeakMap<WxNode, Instance>();
  const kept = new Map(Object.entries(options.storage ?? {}));
  const drawFile = openTemplates(build, complain);
  const network = openNetwork({ respond: options.respond, parse: (text) => layer.parse(text), complain });
  let entry: Entry = { path: build.pages[0] ?? '', query: {}, scene: 1001 };
  let logins = 0;
  const navigation =
    (name: keyof typeof stack.apis) =>
    (given: unknown): WxAnswer =>
      stack.apis[name](given);
  const storage = storageApis(kept);
  const fake = openFakeWx({
    names: wxNames(),
    apis: { ...deviceApis(options, () => entry), ...storage.sync, request: network.request, nextTick: later },
    answers: {
      ...storage.answers,
      login: () => ({ code: `code-${++logins}` }),
      navigateTo: navigation('navigateTo'),
      redirectTo: navigation('redirectTo'),
      reLaunch: navigation('reLaunch'),
      switchTab: navigation('switchTab'),
      navigateBack: navigation('navigateBack'),
    },
    later,
    complain,
  });
  const layer = openLogicLayer({
    build,
    wx: fake.wx,
    timers,
    stack: () => stack.pages().map((page) => page.view.instance),
    now: options.now,
    complain,
  });
  const stack = new PageStack(build, { build, layer, drawFile, later, owners }, complain);
  return hold({
    build,
    faults,
    timers,
    owners,
    kept,
    network,
    fake,
    layer,
    stack,
    enter: (next) => void (entry = next),
  });
}
