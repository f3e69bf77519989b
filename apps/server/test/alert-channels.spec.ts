import { describe, expect, it } from '@jest/globals';
import { TestedChannels } from '../src/modules/kos/tested-channels.ts';
import { type Alerting, anAlertingClub, giveChannel, hostOnWecom, tell } from './alerting.ts';
import type { Club, Person } from './club.ts';

let users = 0;
async function onWecom({ club, wecom }: Alerting) {
  users += 1;
  const user = `chen.yi-${users}`;
  wecom.member(user);
  const host = await club.host();
  const { id } = await host.call('PUT /alerts/channels', { body: { kind: 'wecom', address: user } });
  return { host, user, id, codes: () => wecom.inbox(user).map(({ text }) => /\d{4}$/.exec(text)?.[0] ?? '') };
}

const test = (host: Person, id: string) => host.call('POST /alerts/channels/:id/test', { params: { id } });
const confirm = (host: Person, id: string, code: string) =>
  host.attempt('POST /alerts/channels/:id/confirm', { params: { id }, body: { code } });
const wrong = (code: string) => (code === '0000' ? '0001' : '0000');

async function isTested(club: Club, host: Person): Promise<boolean> {
  const channels = club.server.app.get(TestedChannels, { strict: false });
  return (await channels.ofHosts([await club.kosIdOf(host)])).size === 1;
}

describe.each(['sqlite', 'mariadb'] as const)('a channel, on %s', (engine) => {
  const open = anAlertingClub(engine);

  it('counts as tested once the code that came through it came back', async () => {
    const { host, id, codes } = await onWecom(open());
    const now = open().club.clock.now();
    expect(await isTested(open().club, host)).toBe(false);
    expect(await test(host, id)).toMatchObject({ testedAt: null, testUntil: now + 600_000, failure: null });
    expect(codes()).toHaveLength(1);
    expect((await confirm(host, id, codes()[0] ?? '')).body).toMatchObject({ testedAt: now, testUntil: null });
    expect(await isTested(open().club, host)).toBe(true);
    expect((await confirm(host, id, codes()[0] ?? '')).code).toBe('alert-code-over');
  });

  it('is to be tested again with another address, and not with the same', async () => {
    const { host, id, user, codes } = await onWecom(open());
    await test(host, id);
    await confirm(host, id, codes()[0] ?? '');
    const put = (address: string) => host.call('PUT /alerts/channels', { body: { kind: 'wecom', address } });
    expect(await put(` ${user} `)).toMatchObject({ id, testedAt: open().club.clock.now() });
    expect(await put('somebody-else')).toMatchObject({ id, testedAt: null });
  });

  it('of text messages keeps the number sealed and shows three figures of it', async () => {
    const host = await open().club.host();
    const sent = await host.call('PUT /alerts/channels', { body: { kind: 'sms', address: '+86 139 1234 5678' } });
    expect(sent.address).toBe('1••••••••78');
    await test(host, sent.id);
    expect(await open().club.everythingStored()).not.toContain('13912345678');
    const log = open().club.log.join('');
    expect(log).toContain('"endsWith":"78"');
    expect(log).not.toContain('139123');
    expect(log).not.toContain('四位数');
  });

  it('is refused with an address that cannot be one', async () => {
    const host = await open().club.host();
    for (const [kind, address] of [
      ['sms', '12'],
      ['wecom', '@all'],
      ['window', 'x'],
    ] as const) {
      expect((await host.attempt('PUT /alerts/channels', { body: { kind, address } })).code).toBe(
        'alert-address-unfit',
      );
    }
  });
});

describe('a test', () => {
  const open = anAlertingClub();

  it('takes three codes, and none after ten minutes', async () => {
    const { host, id, codes } = await onWecom(open());
    await test(host, id);
    const [right = ''] = codes();
    const left = async () => ((await confirm(host, id, wrong(right))).body as unknown as { facts: object }).facts;
    expect([await left(), await left(), await left()]).toEqual([{ left: 2 }, { left: 1 }, { left: 0 }]);
    expect((await confirm(host, id, right)).code).toBe('alert-code-over');
    await test(host, id);
    open().club.clock.advance({ minutes: 10 });
    expect((await confirm(host, id, codes()[1] ?? '')).code).toBe('alert-code-over');
  });

  it('of a window shows its code in the window, and that of WeCom does not', async () => {
    const { host, id: wecomId } = await onWecom(open());
    const { id } = await host.call('PUT /alerts/channels', { body: { kind: 'window', address: null } });
    await test(host, wecomId);
    expect((await host.call('GET /alerts')).alerts).toEqual([]);
    await test(host, id);
    const [alert] = (await host.call('GET /alerts', { query: { after: '0', window: 'open' } })).alerts;
    expect(alert).toMatchObject({ kind: 'test', code: expect.stringMatching(/^\d{4}$/) });
    expect((await confirm(host, id, alert?.code ?? '')).code).toBeNull();
    expect((await host.call('GET /alerts')).alerts[0]?.code).toBeNull();
  });

  it('is refused after five in ten minutes', async () => {
    const { host, id } = await onWecom(open());
    for (let i = 0; i < 5; i += 1) await test(host, id);
    const sixth = await host.attempt('POST /alerts/channels/:id/test', { params: { id } });
    expect(sixth.code).toBe('too-many-tries');
    open().club.clock.advance({ minutes: 11 });
    expect((await test(host, id)).failure).toBeNull();
  });

  it('that does not go out says why', async () => {
    const { host, id, user } = await onWecom(open());
    open().wecom.remove(user);
    expect((await test(host, id)).failure).toEqual({ at: open().club.clock.now(), fault: 'address-unknown' });
  });
});

describe('a channel that is lost', () => {
  const open = anAlertingClub();

  it('no longer counts, and is shown to its host and to the leads of the branch, not to others', async () => {
    const { club, wecom } = open();
    const operator = await club.operator();
    const store = async (name: string) => {
      const body = { branchId: null, name, address: '梧桐里 12 号', hours: [{ weekday: 1, from: 540, to: 1080 }] };
      return (await operator.call('POST /stores', { body })).id;
    };
    const [here, there] = [await store('梧桐里店'), await store('南门店')];
    const [lead, other] = [
      await club.withRole('lead', { storeId: here }),
      await club.withRole('lead', { storeId: there }),
    ];
    const { host, user } = await hostOnWecom(open(), '陈一', here);
    const { id } = await club.ask(await club.member(host));
    wecom.remove(user);
    await tell(club, 'question.nudged', id);
    expect(await isTested(club, host)).toBe(false);
    const { channels } = await host.call('GET /alerts/channels');
    expect(channels).toMatchObject([{ kind: 'wecom', testedAt: null, failure: { fault: 'address-unknown' } }]);
    const lostFor = async (person: Person) => (await person.call('GET /lead/alert-channels')).lost;
    expect(await lostFor(lead)).toMatchObject([{ kind: 'wecom', host: { name: '陈一' } }]);
    expect([await lostFor(other), (await lostFor(operator)).length]).toEqual([[], 1]);
  });

  it('belongs to its host alone', async () => {
    const { club } = open();
    const [host, other] = [await club.host(), await club.host('沈青')];
    await giveChannel(club, host, 'window');
    const id = (await host.call('GET /alerts/channels')).channels[0]?.id ?? '';
    for (const route of ['POST /alerts/channels/:id/test', 'DELETE /alerts/channels/:id'] as const)
      expect((await other.attempt(route, { params: { id } })).code).toBe('not-found');
    await host.call('DELETE /alerts/channels/:id', { params: { id } });
    expect((await host.call('GET /alerts/channels')).channels).toEqual([]);
  });
});
