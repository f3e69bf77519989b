import { describe, expect, it } from '@jest/globals';
import { guestNoticeVersion } from '@huiyou/domain/identity/roles';
import type { Person } from './club.ts';
import { aClub, onBothEngines } from './open-club.ts';

const open = (person: Person, token: string) => person.attempt('GET /cards/:token', { params: { token } });
const tryToMeet = (person: Person, token: string, noticeVersion = guestNoticeVersion) =>
  person.attempt('POST /cards/:token/meet', { params: { token }, body: { displayName: '晓雨', noticeVersion } });

onBothEngines('a name card', (club) => {
  it('is one for each place, and its code carries the token alone', async () => {
    const host = await club().host('陈一');
    const [first, again] = await Promise.all([club().card(host), club().card(host)]);
    const other = await club().card(host, 'in-person');
    expect(again).toEqual(first);
    expect(other.token).not.toBe(first.token);
    expect(first.code.joinUrl).toMatch(/^http:\/\/127\.0\.0\.1:4890\/c\/[0-9A-Za-z]{12}$/);
    const { cards } = await host.call('GET /name-cards');
    expect(cards.map(({ source, guests, members }) => [source, guests, members])).toEqual([
      ['xiaohongshu', 0, 0],
      ['in-person', 0, 0],
    ]);
    const stranger = await club().host('沈青');
    const theirs = await stranger.attempt('GET /name-cards/:id', { params: { id: first.id } });
    expect(theirs.code).toBe('not-found');
  });

  it("opens the host's page, and agreeing to the notice makes a guest, once", async () => {
    const host = await club().host('陈一');
    await host.call('PUT /kos/me/line', { body: { text: '今天的豆子是日晒的。' } });
    const { token } = await club().card(host);
    const guest = await club().person();
    const before = (await open(guest, token)).body;
    expect(before).toMatchObject({ outcome: 'card', relation: 'none', myHost: null, acquaintanceId: null });
    expect(before).toMatchObject({ host: { name: '陈一' }, line: { text: '今天的豆子是日晒的。' }, displayName: '' });
    const met = await club().meet(guest, token, '小林');
    const again = await club().meet(guest, (await club().card(host, 'in-person')).token, '另一个名字');
    expect(again).toEqual(met);
    expect(met).toMatchObject({ how: 'card', host: { name: '陈一' }, facts: [], storeName: null, reason: null });
    expect(met.forgottenAt).toBe(club().clock.now() + 180 * 86_400_000);
    expect((await guest.call('GET /me')).person.displayName).toBe('小林');
    expect((await open(guest, token)).body).toMatchObject({ relation: 'guest', acquaintanceId: met.id });
    expect((await guest.call('GET /acquaintances')).acquaintances).toEqual([met]);
    const consents = await club().sql('SELECT purpose, version FROM consent WHERE personId = ?', [guest.id]);
    expect(consents).toEqual([{ purpose: 'guest-notice', version: guestNoticeVersion }]);
    expect((await host.call('GET /guests')).guests).toMatchObject([{ how: 'card', source: 'xiaohongshu' }]);
  });

  it('says that its host is away while they are, whatever the roster says', async () => {
    const host = await club().host('陈一');
    const { token } = await club().card(host);
    const guest = await club().person();
    expect((await club().meet(guest, token)).duty.kind).toBe('on');
    const [from, until] = [club().clock.now(), club().clock.now() + 86_400_000];
    const { id } = await host.call('POST /absences', { body: { from, until, standInKosId: null } });
    const away = { kind: 'away', backAt: until };
    expect((await open(guest, token)).body).toMatchObject({ duty: away });
    expect((await guest.call('GET /acquaintances')).acquaintances).toMatchObject([{ duty: away }]);
    await host.call('POST /absences/:id/end', { params: { id } });
    expect((await open(guest, token)).body).toMatchObject({ duty: { kind: 'on' } });
  });

  it('says what its reader is already: the host, a member, the member of another', async () => {
    const [host, another] = [await club().host('陈一'), await club().host('沈青')];
    const { token } = await club().card(host);
    const [mine, theirs] = [await club().member(host), await club().member(another, '阿岚')];
    expect((await open(host, token)).body).toMatchObject({ relation: 'own' });
    expect((await open(mine, token)).body).toMatchObject({ relation: 'member', myHost: null });
    expect((await open(theirs, token)).body).toMatchObject({ relation: 'none', myHost: { name: '沈青' } });
    const met = await club().meet(theirs, token, '别的名字');
    expect(met.host.name).toBe('陈一');
    expect((await theirs.call('GET /me')).person.displayName).toBe('阿岚');
  });

  it('counts who came through it, and the members among them', async () => {
    const host = await club().host('陈一');
    const { id, token } = await club().card(host);
    const people = await club().persons(3);
    for (const person of people) await club().meet(person, token);
    const [joins, leaves] = people as [Person, Person];
    await club().accept(joins, (await club().invite(host)).token);
    const count = async () => {
      const { guests, members } = await host.call('GET /name-cards/:id', { params: { id } });
      return [guests, members];
    };
    expect(await count()).toEqual([3, 1]);
    const [acquaintance] = (await leaves.call('GET /acquaintances')).acquaintances;
    await leaves.call('DELETE /acquaintances/:id', { params: { id: acquaintance?.id ?? '' } });
    expect(await count()).toEqual([3, 1]);
  });

  it('is refused to its own host, under an old notice, by a host who is away for good or leaving', async () => {
    const host = await club().host('陈一');
    const { token } = await club().card(host);
    const guest = await club().person();
    expect((await tryToMeet(host, token)).code).toBe('own-card');
    expect((await tryToMeet(guest, token, '2025-01-01')).code).toBe('notice-outdated');
    await club().write('UPDATE kos SET leavesAt = ? WHERE personId = ?', [club().clock.now(), host.id]);
    expect((await open(guest, token)).body).toEqual({ outcome: 'leaving', hostName: '陈一' });
    expect((await tryToMeet(guest, token)).code).toBe('host-unavailable');
    await club().write('UPDATE kos SET leavesAt = NULL, active = 0 WHERE personId = ?', [host.id]);
    expect((await open(guest, token)).body).toEqual({ outcome: 'host-unavailable', hostName: '陈一' });
    expect((await tryToMeet(guest, token)).code).toBe('host-unavailable');
    expect((await guest.call('GET /acquaintances')).acquaintances).toEqual([]);
  });
});

describe('meeting under pressure', () => {
  const club = aClub();

  it('one person through two cards of one host, 40 times at once: one acquaintance, one consent', async () => {
    const host = await club().host();
    const cards = [await club().card(host), await club().card(host, 'moments')];
    const guest = await club().person();
    const met = await Promise.all(Array.from({ length: 40 }, (_, i) => club().meet(guest, cards[i % 2]?.token ?? '')));
    expect(new Set(met.map(({ id }) => id)).size).toBe(1);
    expect(await club().sql('SELECT id FROM acquaintance WHERE personId = ?', [guest.id])).toHaveLength(1);
    expect(await club().sql('SELECT id FROM consent WHERE personId = ?', [guest.id])).toHaveLength(1);
  });

  it('one place, its card made 20 times at once: one card', async () => {
    const host = await club().host();
    const cards = await Promise.all(Array.from({ length: 20 }, () => club().card(host, 'channels')));
    expect(new Set(cards.map(({ token }) => token)).size).toBe(1);
  });
});

describe('an unknown name card', () => {
  const club = aClub();

  it('is answered like every other unknown one, slowly, and not more than ten times, letters included', async () => {
    const [host, guesser] = [await club().host(), await club().person()];
    const real = await club().card(host);
    const letter = await club().invite(host);
    const guesses = ['AAAAAAAAAAAA', 'short', '会友会友会友', letter.token, '%2e%2e', '0'.repeat(199)];
    const answers = [];
    for (const token of guesses) {
      const begun = performance.now();
      const { status, text } = await open(guesser, token);
      expect(performance.now() - begun).toBeGreaterThan(300);
      answers.push(`${status} ${text}`);
    }
    expect(new Set(answers)).toEqual(new Set(['200 {"outcome":"unknown"}']));
    for (const token of ['BBBBBBBBBBBB', letter.token]) {
      const begun = performance.now();
      expect((await tryToMeet(guesser, token)).code).toBe('not-found');
      expect(performance.now() - begun).toBeGreaterThan(300);
    }
    for (let tries = 8; tries < 10; tries += 1)
      await guesser.attempt('GET /letters/:token', { params: { token: real.token } });
    const refused = await open(guesser, real.token);
    expect([refused.status, refused.code, refused.headers.get('retry-after')]).toEqual([429, 'too-many-tries', '600']);
    expect((await tryToMeet(guesser, real.token)).code).toBe('too-many-tries');
    const unsigned = await club().anonymous('GET /cards/:token', { params: { token: real.token } });
    expect(unsigned.code).toBe('not-signed-in');
    club().clock.advance({ minutes: 10 });
    expect((await open(guesser, real.token)).body.outcome).toBe('card');
  });
});
