import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type FakeWecom, startFakeWecom } from '@huiyou/testkit/fake-wecom';
import { type FixedClock, fixedClock } from '@huiyou/testkit/fixed-clock';
import { readConfig } from '../src/platform/config.ts';
import { makeLog } from '../src/platform/log.ts';
import { WecomAdapter } from '../src/platform/wecom/wecom-adapter.ts';
import { mondayAtTen } from './open-club.ts';

const token = '/cgi-bin/gettoken';
const send = '/cgi-bin/message/send';

let clock: FixedClock;
let wecom: FakeWecom;
let adapter: WecomAdapter;
let lines: string[];
let texts = 0;

function adapterFor(change: Record<string, string> = {}): WecomAdapter {
  const config = readConfig({
    HUIYOU_WECOM_CORP_ID: wecom.app.corpId,
    HUIYOU_WECOM_AGENT_ID: String(wecom.app.agentId),
    HUIYOU_WECOM_SECRET: wecom.app.secret,
    HUIYOU_WECOM_API: wecom.url,
    ...change,
  });
  return new WecomAdapter(config, makeLog('debug', { write: (line) => void lines.push(line) }), clock);
}

const callsTo = (path: string) => wecom.calls.filter((call) => call.path === path).length;

/** A message unlike all before. */
function message(user = 'chenyi') {
  texts += 1;
  return { user, title: '有新的提问', lines: [`第 ${texts} 问`, '14:10 到期'], url: 'https://club.example/desk' };
}

beforeAll(async () => {
  clock = fixedClock(mondayAtTen);
  wecom = await startFakeWecom({ now: clock.now, accounts: 1, aMinute: 3, anHour: 5 });
  wecom.member('chenyi');
  wecom.member('ChenEr');
  wecom.member('shenqing', { licensed: false });
});
afterAll(() => wecom.stop());
beforeEach(() => {
  clock.advance({ hours: 3 });
  wecom.behave();
  wecom.calls.length = 0;
  lines = [];
  adapter = adapterFor();
});

describe('an application message', () => {
  it('arrives as a card that leads to the question, or as text', async () => {
    const card = message();
    expect(await adapter.send(card)).toEqual({ sent: true, messageId: expect.any(String) });
    expect(await adapter.send({ ...message(), url: null })).toMatchObject({ sent: true });
    const [first, second] = wecom.inbox('chenyi').slice(-2);
    expect(first).toMatchObject({ kind: 'textcard', title: card.title, text: card.lines.join('\n'), url: card.url });
    expect(second).toMatchObject({ kind: 'text', text: expect.stringContaining(card.title) });
  });

  it('is cut at whole characters and keeps signs of HTML as signs', async () => {
    await adapter.send({ ...message(), title: '提'.repeat(60), lines: ['<b>&'] });
    const last = wecom.inbox('chenyi').at(-1);
    expect([last?.title, last?.text]).toEqual(['提'.repeat(42), '&lt;b&gt;&amp;']);
  });

  it('with the same words arrives once, however often a job is repeated', async () => {
    const same = message();
    const before = wecom.inbox('chenyi').length;
    for (let i = 0; i < 3; i += 1) expect(await adapter.send(same)).toMatchObject({ sent: true });
    expect(wecom.inbox('chenyi').length).toBe(before + 1);
  });

  it.each([
    ['nobody of this id', 'nobody', 'address-unknown'],
    ['somebody without a licence', 'shenqing', 'not-licensed'],
  ])('to %s is refused for good', async (_, user, fault) => {
    expect(await adapter.send(message(user))).toEqual({ sent: false, fault });
  });

  it('takes an id in whatever case', async () => {
    expect(await adapter.send(message('chener'))).toMatchObject({ sent: true });
    expect(wecom.inbox('ChenEr')).toHaveLength(1);
  });

  it.each([
    [81013, 'address-unknown'],
    [45009, 'quota-used-up'],
    [45033, 'too-often'],
    [60011, 'not-permitted'],
    [60020, 'not-permitted'],
    [40056, 'misconfigured'],
    [-1, 'busy'],
    ['reset', 'unreachable'],
    ['garbage', 'unreachable'],
  ] as const)('that fails with %s says %s', async (trouble, fault) => {
    wecom.fail(trouble, { path: send });
    expect(await adapter.send(message())).toEqual({ sent: false, fault });
    expect(await adapter.send(message())).toMatchObject({ sent: true });
  });

  it('is given up after five seconds', async () => {
    wecom.fail('timeout', { path: send });
    expect(await adapter.send(message())).toEqual({ sent: false, fault: 'unreachable' });
  }, 10_000);

  it('beyond two hundred a day for each account is refused until the next day', async () => {
    const many = await startFakeWecom({ now: clock.now, accounts: 1, aMinute: 500 });
    many.member('chenyi');
    const other = adapterFor({ HUIYOU_WECOM_API: many.url });
    for (let i = 0; i < 200; i += 1) expect(await other.send(message())).toMatchObject({ sent: true });
    expect(await other.send(message())).toEqual({ sent: false, fault: 'quota-used-up' });
    clock.advance({ days: 1 });
    expect(await other.send(message())).toMatchObject({ sent: true });
    await many.stop();
  });

  it('is not tried where no company is configured', async () => {
    const none = adapterFor({ HUIYOU_WECOM_CORP_ID: '', HUIYOU_WECOM_AGENT_ID: '', HUIYOU_WECOM_SECRET: '' });
    expect([none.connected, await none.send(message())]).toEqual([false, { sent: false, fault: 'not-connected' }]);
    expect(wecom.calls).toHaveLength(0);
  });
});

describe('the token of the application', () => {
  it('is asked for once by many who send at once, and kept', async () => {
    await Promise.all(Array.from({ length: 5 }, () => adapter.send(message())));
    await adapter.send(message());
    expect(callsTo(token)).toBe(1);
  });

  it('is asked for again before it ends', async () => {
    await adapter.send(message());
    clock.advance({ minutes: 114 });
    await adapter.send(message());
    expect(callsTo(token)).toBe(1);
    clock.advance({ minutes: 7 });
    expect(await adapter.send(message())).toMatchObject({ sent: true });
    expect(callsTo(token)).toBe(2);
  });

  it.each([40001, 40014, 42001])('that is answered with %i is replaced once', async (errcode) => {
    wecom.fail(errcode, { path: send });
    expect(await adapter.send(message())).toMatchObject({ sent: true });
    expect([callsTo(token), callsTo(send)]).toEqual([2, 2]);
  });

  it('that was ended early is replaced; two refusals in a row are left to a later try', async () => {
    await adapter.send(message());
    wecom.revokeTokens();
    expect(await adapter.send(message())).toMatchObject({ sent: true });
    wecom.fail(42001, { path: send, times: 2 });
    expect(await adapter.send(message())).toEqual({ sent: false, fault: 'busy' });
  });

  it.each([
    ['a wrong secret', { HUIYOU_WECOM_SECRET: 'wrong' }, 'misconfigured'],
    ['a wrong company', { HUIYOU_WECOM_CORP_ID: 'ww-other' }, 'misconfigured'],
  ])('is not given for %s', async (_, change, fault) => {
    expect(await adapterFor(change).send(message())).toEqual({ sent: false, fault });
    expect(callsTo(send)).toBe(0);
  });

  it.each([
    [45009, 'quota-used-up'],
    [60020, 'not-permitted'],
    ['garbage', 'unreachable'],
  ] as const)('may fail with %s, and the next message asks again', async (trouble, fault) => {
    wecom.fail(trouble, { path: token });
    expect(await adapter.send(message())).toEqual({ sent: false, fault });
    expect(await adapter.send(message())).toMatchObject({ sent: true });
  });

  it('never turns up in the log, nor does whom or what was written', async () => {
    wecom.fail(45033, { path: send });
    await adapter.send(message());
    wecom.fail('reset', { path: send });
    await adapter.send(message());
    const log = lines.join('');
    expect(log).toContain('WeCom');
    for (const secret of [...wecom.secrets(), 'chenyi', '到期']) expect(log).not.toContain(secret);
  });
});
