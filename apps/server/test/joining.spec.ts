import { describe, expect, it } from '@jest/globals';
import type { RouteKey } from '@huiyou/contracts/api';
import { termsVersion } from '@huiyou/domain/identity/roles';
import type { Outcome } from '@huiyou/domain/invitations/outcome';
import type { Answer } from './call.ts';
import type { Club, Letter, Person } from './club.ts';
import { aClub, mondayAtTen, onBothEngines } from './open-club.ts';

const open = (person: Person, token: string) => person.attempt('GET /letters/:token', { params: { token } });

/** How a caller comes to each outcome: who opens which letter. */
type Scene = (club: Club, host: Person) => Promise<{ reader: Person; letter: Letter }>;

const scenes: Record<Exclude<Outcome, 'unknown' | 'under-age'>, Scene> = {
  invited: async (club, host) => ({ reader: await club.person(), letter: await club.invite(host) }),
  'already-mine': async (club, host) => ({ reader: await club.member(host), letter: await club.invite(host) }),
  'bound-elsewhere': async (club, host) => {
    const reader = await club.member(await club.host('沈青'));
    return { reader, letter: await club.invite(host) };
  },
  'addressed-to-another': async (club, host) => {
    const guest = await club.person();
    await club.acquaint(host, guest);
    return { reader: await club.person(), letter: await club.invite(host, { guestId: guest.id }) };
  },
  'own-card': async (club, host) => ({ reader: host, letter: await club.invite(host) }),
  'host-full': async (club, host) => {
    const letter = await club.invite(host);
    await club.write('UPDATE kos SET capacity = 0 WHERE personId = ?', [host.id]);
    return { reader: await club.person(), letter };
  },
  'host-unavailable': async (club, host) => {
    const letter = await club.invite(host);
    await club.write('UPDATE kos SET active = 0 WHERE personId = ?', [host.id]);
    return { reader: await club.person(), letter };
  },
  leaving: async (club, host) => {
    const letter = await club.invite(host);
    await club.write('UPDATE kos SET leavesAt = ? WHERE personId = ?', [club.clock.now() + 1, host.id]);
    return { reader: await club.person(), letter };
  },
  expired: async (club, host) => {
    const letter = await club.invite(host, { days: 1 });
    club.clock.advance({ days: 1 });
    return { reader: await club.person(), letter };
  },
  'used-up': async (club, host) => {
    const letter = await club.invite(host);
    await club.accept(await club.person(), letter.token);
    return { reader: await club.person(), letter };
  },
  revoked: async (club, host) => {
    const letter = await club.invite(host);
    await host.call('POST /invitations/:id/revoke', { params: { id: letter.id } });
    return { reader: await club.person(), letter };
  },
};

onBothEngines('a letter opens', (club) => {
  it.each(Object.entries(scenes))('as %s, and accepting it says the same', async (outcome, scene) => {
    const host = await club().host();
    const { reader, letter } = await scene(club(), host);
    expect((await open(reader, letter.token)).body.outcome).toBe(outcome);
    const accepted = await club().accept(reader, letter.token);
    expect(accepted.body.outcome).toBe(outcome === 'invited' ? 'joined' : outcome);
  });

  it('with its words, whom it greets and what it cites, and makes a member', async () => {
    club().clock.set(mondayAtTen);
    const host = await club().host('陈一');
    const guest = await club().person();
    const factIds = await club().acquaint(host, guest, ['第一次来店里，问过手冲']);
    const letter = await club().invite(host, { guestId: guest.id, factIds });
    const opened = await open(guest, letter.token);
    expect(opened.body).toMatchObject({
      outcome: 'invited',
      host: { name: '陈一', clubName: '陈一的会' },
      greeting: '晓雨',
      letter: '谢谢你那天留下来听我说完。',
      writtenAt: club().clock.now(),
      almanac: { year: '丙午', term: '惊蛰', daysToTerm: 3 },
      facts: [{ on: '2026-02-20', text: '第一次来店里，问过手冲' }],
      personal: true,
      movesFrom: null,
      termsVersion,
      displayName: '林晓雨',
    });
    expect((await club().accept(guest, letter.token, { name: '晓雨' })).body).toMatchObject({
      outcome: 'joined',
      displayName: '晓雨',
    });
    expect(await guest.call('GET /me')).toMatchObject({ person: { displayName: '晓雨' }, roles: ['member'] });
    expect((await guest.call('GET /my-kos')).bond).toEqual({ since: club().clock.now(), tier: 'acquainted' });
    expect((await host.call('GET /members')).members.map(({ person }) => person.id)).toEqual([guest.id]);
    expect((await host.call('GET /guests')).guests).toEqual([]);
    const { takenBy, state, mark } = await host.call('GET /invitations/:id', { params: { id: letter.id } });
    expect({ takenBy, state, mark }).toMatchObject({
      takenBy: [{ displayName: '晓雨' }],
      state: 'used-up',
      mark: 'warm',
    });
  });

  it('once only for one key, and records the consent with its wording', async () => {
    const host = await club().host();
    const person = await club().person();
    const { token } = await club().invite(host);
    const first = await club().accept(person, token, { key: 'join-me-once' });
    const again = await club().accept(person, token, { key: 'join-me-once' });
    expect([again.status, again.text]).toEqual([first.status, first.text]);
    const other = await club().accept(person, token, { key: 'join-me-once', name: '另一个名字' });
    expect([other.status, other.code]).toEqual([422, 'key-reused']);
    const consents = await club().sql('SELECT purpose, version, sessionId, at FROM consent WHERE personId = ?', [
      person.id,
    ]);
    const { sessionId } = await person.call('GET /me');
    expect(consents.map((row) => ({ ...(row as object), at: Number((row as { at: unknown }).at) }))).toEqual([
      { purpose: 'club-terms', version: termsVersion, sessionId, at: club().clock.now() },
    ]);
    expect((await club().sql('SELECT id FROM bond WHERE memberId = ?', [person.id])).length).toBe(1);
  });

  it('only under the terms in force', async () => {
    const { token } = await club().invite(await club().host());
    const person = await club().person();
    const body = { displayName: '晓雨', termsVersion: '2025-01-01', ofAge: true };
    const answer = await person.attempt('POST /letters/:token/accept', { params: { token }, body });
    expect([answer.status, answer.code]).toEqual([409, 'terms-outdated']);
    expect(await club().sql('SELECT id FROM consent WHERE personId = ?', [person.id])).toEqual([]);
  });
});

describe('a member moves', () => {
  const club = aClub();

  it('once protection is over, by accepting; the bond before stays in the history', async () => {
    let [before, after] = [await club().host('陈一'), await club().host('沈青')];
    let member = await club().member(before);
    await club().write("UPDATE bond SET tier = 'close' WHERE memberId = ?", [member.id]);
    const joinedAt = club().clock.now();
    const within = await open(member, (await club().invite(after)).token);
    expect(within.body).toMatchObject({
      outcome: 'bound-elsewhere',
      myHost: { name: '陈一' },
      protectedUntil: joinedAt + 90 * 86_400_000,
    });
    const movedAt = club().clock.advance({ days: 91 });
    // Nobody was here for 91 days: everybody signs in again.
    const again = (person: Person) => club().person(person.wechat);
    [before, after, member] = [await again(before), await again(after), await again(member)];
    const { token } = await club().invite(after);
    expect((await open(member, token)).body).toMatchObject({ outcome: 'invited', movesFrom: '陈一' });
    expect((await club().accept(member, token)).body.outcome).toBe('joined');
    const history = await club().sql<Record<string, unknown>>(
      'SELECT kosId, tier, reason, endReason, since, endedAt, activeMember FROM bond WHERE memberId = ? ORDER BY since',
      [member.id],
    );
    const both = { tier: 'close' };
    expect(
      history.map((row) => ({
        ...row,
        since: Number(row['since']),
        endedAt: row['endedAt'] && Number(row['endedAt']),
      })),
    ).toEqual([
      {
        ...both,
        kosId: await club().kosIdOf(before),
        reason: 'invitation',
        endReason: 'moved-by-member',
        since: joinedAt,
        endedAt: movedAt,
        activeMember: null,
      },
      {
        ...both,
        kosId: await club().kosIdOf(after),
        reason: 'moved-by-member',
        endReason: null,
        since: movedAt,
        endedAt: null,
        activeMember: member.id,
      },
    ]);
    expect([(await before.call('GET /members')).total, (await after.call('GET /members')).total]).toEqual([0, 1]);
  });
});

describe('a stranger with a forwarded personal letter', () => {
  const club = aClub();

  async function forwarded(club: Club) {
    const host = await club.host('陈一');
    const guest = await club.person();
    const factIds = await club.acquaint(host, guest, ['问过肯尼亚的酸']);
    const letter = await club.invite(host, {
      guestId: guest.id,
      factIds,
      addressee: '林晓雨',
      letter: '只写给你一个人的话。',
    });
    const words = [
      host.id,
      guest.id,
      letter.id,
      '陈一',
      '林晓雨',
      '晓雨',
      '只写给你一个人的话',
      '问过肯尼亚的酸',
      ...factIds,
      await club.kosIdOf(host),
    ];
    return { host, guest, letter, words };
  }

  it.each(['waiting', 'revoked', 'used-up', 'expired', 'of a full host', 'of a host who left'])(
    'sees nothing of it (%s)',
    async (state) => {
      const { host, guest, letter, words } = await forwarded(club());
      if (state === 'revoked') await host.call('POST /invitations/:id/revoke', { params: { id: letter.id } });
      if (state === 'used-up') await club().accept(guest, letter.token);
      if (state === 'expired') club().clock.advance({ days: 31 });
      if (state === 'of a full host') await club().write('UPDATE kos SET capacity = 0 WHERE personId = ?', [host.id]);
      if (state === 'of a host who left') await club().write('UPDATE kos SET active = 0 WHERE personId = ?', [host.id]);
      const stranger = await club().person();
      const bound = await club().member(await club().host('沈青'));
      for (const reader of [stranger, bound]) {
        const replies: Answer<RouteKey>[] = [
          await open(reader, letter.token),
          await club().accept(reader, letter.token),
        ];
        for (const { status, text } of replies) {
          expect([status, text]).toEqual([200, '{"outcome":"addressed-to-another"}']);
          for (const word of words) expect(text).not.toContain(word);
        }
      }
      const unsigned = await club().anonymous('GET /letters/:token', { params: { token: letter.token } });
      expect(unsigned.code).toBe('not-signed-in');
    },
  );

  it('learns no more from one that names somebody only, once it is taken, revoked or over', async () => {
    const host = await club().host('陈一');
    const [taken, revoked, over] = [
      await club().invite(host),
      await club().invite(host),
      await club().invite(host, { days: 1 }),
    ];
    await club().accept(await club().person(), taken.token);
    await host.call('POST /invitations/:id/revoke', { params: { id: revoked.id } });
    club().clock.advance({ days: 1 });
    const stranger = await club().person();
    const texts = [];
    for (const { token } of [taken, revoked, over]) texts.push((await open(stranger, token)).text);
    expect(texts).toEqual(
      ['used-up', 'revoked', 'expired'].map((outcome) => `{"outcome":"${outcome}","hostName":null}`),
    );
  });
});

describe('an unknown token', () => {
  const club = aClub();

  it('is answered like every other unknown one, slowly, and not more than ten times', async () => {
    const [host, guesser] = [await club().host(), await club().person()];
    const real = await club().invite(host);
    const guesses = [
      'AAAAAAAAAAAA',
      'short',
      real.token.toLowerCase() === real.token ? 'BBBBBBBBBBBB' : real.token.toLowerCase(),
      '%2e%2e',
      '会友会友会友',
      '0'.repeat(199),
    ];
    const answers = [];
    for (const token of guesses) {
      const begun = performance.now();
      const { status, text, headers } = await open(guesser, token);
      expect(performance.now() - begun).toBeGreaterThan(300);
      answers.push([status, text, headers.get('content-type')]);
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set(['[200,"{\\"outcome\\":\\"unknown\\"}","application/json; charset=utf-8"]']),
    );
    for (let tries = guesses.length; tries < 10; tries += 1) await club().accept(guesser, 'CCCCCCCCCCCC');
    const refused = await open(guesser, 'DDDDDDDDDDDD');
    expect([refused.status, refused.code, refused.headers.get('retry-after')]).toEqual([429, 'too-many-tries', '600']);
    expect((await open(guesser, real.token)).code).toBe('too-many-tries');
    expect((await club().accept(guesser, real.token)).code).toBe('too-many-tries');
    club().clock.advance({ minutes: 10 });
    expect((await open(guesser, real.token)).body.outcome).toBe('invited');
  });
});
