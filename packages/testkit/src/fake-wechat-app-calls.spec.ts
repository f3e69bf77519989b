import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { decodeQrPng } from './decode-qr.ts';
import { type FakeWechat, startFakeWechat } from './fake-wechat.ts';
import { type FixedClock, fixedClock } from './fixed-clock.ts';

let clock: FixedClock;
let wechat: FakeWechat;

beforeEach(async () => {
  clock = fixedClock('2026-03-01T09:00:00+08:00');
  wechat = await startFakeWechat({ now: clock.now, codesAMinute: 3 });
});
afterEach(() => wechat.stop());

async function post(path: string, body: unknown, method = 'POST'): Promise<Response> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return fetch(`${wechat.url}${path}`, { method, ...(method === 'GET' ? {} : { body: text }) });
}

async function answer(path: string, body: unknown, method?: string): Promise<Record<string, unknown>> {
  const reply = await post(path, body, method);
  expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'text/plain']);
  return JSON.parse(await reply.text()) as Record<string, unknown>;
}

const asked = (change: Record<string, unknown> = {}) => {
  const { appid, secret } = wechat.miniApp;
  return { grant_type: 'client_credential', appid, secret, ...change };
};
const issue = (change?: Record<string, unknown>) => answer('/cgi-bin/stable_token', asked(change));
const token = async (change?: Record<string, unknown>) => String((await issue(change)).access_token);
const code = (access_token: string, change: Record<string, unknown> = {}) =>
  post(`/wxa/getwxacodeunlimit?access_token=${access_token}`, {
    scene: 'k3Jd82hQzP0a',
    page: 'pages/join/index',
    ...change,
  });
const faultOf = async (reply: Response) => (JSON.parse(await reply.text()) as { errcode: number }).errcode;

describe('the access token', () => {
  it('is the same for everybody until its last five minutes, and then the next one beside it', async () => {
    const first = await issue();
    expect(first).toMatchObject({ expires_in: 7200 });
    clock.advance({ minutes: 114 });
    expect(await issue()).toEqual({ access_token: first.access_token, expires_in: 360 });
    clock.advance({ minutes: 2 });
    const next = await token();
    expect(next).not.toBe(first.access_token);
    for (const good of [String(first.access_token), next])
      expect((await code(good)).headers.get('content-type')).toBe('image/png');
    clock.advance({ minutes: 4 });
    expect(await faultOf(await code(String(first.access_token)))).toBe(42001);
    expect(wechat.secrets()).toEqual(expect.arrayContaining([first.access_token, next]));
  });

  it('is forced anew at most every thirty seconds; the one before lasts five minutes more', async () => {
    const first = await token();
    const forced = await token({ force_refresh: true });
    expect(forced).not.toBe(first);
    expect(await issue({ force_refresh: true })).toMatchObject({ errcode: 45009 });
    expect(await token()).toBe(forced);
    expect((await code(first)).headers.get('content-type')).toBe('image/png');
    clock.advance({ minutes: 5 });
    expect(await faultOf(await code(first))).toBe(42001);
    wechat.revokeTokens();
    expect(await faultOf(await code(forced))).toBe(40001);
  });

  it.each([
    [40002, { grant_type: 'authorization_code' }],
    [41002, { appid: '' }],
    [40013, { appid: 'wx-unknown' }],
    [41004, { secret: '' }],
    [40125, { secret: 'wrong' }],
  ])('is refused with %i for %j', async (errcode, change) => {
    expect(await issue(change)).toMatchObject({ errcode });
  });

  it('must be posted as JSON, and sent along', async () => {
    expect(await answer('/cgi-bin/stable_token', '', 'GET')).toMatchObject({ errcode: 43002 });
    expect(await answer('/cgi-bin/stable_token', 'appid=1')).toMatchObject({ errcode: 47001 });
    expect(await faultOf(await code(''))).toBe(41001);
    expect(await faultOf(await code('guessed'))).toBe(40001);
  });
});

describe('the mini-program code', () => {
  it('carries the scene and nothing else', async () => {
    const picture = new Uint8Array(await (await code(await token())).arrayBuffer());
    expect(decodeQrPng(picture)).toBe('k3Jd82hQzP0a');
  });

  it.each([
    ['32 characters', 'a'.repeat(32), null],
    ['33 characters', 'a'.repeat(33), 40129],
    ['every sign that is allowed', "!#$&'()*+,/:;=?@-._~", null],
    ['a percent sign', 'a%20b', 40129],
    ['Chinese', '会友', 40129],
    ['nothing', '', 40129],
  ])('takes or refuses a scene of %s', async (_, scene, errcode) => {
    const reply = await code(await token(), { scene });
    expect(errcode === null ? reply.headers.get('content-type') : await faultOf(reply)).toBe(errcode ?? 'image/png');
  });

  it('leads only to released pages, unless that is not to be checked', async () => {
    const good = await token();
    wechat.release(['pages/join/index']);
    expect((await code(good)).headers.get('content-type')).toBe('image/png');
    expect(await faultOf(await code(good, { page: 'pages/new/index' }))).toBe(41030);
    expect(await faultOf(await code(good, { page: '/pages/join/index' }))).toBe(41030);
    const unchecked = { page: 'pages/new/index', check_path: false, env_version: 'develop' };
    expect((await code(good, unchecked)).headers.get('content-type')).toBe('image/png');
  });

  it('is refused with 45009 beyond the quota of a minute', async () => {
    const good = await token();
    for (let i = 0; i < 3; i += 1) await code(good);
    expect(await faultOf(await code(good))).toBe(45009);
    clock.advance({ minutes: 1 });
    expect((await code(good)).headers.get('content-type')).toBe('image/png');
  });
});

describe('the phone number', () => {
  const ask = async (phoneCode: string) =>
    answer(`/wxa/business/getuserphonenumber?access_token=${await token()}`, { code: phoneCode });

  it('is told once for a fresh code, with country code and watermark', async () => {
    const lin = wechat.person({ phone: '13800138000' });
    const phoneCode = wechat.phoneCode(lin);
    expect(await ask(phoneCode)).toMatchObject({
      errcode: 0,
      phone_info: {
        purePhoneNumber: '13800138000',
        countryCode: '86',
        watermark: { appid: wechat.miniApp.appid, timestamp: clock.now() / 1000 },
      },
    });
    expect(await ask(phoneCode)).toMatchObject({ errcode: 40029 });
    expect(wechat.secrets()).toEqual(expect.arrayContaining([phoneCode, '13800138000']));
  });

  it('is not told for a login code or one that is over', async () => {
    const lin = wechat.person();
    expect(await ask(wechat.miniCode(lin))).toMatchObject({ errcode: 40029 });
    const late = wechat.phoneCode(lin);
    clock.advance({ minutes: 5 });
    expect(await ask(late)).toMatchObject({ errcode: 40029 });
    expect(await ask('')).toMatchObject({ errcode: 41008 });
  });
});
