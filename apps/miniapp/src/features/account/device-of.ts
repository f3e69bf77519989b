export type Device = {
  system: 'iphone' | 'ipad' | 'android' | 'harmony' | 'mac' | 'windows' | 'linux' | 'unknown';
  app: 'wechat' | 'browser';
};

/** More telling marks first: an iPad calls itself a Mac, Android and HarmonyOS call themselves Linux. */
const systems: readonly [RegExp, Device['system']][] = [
  [/iPhone/i, 'iphone'],
  [/iPad/i, 'ipad'],
  [/OpenHarmony|HarmonyOS/i, 'harmony'],
  [/Android/i, 'android'],
  [/Macintosh|Mac OS X/i, 'mac'],
  [/Windows/i, 'windows'],
  [/Linux|X11/i, 'linux'],
];

/** What a person would call the device whose browser said this of itself. */
export function deviceOf(userAgent: string): Device {
  const system = systems.find(([mark]) => mark.test(userAgent))?.[1] ?? 'unknown';
  return { system, app: /MicroMessenger/i.test(userAgent) ? 'wechat' : 'browser' };
}
