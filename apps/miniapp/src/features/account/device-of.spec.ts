import { expect, test } from '@jest/globals';
import { deviceOf } from './device-of';

test.each([
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Mobile/15E148 MicroMessenger/8.0.54', 'iphone', 'wechat'],
  ['Mozilla/5.0 (Linux; Android 15; Pixel 9) Chrome/131 Mobile Safari/537.36', 'android', 'browser'],
  ['Mozilla/5.0 (Phone; OpenHarmony 5.0) ArkWeb/4.1 MicroMessenger/8.0', 'harmony', 'wechat'],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) Safari/605.1.15', 'mac', 'browser'],
  ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/131', 'windows', 'browser'],
  ['Mozilla/5.0 (X11; Linux x86_64) Chrome/131', 'linux', 'browser'],
  ['', 'unknown', 'browser'],
])('%s', (userAgent, system, app) => expect(deviceOf(userAgent)).toEqual({ system, app }));
