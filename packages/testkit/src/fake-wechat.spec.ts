import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type FakeWechat, startFakeWechat, type WechatPerson } from './fake-wechat.ts';
import { type FixedClock, fixedClock } from './fixed-clock.ts';

let clock: FixedClock;
let wechat: FakeWechat;
let lin: WechatPerson;

beforeEach(async () => {
  clock = fixedClock('2026-03-01T09:00:00+08:00');
  wechat = await startFakeWechat({ now: clock.now });
  lin = wechat.person();
});
afterEach(() => wechat.stop());

function get(path: string, query: Record<string, string>, more: RequestInit = {}): Promise<Response> {
  return fetch(`${wechat.url}${path}?${new URLSearchParams(query)}`, { redirect: 'manual', ...more });
}

async function session(js_code: string, change: Record<string, string> = {}): Promise<Record<string, unknown>> {
  const { appid, secret } = wechat.miniApp;
  const reply = await get('/sns/jscode2session', {
    appid,
    secret,
    js_code,
    grant_type: 'authorization_code',
    ...change,
  });
  expect(reply.status).toBe(200);
  expect(reply.headers.get('content-type')).toBe('text/plain');
  return JSON.parse(await reply.text()) as Record<string, unknown>;
}

async function token(code: string): Promise<Record<string, unknown>> {
  const { appid, secret } = wechat.officialApp;
  const reply = await get('/sns/oauth2/access_token', { appid, secret, code, grant_type: 'authorization_code' });
  return JSON.parse(await reply.text()) as Record<string, unknown>;
}

function authorize(change: Record<string, string> = {}, more: RequestInit = {}): Promise<Response> {
  const query = {
    appid: wechat.officialApp.appid,
    redirect_uri: 'http://127.0.0.1:8080/wechat/back?next=%2Fme#top',
    response_type: 'code',
    scope: 'snsapi_userinfo',
    state: 'Ab12',
    ...change,
  };
  return get('/connect/oauth2/authorize', query, more);
}

describe('mini-program login', () => {
  it('turns a code into openid, session_key and unionid', async () => {
    const answer = await session(wechat.miniCode(lin));
    expect(Object.keys(answer).sort()).toEqual(['openid', 'session_key', 'unionid']);
    expect(answer).toMatchObject({ openid: lin.openidByApp[wechat.miniApp.appid], unionid: lin.unionid });
    expect(Buffer.from(String(answer.session_key), 'base64')).toHaveLength(16);
    expect(wechat.secrets()).toContain(answer.session_key);
  });

  it('gives no unionid when the app is not bound', async () => {
    await wechat.stop();
    wechat = await startFakeWechat({ now: clock.now, bound: false });
    expect(await session(wechat.miniCode(wechat.person()))).not.toHaveProperty('unionid');
  });

  it('takes a code once', async () => {
    const code = wechat.miniCode(lin);
    await session(code);
    expect(await session(code)).toMatchObject({
      errcode: 40029,
      errmsg: expect.stringMatching(/^invalid code, rid: /),
    });
  });

  it('answers a spent code with 40163 where a test asks for it', async () => {
    await wechat.stop();
    wechat = await startFakeWechat({ now: clock.now, reusedMiniCode: 40163 });
    const code = wechat.miniCode(wechat.person());
    await session(code);
    expect(await session(code)).toMatchObject({ errcode: 40163 });
  });

  it('takes a code for five minutes', async () => {
    const [early, late] = [wechat.miniCode(lin), wechat.miniCode(lin)];
    clock.advance({ minutes: 4, seconds: 59 });
    expect(await session(early)).toHaveProperty('openid');
    clock.advance({ seconds: 1 });
    expect(await session(late)).toMatchObject({ errcode: 40029 });
  });

  it.each([
    ['an unknown app', { appid: 'wx1' }, 40013],
    ['a wrong secret', { secret: 'x' }, 40125],
    ['another grant type', { grant_type: 'password' }, 40002],
    ['an unknown code', { js_code: '0invented' }, 40029],
    ['no app', { appid: '' }, 41002],
    ['no secret', { secret: '' }, 41004],
    ['no code', { js_code: '' }, 41008],
  ])('refuses %s and leaves the code unspent', async (_, change, errcode) => {
    const code = wechat.miniCode(lin);
    expect(await session(code, change)).toMatchObject({ errcode });
    expect(await session(code)).toHaveProperty('openid');
  });

  it('refuses a code of the other app', async () => {
    expect(await session(wechat.pageCode(lin))).toMatchObject({ errcode: 40029 });
  });

  it('refuses a person blocked by risk control', async () => {
    expect(await session(wechat.miniCode(wechat.person({ highRisk: true })))).toMatchObject({ errcode: 40226 });
  });

  it('serves one person a hundred times a minute, and others still', async () => {
    for (let i = 0; i < 100; i += 1) expect(await session(wechat.miniCode(lin))).toHaveProperty('openid');
    const code = wechat.miniCode(lin);
    expect(await session(code)).toMatchObject({ errcode: 45011 });
    expect(await session(wechat.miniCode(wechat.person()))).toHaveProperty('openid');
    clock.advance({ minutes: 1 });
    expect(await session(code)).toHaveProperty('openid');
  });
});

describe('page authorisation', () => {
  it('sends the person holding the phone back with a code that tells who they are', async () => {
    wechat.asPerson(lin);
    const reply = await authorize();
    expect(reply.status).toBe(302);
    const back = new URL(reply.headers.get('location') ?? '');
    expect(back.href).toMatch(/^http:\/\/127\.0\.0\.1:8080\/wechat\/back\?next=%2Fme&code=\w{32}&state=Ab12#top$/);
    expect(await token(back.searchParams.get('code') ?? '')).toEqual({
      access_token: expect.any(String),
      expires_in: 7200,
      refresh_token: expect.any(String),
      openid: lin.openidByApp[wechat.officialApp.appid],
      scope: 'snsapi_userinfo',
      unionid: lin.unionid,
    });
    expect(lin.openidByApp[wechat.officialApp.appid]).not.toBe(lin.openidByApp[wechat.miniApp.appid]);
  });

  it('lets one request be somebody else, by parameter or cookie', async () => {
    const wei = wechat.person({ id: 'wei' });
    wechat.asPerson(lin);
    const byCookie = { headers: { cookie: 'a=b; fake_person=wei' } };
    for (const reply of [await authorize({ fake_person: 'wei' }), await authorize({}, byCookie)]) {
      const code = new URL(reply.headers.get('location') ?? '').searchParams.get('code') ?? '';
      expect(await token(code)).toMatchObject({ openid: wei.openidByApp[wechat.officialApp.appid] });
    }
  });

  it('tells no unionid to snsapi_base', async () => {
    const answer = await token(wechat.pageCode(lin, 'snsapi_base'));
    expect(answer).toMatchObject({ scope: 'snsapi_base' });
    expect(answer).not.toHaveProperty('unionid');
  });

  it('answers a spent code with 40163 and an expired one with 40029', async () => {
    const [spent, old] = [wechat.pageCode(lin), wechat.pageCode(lin)];
    await token(spent);
    expect(await token(spent)).toMatchObject({ errcode: 40163 });
    clock.advance({ minutes: 5 });
    expect(await token(old)).toMatchObject({ errcode: 40029 });
  });

  it.each([
    ['a host that is not configured', { redirect_uri: 'https://evil.example/back' }, '10003'],
    ['a subdomain of a configured host', { redirect_uri: 'http://a.localhost/back' }, '10003'],
    ['another scheme', { redirect_uri: 'javascript://localhost/%0aalert(1)' }, '10003'],
    ['no address', { redirect_uri: '' }, '10011'],
    ['no scope', { scope: '' }, '10010'],
    ['an unknown scope', { scope: 'snsapi_login' }, '10005'],
    ['an app that is no official account', { appid: 'wx0000000000000a01' }, '10016'],
    ['a state of 129 characters', { state: 'a'.repeat(129) }, 'state'],
    ['a state with other signs', { state: 'a.b' }, 'state'],
  ])('shows an error page for %s', async (_, change, words) => {
    wechat.asPerson(lin);
    const reply = await authorize(change);
    expect(reply.headers.get('location')).toBeNull();
    expect(reply.headers.get('content-type')).toContain('text/html');
    expect(await reply.text()).toContain(words);
  });

  it('insists on the documented order of the parameters', async () => {
    wechat.asPerson(lin);
    const { appid } = wechat.officialApp;
    const reply = await get('/connect/oauth2/authorize', {
      redirect_uri: 'http://localhost/',
      appid,
      response_type: 'code',
    });
    expect(await reply.text()).toContain('该链接无法访问');
  });

  it('asks for the WeChat client when nobody holds the phone', async () => {
    expect(await (await authorize()).text()).toContain('请在微信客户端打开链接');
  });
});

describe('a bad day at WeChat', () => {
  it.each([-1, 45011, 40226])('answers %s as often as asked, then serves again', async (errcode) => {
    wechat.fail(errcode, { times: 2 });
    const code = wechat.miniCode(lin);
    expect(await session(code)).toMatchObject({ errcode });
    expect(await session(code)).toMatchObject({ errcode });
    expect(await session(code)).toHaveProperty('openid');
  });

  it('takes the call and never answers', async () => {
    wechat.fail('timeout');
    const { appid, secret } = wechat.miniApp;
    const query = { appid, secret, js_code: wechat.miniCode(lin), grant_type: 'authorization_code' };
    const call = get('/sns/jscode2session', query, { signal: AbortSignal.timeout(100) });
    await expect(call).rejects.toThrow(/timeout/);
    expect(wechat.requests.at(-1)).toMatchObject({ path: '/sns/jscode2session', answer: undefined });
  });

  it('lets go of held calls when it stops', async () => {
    wechat.fail('timeout');
    const call = get('/sns/jscode2session', {}).then(
      () => 'answered',
      () => 'cut off',
    );
    while (wechat.requests.length === 0) await new Promise((resolve) => setImmediate(resolve));
    await wechat.stop();
    expect(await call).toBe('cut off');
  });

  it('resets the connection, with the code spent when a test asks for the worst', async () => {
    const code = wechat.miniCode(lin);
    wechat.fail('reset');
    await expect(session(code)).rejects.toThrow('fetch failed');
    wechat.fail('reset', { codeUsed: true });
    await expect(session(code)).rejects.toThrow('fetch failed');
    expect(await session(code)).toMatchObject({ errcode: 40029 });
  });

  it('answers 502 with a page that is not JSON', async () => {
    wechat.fail('garbage');
    const reply = await get('/sns/jscode2session', {});
    expect(reply.status).toBe(502);
    expect(await reply.text()).toContain('502 Bad Gateway');
  });

  it('answers late', async () => {
    wechat.fail('slow', { delayMs: 50 });
    const start = performance.now();
    expect(await session(wechat.miniCode(lin))).toHaveProperty('openid');
    expect(performance.now() - start).toBeGreaterThanOrEqual(45);
  });

  it('fails only the path it was told to, and forgets on request', async () => {
    wechat.fail(-1, { path: '/sns/oauth2/access_token' });
    expect(await session(wechat.miniCode(lin))).toHaveProperty('openid');
    wechat.behave();
    expect(await token(wechat.pageCode(lin))).toHaveProperty('openid');
  });
});

it('keeps every call with its secrets, for tests that look for leaks', async () => {
  const code = wechat.miniCode(lin);
  await session(code);
  expect(wechat.requests).toEqual([
    {
      at: clock.now(),
      method: 'GET',
      path: '/sns/jscode2session',
      body: {},
      query: { ...pick(wechat.miniApp), js_code: code, grant_type: 'authorization_code' },
      answer: expect.objectContaining({ status: 200 }),
    },
  ]);
  expect(wechat.secrets()).toEqual(expect.arrayContaining([code, wechat.miniApp.secret]));
});

function pick({ appid, secret }: { appid: string; secret: string }) {
  return { appid, secret };
}
