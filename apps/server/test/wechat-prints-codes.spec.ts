import { afterEach, describe, expect, it } from '@jest/globals';
import { decodeQrPng } from '@huiyou/testkit/decode-qr';
import { Wechat } from '../src/platform/wechat/wechat.ts';
import type { Club } from './club.ts';
import { aClub } from './open-club.ts';

const token = '/cgi-bin/stable_token';
const code = '/wxa/getwxacodeunlimit';
const phone = '/wxa/business/getuserphonenumber';

const wechatOf = (club: Club) => club.server.app.get(Wechat, { strict: false });
const callsTo = (club: Club, path: string) => club.wechat.requests.filter((request) => request.path === path);
const picture = (image: string) => Buffer.from(image.slice(image.indexOf(',') + 1), 'base64');
const draw = (club: Club, scene = 'k3Jd82hQzP0a') => wechatOf(club).miniProgramCode('pages/join/index', scene);

describe('a code to be scanned', () => {
  const club = aClub();
  afterEach(() => {
    club().wechat.behave();
    club().wechat.requests.length = 0;
  });

  it("is WeChat's own where it is connected, and carries the token alone", async () => {
    const { code: printed, token: letter } = await club().invite(await club().host());
    expect(printed).toMatchObject({ kind: 'wechat', joinUrl: `http://127.0.0.1:4890/j/${letter}` });
    expect(decodeQrPng(picture(printed.image))).toBe(letter);
    const [asked] = callsTo(club(), code);
    const { page, check_path: checked, env_version: version } = asked?.body ?? {};
    expect({ page, checked, version }).toEqual({ page: 'pages/join/index', checked: true, version: 'release' });
  });

  it.each([
    ['the quota of the minute is used up', 45009],
    ['the page is not released yet', 41030],
    ['the answer does not come', 'reset'],
    ['the gateway breaks down', 'garbage'],
  ] as const)('is a plain one when %s', async (_, kind) => {
    club().wechat.fail(kind, { path: code });
    const { code: printed } = await club().invite(await club().host());
    expect(printed.kind).toBe('plain');
    expect(printed.image).toContain('data:image/svg+xml');
    expect(club().log.join('')).toContain('no mini-program code');
  });

  it('is refused by WeChat with more than 32 characters', async () => {
    expect(await draw(club(), 'a'.repeat(32))).toContain('data:image/png;base64,');
    await expect(draw(club(), 'a'.repeat(33))).rejects.toMatchObject({ code: 'wechat-unavailable' });
  });

  it('never shows a secret in the log', () => {
    const log = club().log.join('');
    for (const secret of club().wechat.secrets()) expect(log).not.toContain(secret);
  });
});

describe('the access token', () => {
  const club = aClub();
  afterEach(() => {
    club().wechat.behave();
    club().wechat.requests.length = 0;
    club().clock.advance({ hours: 3 });
  });

  it('is fetched once for many who ask at once, and kept until its last five minutes', async () => {
    await Promise.all(Array.from({ length: 20 }, () => draw(club())));
    club().clock.advance({ minutes: 114 });
    await draw(club());
    expect(callsTo(club(), token).length).toBe(1);
    club().clock.advance({ minutes: 2 });
    await draw(club());
    expect(callsTo(club(), token).length).toBe(2);
    expect(callsTo(club(), code).length).toBe(22);
  });

  it('is replaced once when WeChat does not take it, by everybody together', async () => {
    await draw(club());
    club().wechat.revokeTokens();
    const drawn = await Promise.all(Array.from({ length: 5 }, () => draw(club())));
    expect(drawn.every((image) => image?.startsWith('data:image/png'))).toBe(true);
    expect(callsTo(club(), token).length).toBe(2);
  });

  it('is forced anew when WeChat hands out the one it does not take', async () => {
    await draw(club());
    club().wechat.fail(40001, { path: code });
    expect(await draw(club())).toContain('data:image/png');
    expect(callsTo(club(), token).map(({ body }) => body['force_refresh'])).toEqual([false, false, true]);
  });

  it('is not asked for again and again when the new one is not taken either', async () => {
    club().wechat.fail(42001, { path: code, times: 2 });
    await expect(draw(club())).rejects.toMatchObject({ code: 'wechat-unavailable' });
    expect(callsTo(club(), code).length).toBe(2);
  });

  it('may fail, and is asked for anew by the next caller', async () => {
    club().wechat.fail(-1, { path: token });
    await expect(draw(club())).rejects.toMatchObject({ code: 'wechat-unavailable' });
    expect(await draw(club())).toContain('data:image/png');
  });
});

describe('a phone number', () => {
  const club = aClub();
  const ask = (phoneCode: string) => wechatOf(club()).phoneNumber(phoneCode);

  it('is told with country code, digits only, once for one code', async () => {
    const phoneCode = club().wechat.phoneCode(club().wechat.person({ phone: '13800138000' }));
    expect(await ask(phoneCode)).toBe('8613800138000');
    await expect(ask(phoneCode)).rejects.toMatchObject({ code: 'wechat-code-invalid' });
  });

  it('is not told beyond the limit of a minute', async () => {
    club().wechat.fail(45011, { path: phone });
    const phoneCode = club().wechat.phoneCode(club().wechat.person());
    await expect(ask(phoneCode)).rejects.toMatchObject({ code: 'wechat-too-often' });
  });
});

describe('without a mini-program', () => {
  const club = aClub({ env: { HUIYOU_WECHAT_MINI_APPID: '', HUIYOU_WECHAT_MINI_SECRET: '' } });

  it('codes are plain and no phone number is known', async () => {
    expect(await draw(club())).toBeNull();
    await expect(wechatOf(club()).phoneNumber('x')).rejects.toMatchObject({ code: 'wechat-not-configured' });
  });
});
