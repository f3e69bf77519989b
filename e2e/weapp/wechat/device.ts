export interface DeviceOptions {
  theme?: 'light' | 'dark' | undefined;
  /** The text size chosen in WeChat; 16 is usual. */
  fontSize?: number | undefined;
}

export interface Entry {
  path: string;
  query: Record<string, string>;
  /** How the person came in: 1001 from the list, 1047 by a mini-program code. */
  scene: number;
}

const chain = (): object => {
  const self: object = new Proxy({}, { get: (_, name) => (name === 'then' ? undefined : () => self) });
  return self;
};

/** Answers one question about the screen after another, and has nothing to say about any element. */
function selectorQuery(): object {
  let asked = 0;
  const query: Record<string, unknown> = {};
  const ask = () => {
    asked += 1;
    return query;
  };
  for (const name of ['boundingClientRect', 'scrollOffset', 'fields', 'context', 'node']) query[name] = ask;
  for (const name of ['in', 'select', 'selectAll', 'selectViewport']) query[name] = () => query;
  query['exec'] = (done?: (found: null[]) => void) => setTimeout(() => done?.(Array<null>(asked).fill(null)), 0);
  return query;
}

/** A common phone: the synchronous answers of `wx` that describe it. */
export function deviceApis(options: DeviceOptions, entry: () => Entry): Record<string, unknown> {
  const screen = {
    pixelRatio: 2,
    windowWidth: 375,
    windowHeight: 812,
    screenWidth: 375,
    screenHeight: 812,
    screenTop: 0,
  };
  const safeArea = { top: 44, bottom: 778, left: 0, right: 375, width: 375, height: 734 };
  const host = {
    language: 'zh_CN',
    version: '8.0.50',
    SDKVersion: '3.4.3',
    theme: options.theme ?? 'light',
    fontSizeSetting: options.fontSize ?? 16,
    fontSizeScaleFactor: (options.fontSize ?? 16) / 16,
    enableDebug: false,
    host: { appId: '' },
  };
  const machine = { brand: 'apple', model: 'iPhone', system: 'iOS 17.0', platform: 'ios', benchmarkLevel: -1 };
  const everything = { ...screen, safeArea, statusBarHeight: 44, ...host, ...machine };
  return {
    env: { USER_DATA_PATH: 'http://usr' },
    canIUse: () => true,
    getSystemInfoSync: () => ({ ...everything }),
    getWindowInfo: () => ({ ...screen, safeArea, statusBarHeight: 44 }),
    getAppBaseInfo: () => ({ ...host }),
    getDeviceInfo: () => ({ ...machine }),
    getSystemSetting: () => ({}),
    getAppAuthorizeSetting: () => ({}),
    getMenuButtonBoundingClientRect: () => ({ top: 48, bottom: 80, left: 278, right: 365, width: 87, height: 32 }),
    getLaunchOptionsSync: () => ({ ...entry(), referrerInfo: {}, apiCategory: 'default' }),
    getEnterOptionsSync: () => ({ ...entry(), referrerInfo: {}, apiCategory: 'default' }),
    getAccountInfoSync: () => ({
      miniProgram: { appId: 'wx0000000000000000', envVersion: 'release', version: '1.0.0' },
    }),
    getUpdateManager: () => ({
      onCheckForUpdate: () => undefined,
      onUpdateReady: () => undefined,
      onUpdateFailed: () => undefined,
      applyUpdate: () => undefined,
    }),
    createSelectorQuery: selectorQuery,
    createIntersectionObserver: chain,
    createAnimation: chain,
    getLogManager: chain,
    getRealtimeLogManager: chain,
  };
}

type Answers = Record<string, (given: unknown) => object>;

/** Storage as WeChat has it: '' for a key it does not know. */
export function storageApis(kept: Map<string, unknown>): { sync: Record<string, unknown>; answers: Answers } {
  const copy = (value: unknown): unknown => (value === undefined ? '' : JSON.parse(JSON.stringify(value)));
  const info = () => ({ keys: [...kept.keys()], currentSize: 1, limitSize: 10240 });
  const get = (key: string): unknown => (kept.has(key) ? copy(kept.get(key)) : '');
  const set = (key: string, value: unknown): void => void kept.set(key, copy(value));
  const drop = (key: string): void => void kept.delete(key);
  const named = (given: unknown) => given as { key: string; data?: unknown };
  return {
    sync: {
      getStorageSync: get,
      setStorageSync: set,
      removeStorageSync: drop,
      clearStorageSync: () => kept.clear(),
      getStorageInfoSync: info,
    },
    answers: {
      getStorage: (given) =>
        kept.has(named(given).key) ? { data: get(named(given).key) } : { fail: 'data not found' },
      setStorage: (given) => (set(named(given).key, named(given).data), {}),
      removeStorage: (given) => (drop(named(given).key), {}),
      clearStorage: () => (kept.clear(), {}),
      getStorageInfo: info,
    },
  };
}
