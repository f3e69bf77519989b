import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { WechatPerson } from '@huiyou/testkit/fake-wechat';
import { makeState } from '../src/modules/identity/web-sign-in-state.ts';
import type { Answer } from './call.ts';
import type { Club } from './club.ts';
import { aClub, onBothEngines } from './open-club.ts';

type SignedIn = Answer<'POST /sign-in/wechat-web'>;

const mini = (club: Club, code: string) => club.anonymous('POST /sign-in/wechat-mini', { body: { code } });

/** Walks through WeChat's page as a browser would, and comes back with what it brought. */
async function throughWechat(club: Club, person: WechatPerson): Promise<{ code: string; state: string; back: URL }> {
  const { body } = await club.anonymous('GET /sign-in/wechat-web', { query: { returnTo: '/pages/join/index?t=abc' } });
  const page = await fetch(body.url, { redirect: 'manual', headers: { cookie: `fake_person=${person.id}` } });
  const back = new URL(page.headers.get('location') ?? '');
  expect(back.searchParams.get('state')).toBe(body.state);
  return { code: back.searchParams.get('code') ?? '', state: body.state, back };
}

async function web(club: Club, person: WechatPerson): Promise<SignedIn> {
  const { code, state } = await throughWechat(club, person);
  return club.anonymous('POST /sign-in/wechat-web', { body: { code, state } });
}

const idOf = (answer: Answer<'POST /sign-in/wechat-mini'>) => answer.body.me.person.id;

onBothEngines('somebody signs in', (club) => {
  it('through the mini-program, once for each code', async () => {
    const person = club().wechat.person();
    const code = club().wechat.miniCode(person);
    const first = await mini(club(), code);
    expect(first.status).toBe(200);
    expect(first.body.me).toMatchObject({ person: { displayName: '', avatar: null }, roles: [] });
    expect((await mini(club(), code)).code).toBe('wechat-code-invalid');
    expect(idOf(await mini(club(), club().wechat.miniCode(person)))).toBe(idOf(first));
  });

  it('through the web, and is brought back to where they were', async () => {
    const person = club().wechat.person();
    const { back, code, state } = await throughWechat(club(), person);
    expect(`${back.pathname}?t=${back.searchParams.get('t')}`).toBe('/pages/join/index?t=abc');
    expect((await club().anonymous('POST /sign-in/wechat-web', { body: { code, state } })).status).toBe(200);
    expect((await club().anonymous('POST /sign-in/wechat-web', { body: { code, state } })).code).toBe(
      'wechat-code-invalid',
    );
  });

  it('as the same person in both apps, whichever came first, even when both come at once', async () => {
    for (let round = 0; round < 6; round += 1) {
      const person = club().wechat.person();
      const [one, two, three] = await Promise.all([
        mini(club(), club().wechat.miniCode(person)),
        web(club(), person),
        mini(club(), club().wechat.miniCode(person)),
      ]);
      expect([one.status, two.status, three.status]).toEqual([200, 200, 200]);
      expect(new Set([idOf(one), idOf(two), idOf(three)]).size).toBe(1);
    }
  });
});

describe('signing in is refused by name', () => {
  const club = aClub();

  it.each([
    [40029, 'wechat-code-invalid', 422],
    [40163, 'wechat-code-invalid', 422],
    [45011, 'wechat-too-often', 429],
    [40226, 'wechat-person-blocked', 403],
    [-1, 'wechat-unavailable', 503],
    [40013, 'wechat-unavailable', 503],
    [40125, 'wechat-unavailable', 503],
    ['garbage', 'wechat-unavailable', 503],
    ['reset', 'wechat-unavailable', 503],
    ['timeout', 'wechat-unavailable', 503],
  ] as const)('when WeChat says %s', async (kind, code, status) => {
    const person = club().wechat.person();
    const { code: webCode, state } = await throughWechat(club(), person);
    club().wechat.fail(kind, { times: 2 });
    const answers = await Promise.all([
      mini(club(), club().wechat.miniCode(person)),
      club().anonymous('POST /sign-in/wechat-web', { body: { code: webCode, state } }),
    ]);
    expect(answers.map((answer) => [answer.code, answer.status])).toEqual([
      [code, status],
      [code, status],
    ]);
    const pause = status === 503 ? '5' : status === 429 ? '60' : null;
    expect(answers.map(({ headers }) => headers.get('retry-after'))).toEqual([pause, pause]);
    expect((await mini(club(), club().wechat.miniCode(person))).status).toBe(200);
  });

  it('when the code is old, foreign or nonsense', async () => {
    const person = club().wechat.person();
    const old = club().wechat.miniCode(person);
    club().clock.advance({ minutes: 5 });
    expect((await mini(club(), old)).code).toBe('wechat-code-invalid');
    expect((await mini(club(), club().wechat.pageCode(person))).code).toBe('wechat-code-invalid');
    for (const code of ['nonsense', '0'.repeat(128)])
      expect((await mini(club(), code)).code).toBe('wechat-code-invalid');
    for (const code of ['', ' ', 'a b', '0'.repeat(129), 'code&secret=x'])
      expect((await mini(club(), code)).code).toBe('malformed');
  });

  it('when WeChat itself blocks somebody', async () => {
    const blocked = club().wechat.person({ highRisk: true });
    expect((await mini(club(), club().wechat.miniCode(blocked))).code).toBe('wechat-person-blocked');
  });

  it('when the state of the web was not made here, was altered or is over', async () => {
    const person = club().wechat.person();
    const finish = async (change: (state: string) => string) => {
      const { code, state } = await throughWechat(club(), person);
      return (await club().anonymous('POST /sign-in/wechat-web', { body: { code, state: change(state) } })).code;
    };
    expect(await finish(() => makeState('another server signs with this secret', club().clock.now()))).toBe(
      'sign-in-expired',
    );
    expect(await finish((state) => `z${state.slice(1)}`)).toBe('sign-in-expired');
    expect(await finish((state) => `${state.slice(0, -1)}${state.endsWith('0') ? '1' : '0'}`)).toBe('sign-in-expired');
    expect(await finish(() => '')).toBe('sign-in-expired');
    club().wechat.requests.length = 0;
    const late = await finish((state) => {
      club().clock.advance({ minutes: 10 });
      return state;
    });
    expect(late).toBe('sign-in-expired');
    // A state that is not ours is refused before WeChat hears of it.
    expect(club().wechat.requests.filter(({ path }) => path.startsWith('/sns/'))).toEqual([]);
    expect((await web(club(), person)).status).toBe(200);
  });

  it('when somebody claims an identity instead of proving it', async () => {
    const [me, victim] = [await club().person(), await club().person()];
    const claims = {
      openid: Object.values(victim.wechat.openidByApp)[0],
      unionid: victim.wechat.unionid,
      personId: victim.id,
    };
    const body = { code: club().wechat.miniCode(me.wechat), ...claims };
    const answer = await club().anonymous('POST /sign-in/wechat-mini', { body });
    expect(idOf(answer)).toBe(me.id);
  });
});

describe('without a unionid', () => {
  const club = aClub({ unionid: false });

  it('each app knows a person for itself', async () => {
    const person = club().wechat.person();
    const [one, two] = [await mini(club(), club().wechat.miniCode(person)), await web(club(), person)];
    expect(idOf(one)).not.toBe(idOf(two));
    expect(idOf(await web(club(), person))).toBe(idOf(two));
  });
});

describe('a session', () => {
  const club = aClub();

  it('is listed with its device, and ends in the same second', async () => {
    const person = club().wechat.person();
    const phone = await club().person(person);
    const desk = await club().person(person);
    const { sessions } = await phone.call('GET /sessions');
    expect(sessions.map(({ current }) => current).sort()).toEqual([false, true]);
    const other = sessions.find(({ current }) => !current);
    await phone.call('DELETE /sessions/:id', { params: { id: other?.id ?? '' } });
    expect((await desk.attempt('GET /me')).code).toBe('session-ended');
    expect((await phone.call('GET /sessions')).sessions).toHaveLength(1);
    await phone.call('POST /sign-out');
    expect((await phone.attempt('GET /me')).code).toBe('session-ended');
  });

  it('of somebody else is not found', async () => {
    const [me, you] = await club().persons(2);
    const { sessionId } = (await you?.call('GET /me')) ?? { sessionId: '' };
    const answer = await me?.attempt('DELETE /sessions/:id', { params: { id: sessionId } });
    expect([answer?.status, answer?.code]).toEqual([404, 'session-not-yours']);
    expect((await you?.call('GET /me'))?.sessionId).toBe(sessionId);
  });

  it('lives for 90 days after its last use', async () => {
    const person = await club().person();
    club().clock.advance({ days: 89 });
    await person.call('GET /me');
    club().clock.advance({ days: 89 });
    await person.call('GET /me');
    club().clock.advance({ days: 90 });
    expect((await person.attempt('GET /me')).code).toBe('session-ended');
  });

  it('is stored by the digest of its token only', async () => {
    const { token, id } = await club().person();
    const rows = await club().sql<{ tokenHash: string }>('SELECT tokenHash FROM session WHERE personId = ?', [id]);
    expect(rows).toEqual([{ tokenHash: createHash('sha256').update(token).digest('hex') }]);
  });
});

describe('no secret leaves', () => {
  const club = aClub();

  it('in a log, a reply or the database: session keys, app secrets, codes and tokens', async () => {
    const host = await club().host();
    const operator = await club().operator();
    const { code } = await operator.call('POST /role-codes', {
      body: { role: 'kos', holder: '沈青', storeId: null, branchId: null },
    });
    const member = await club().member(host);
    const guest = club().wechat.person();
    const replies = [await web(club(), guest), await mini(club(), club().wechat.miniCode(guest))];
    for (const kind of [40029, 'garbage', -1] as const) {
      club().wechat.fail(kind);
      replies.push(await mini(club(), club().wechat.miniCode(guest)));
    }
    club().clock.advance({ minutes: 6 });
    const codeAnswers = [await member.attempt('GET /sessions'), await operator.attempt('GET /role-codes')].map(
      ({ text }) => text,
    );
    const stored = await club().everythingStored();
    const log = club().log.join('');
    expect(log.length).toBeGreaterThan(1000);
    const tokens = [host.token, member.token, operator.token];
    for (const secret of [...club().wechat.secrets(), ...tokens, code, club().config.secret]) {
      expect(log).not.toContain(secret);
      expect(stored).not.toContain(secret);
      for (const { text } of replies) expect(text).not.toContain(secret);
      for (const text of codeAnswers) expect(text).not.toContain(secret);
    }
    for (const { openidByApp, unionid } of [guest, member.wechat]) {
      for (const identity of [...Object.values(openidByApp), unionid]) {
        expect(log).not.toContain(identity);
        for (const { text } of replies) expect(text).not.toContain(identity);
      }
    }
  });
});
