import type { WxNames } from './wx-names.ts';

type Callback = (result: object) => void;
type Call = { success?: Callback; fail?: Callback; complete?: Callback } & Record<string, unknown>;
type Listener = (event: unknown) => void;

/** What a test wants an asynchronous API to say: its result, or the reason it fails. */
export type WxAnswer = object | { fail: string };

export interface FakeWx {
  /** The `wx` of the app. */
  wx: object;
  /** Every call with what was given, in order. */
  calls: { name: string; given: unknown }[];
  answer(name: string, answer: WxAnswer | ((given: unknown) => WxAnswer)): void;
  /** Tells the listeners of `wx.onSomething`. */
  emit(name: string, event: unknown): void;
}

interface Parts {
  names: WxNames;
  apis: Record<string, unknown>;
  /** Asynchronous APIs with their usual answer. */
  answers: Record<string, (given: unknown) => WxAnswer>;
  later(action: () => void): void;
  complain(text: string): void;
}

/** Taro's chunk loader keeps its list on `wx`; it is not an API. */
const notApis = new Set(['webpackJsonp']);

const usual: Record<string, (given: unknown) => WxAnswer> = {
  showModal: () => ({ confirm: true, cancel: false }),
  showActionSheet: () => ({ fail: 'cancel' }),
  getNetworkType: () => ({ networkType: 'wifi' }),
  getSetting: () => ({ authSetting: {} }),
  getPrivacySetting: () => ({ needAuthorization: false, privacyContractName: '' }),
};

function settle(name: string, call: Call, answer: WxAnswer): void {
  const reason = 'fail' in answer && typeof answer.fail === 'string' ? answer.fail : undefined;
  const result = reason === undefined ? { errMsg: `${name}:ok`, ...answer } : { errMsg: `${name}:fail ${reason}` };
  (reason === undefined ? call.success : call.fail)?.(result);
  call.complete?.(result);
}

/** Every name WeChat knows is there and can be listed, as Taro needs it; any other is a fault. */
export function openFakeWx({ names, apis, answers, later, complain }: Parts): FakeWx {
  const calls: FakeWx['calls'] = [];
  const listeners = new Map<string, Set<Listener>>();
  const answering = new Map(Object.entries({ ...usual, ...answers }));

  const asynchronous = (name: string) => (given?: unknown) => {
    if (typeof given !== 'object' || given === null) return undefined;
    later(() => settle(name, given as Call, answering.get(name)?.(given) ?? {}));
    return undefined;
  };
  const listening = (name: string) => (given: unknown) => {
    const listener = given as Listener;
    const event = name.replace(/^off/, 'on');
    const all = listeners.get(event) ?? new Set<Listener>();
    listeners.set(event, all);
    if (name.startsWith('on')) all.add(listener);
    else if (typeof listener === 'function') all.delete(listener);
    else all.clear();
  };
  const recorded = (name: string, run: (...given: unknown[]) => unknown) =>
    function (...given: unknown[]): unknown {
      calls.push({ name, given: given[0] });
      return run(...given);
    };

  const target: Record<string, unknown> = {};
  for (const name of names.keys()) {
    const own = apis[name];
    if (own !== undefined && typeof own !== 'function') target[name] = own;
    else if (own) target[name] = recorded(name, own as (...given: unknown[]) => unknown);
    else target[name] = recorded(name, /^(on|off)[A-Z]/.test(name) ? listening(name) : asynchronous(name));
  }
  const strangers = Object.keys(apis).filter((name) => !names.has(name));
  if (strangers.length > 0) throw new Error(`the fake has APIs that WeChat has not: ${strangers.join(', ')}`);

  const wx = new Proxy(target, {
    get(at, name) {
      if (typeof name === 'string' && !(name in at) && !notApis.has(name)) complain(`unknown wx API: wx.${name}`);
      return Reflect.get(at, name);
    },
  });
  return {
    wx,
    calls,
    answer: (name, answer) =>
      void answering.set(name, typeof answer === 'function' ? (answer as () => WxAnswer) : () => answer),
    emit(name, event) {
      for (const listener of listeners.get(name) ?? []) listener(event);
    },
  };
}
