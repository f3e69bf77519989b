import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type FakeWecom, startFakeWecom } from './fake-wecom.ts';
import { type FixedClock, fixedClock } from './fixed-clock.ts';

let clock: FixedClock;
let wecom: FakeWecom;

beforeEach(async () => {
  clock = fixedClock('2026-03-01T09:00:00+08:00');
  wecom = await startFakeWecom({ now: clock.now, accounts: 1 });
  wecom.member('ChenYi');
});
afterEach(() => wecom.stop());

type Said = Record<string, unknown>;

async function issue(change: Record<string, string> = {}): Promise<Said> {
  const { corpId: corpid, secret: corpsecret } = wecom.app;
  const query = new URLSearchParams({ corpid, corpsecret, ...change });
  return (await (await fetch(`${wecom.url}/cgi-bin/gettoken?${query.toString()}`)).json()) as Said;
}

let texts = 0;
const text = () => ({ content: `第 ${(texts += 1)} 条` });

async function send(change: Said = {}, token?: string): Promise<Said> {
  const access_token = token ?? String((await issue())['access_token']);
  const body = { touser: 'chenyi', msgtype: 'text', agentid: wecom.app.agentId, text: text(), ...change };
  const address = `${wecom.url}/cgi-bin/message/send?access_token=${access_token}`;
  return (await (await fetch(address, { method: 'POST', body: JSON.stringify(body) })).json()) as Said;
}

describe('the token', () => {
  it('is the same for everybody for two hours, and then another', async () => {
    const first = await issue();
    expect(first).toMatchObject({ errcode: 0, expires_in: 7200 });
    clock.advance({ minutes: 60 });
    expect(await issue()).toMatchObject({ access_token: first['access_token'], expires_in: 3600 });
    clock.advance({ minutes: 60 });
    expect((await issue())['access_token']).not.toBe(first['access_token']);
    expect(await send({}, String(first['access_token']))).toMatchObject({ errcode: 42001 });
    wecom.revokeTokens();
    expect(await send({}, String(first['access_token']))).toMatchObject({ errcode: 40014 });
    expect(await send({}, '')).toMatchObject({ errcode: 41001 });
  });

  it.each([
    [41002, { corpid: '' }],
    [40013, { corpid: 'ww-other' }],
    [41004, { corpsecret: '' }],
    [40001, { corpsecret: 'wrong' }],
  ])('is refused with %i for %j', async (errcode, change) => {
    expect(await issue(change)).toMatchObject({ errcode });
  });
});

describe('a message', () => {
  it('lies in the inbox of whoever it is to; who is not known is named, and nobody left is an error', async () => {
    expect(await send({ touser: 'chenyi|Nobody' })).toMatchObject({ errcode: 0, invaliduser: 'nobody' });
    expect(wecom.inbox('CHENYI')).toHaveLength(1);
    expect(await send({ touser: 'nobody' })).toMatchObject({ errcode: 81013 });
    wecom.remove('chenyi');
    expect(await send()).toMatchObject({ errcode: 81013 });
  });

  it('does not reach those without a licence', async () => {
    wecom.member('shenqing', { licensed: false });
    expect(await send({ touser: 'shenqing' })).toMatchObject({ errcode: 0, unlicenseduser: 'shenqing' });
    expect(wecom.inbox('shenqing')).toEqual([]);
  });

  it.each([
    [40056, { agentid: 7 }],
    [40008, { msgtype: 'song' }],
    [44004, { text: { content: '' } }],
    [40058, { msgtype: 'textcard', textcard: { title: '题', description: '话', url: 'club' } }],
    [40058, { msgtype: 'miniprogram_notice', miniprogram_notice: { appid: 'wx1', title: '短' } }],
  ])('is refused with %i for %j', async (errcode, change) => {
    expect(await send(change)).toMatchObject({ errcode });
  });

  it('may be a card or a notice of the mini-program', async () => {
    const textcard = { title: '题', description: '话', url: 'https://club.example' };
    const content_item = [{ key: '到期', value: '14:10' }];
    const notice = { appid: 'wx1', page: 'pages-host/desk/index', title: '有新的提问', content_item };
    await send({ msgtype: 'textcard', textcard });
    await send({ msgtype: 'miniprogram_notice', miniprogram_notice: notice });
    expect(wecom.inbox('chenyi')).toMatchObject([
      { kind: 'textcard', title: '题', text: '话', url: 'https://club.example' },
      { kind: 'miniprogram_notice', title: '有新的提问', text: '到期：14:10', url: 'pages-host/desk/index' },
    ]);
  });

  it('beyond thirty a minute is dropped without a word', async () => {
    for (let i = 0; i < 31; i += 1) expect(await send()).toMatchObject({ errcode: 0 });
    expect([wecom.inbox('chenyi').length, wecom.dropped.length]).toEqual([30, 1]);
    clock.advance({ minutes: 1 });
    await send();
    expect(wecom.inbox('chenyi')).toHaveLength(31);
  });

  it('said again is dropped for half an hour where that is asked for', async () => {
    const same = { text: text(), enable_duplicate_check: 1 };
    await send(same);
    await send(same);
    expect([wecom.inbox('chenyi').length, wecom.dropped.length]).toEqual([1, 1]);
    clock.advance({ minutes: 30 });
    await send(same);
    expect(wecom.inbox('chenyi')).toHaveLength(2);
  });

  it('beyond two hundred a day for each account is refused', async () => {
    for (let i = 0; i < 200; i += 1) {
      if (i % 25 === 24) clock.advance({ minutes: 1 });
      await send();
    }
    expect(await send()).toMatchObject({ errcode: 45009 });
    clock.advance({ days: 1 });
    expect(await send()).toMatchObject({ errcode: 0 });
  });

  it('fails as it was told to', async () => {
    wecom.fail(60020, { path: '/cgi-bin/message/send' });
    expect(await send()).toMatchObject({ errcode: 60020 });
    wecom.fail('reset');
    await expect(issue()).rejects.toThrow();
    expect(await send()).toMatchObject({ errcode: 0 });
  });
});
