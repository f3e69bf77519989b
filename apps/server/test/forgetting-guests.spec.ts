import { describe, expect, it } from '@jest/globals';
import { ForgetOldRequests } from '../src/platform/database/forget-old-requests.ts';
import { newId } from '../src/platform/ids.ts';
import type { Club, Person } from './club.ts';
import { aClub, onBothEngines } from './open-club.ts';

const words = { name: '过客甲', help: '教会了清理磨豆机', letter: '只写给你一个人的话', question: '豆子放冰箱里行吗' };

/** A guest with everything there can be about one: a card, facts, a letter, a question and its answer. */
async function aGuest(club: Club, host: Person): Promise<{ guest: Person; id: string }> {
  const guest = await club.person();
  const { id } = await club.meet(guest, (await club.card(host)).token, words.name);
  const params = { id };
  club.clock.advance({ minutes: 5 });
  await host.call('POST /guests/:id/facts', { params, body: { channel: 'phone', on: '2026-03-01', text: words.help } });
  const asked = await guest.call('POST /acquaintances/:id/questions', { params, body: { text: words.question } });
  await host.call('POST /queue/:id/first-reply', { params: { id: asked.id }, body: { text: '别放，会串味。' } });
  await club.settle();
  await club.invite(host, { guestId: guest.id, addressee: words.name, letter: words.letter });
  return { guest, id };
}

/** What of this guest is still stored anywhere: their words, their ids, or what WeChat calls them. */
async function traces(club: Club, guest: Person): Promise<string[]> {
  const stored = await club.everythingStored();
  const openid = guest.wechat.openidByApp[club.wechat.miniApp.appid] ?? '';
  return [...Object.values(words), guest.id, openid].filter((text) => stored.includes(text));
}

async function daysLater(club: Club, days: number): Promise<void> {
  club.clock.advance({ days });
  await club.settle();
  await club.server.app.get(ForgetOldRequests, { strict: false }).forget();
  await club.settle();
}

const again = (club: Club, person: Person) => club.person(person.wechat);

onBothEngines('180 days after the last exchange', (club) => {
  it('nothing is left of a guest, and everything of everybody else', async () => {
    const host = await club().host('陈一');
    const { guest, id } = await aGuest(club(), host);
    const member = await club().member(host, '阿岚');
    await club().ask(member, '手冲的水温多少合适？');
    await daysLater(club(), 179);
    expect(await traces(club(), guest)).toHaveLength(6);
    const back = await again(club(), guest);
    expect((await back.call('GET /acquaintances/:id', { params: { id } })).facts.length).toBeGreaterThan(0);
    const others = async () => {
      const rows = ['person', 'bond', 'kos', 'question', 'acquaintance', 'consent', 'wechat_identity', 'wechat_union'];
      const found = await Promise.all(
        rows.map((table) => club().sql<Record<string, unknown>>(`SELECT * FROM ${table}`)),
      );
      return found.map((list) => list.filter((row) => !JSON.stringify(row).includes(guest.id)));
    };
    const before = await others();
    await daysLater(club(), 1);
    expect(await traces(club(), guest)).toEqual([]);
    expect(await others()).toEqual(before);
    expect((await back.attempt('GET /me')).code).toBe('session-ended');
    const hostAgain = await again(club(), host);
    expect((await hostAgain.call('GET /guests')).total).toBe(0);
    expect((await hostAgain.call('GET /name-cards')).cards).toMatchObject([{ guests: 1, members: 0 }]);
    // Somebody who comes back is somebody new.
    const anew = await again(club(), guest);
    expect(anew.id).not.toBe(guest.id);
    expect((await anew.call('GET /me')).person.displayName).toBe('');
  });
});

onBothEngines('the person behind a forgotten guest', (club) => {
  it('stays who is a member, works here, is known to another host, or has a kept place', async () => {
    const [host, another] = [await club().host('陈一'), await club().host('沈青')];
    const { token } = await club().card(host);
    const [bonded, working, fresh, kept, plain] = (await club().persons(5)) as [Person, Person, Person, Person, Person];
    for (const person of [bonded, working, fresh, kept, plain]) await club().meet(person, token);
    await club().accept(bonded, (await club().invite(another)).token);
    await club().write("INSERT INTO role_grant (personId, role, grantedAt) VALUES (?, 'lead', 1)", [working.id]);
    const now = club().clock.now();
    await club().write(
      `INSERT INTO carried_over (id, externalId, name, kosId, since, tier, points, consentBasis, digest, importId, rowNo, state, personId)
       VALUES (?, 'C-1', '名册', ?, ?, 'familiar', '[]', 'contract', '-', ?, 1, 'kept', ?)`,
      [newId(now), await club().kosIdOf(another), now, newId(now), kept.id],
    );
    club().clock.advance({ days: 10 });
    await club().meet(fresh, (await club().card(another)).token);
    await daysLater(club(), 171);
    const met = await club().sql<{ personId: string }>('SELECT personId FROM acquaintance WHERE how = ?', ['card']);
    expect(met.map((row) => row.personId)).toEqual([fresh.id]);
    const stays = async (person: Person) =>
      (await club().sql('SELECT id FROM person WHERE id = ?', [person.id])).length;
    expect(await Promise.all([bonded, working, fresh, kept, plain].map(stays))).toEqual([1, 1, 1, 1, 0]);
    expect((await (await again(club(), another)).call('GET /members')).total).toBe(1);
    await daysLater(club(), 10);
    expect(await stays(fresh)).toBe(0);
  });
});

describe('a guest who says so', () => {
  const club = aClub();

  it('is forgotten by that host at once, and by no other', async () => {
    const [host, another] = [await club().host('陈一'), await club().host('沈青')];
    const { guest, id } = await aGuest(club(), host);
    const other = await club().meet(guest, (await club().card(another)).token);
    const stranger = await club().person();
    expect((await stranger.attempt('DELETE /acquaintances/:id', { params: { id } })).code).toBe('not-found');
    await guest.call('DELETE /acquaintances/:id', { params: { id } });
    expect((await guest.attempt('DELETE /acquaintances/:id', { params: { id } })).code).toBe('not-found');
    await club().settle();
    const stored = await club().everythingStored();
    for (const text of [words.help, words.letter, words.question]) expect(stored).not.toContain(text);
    expect((await guest.call('GET /acquaintances')).acquaintances).toEqual([other]);
    expect((await host.call('GET /guests')).total).toBe(0);
  });

  it('is refused while they are this host’s member', async () => {
    const host = await club().host('陈一');
    const { guest, id } = await aGuest(club(), host);
    await club().accept(guest, (await club().invite(host, { guestId: guest.id })).token, { name: '晓雨' });
    expect((await guest.attempt('DELETE /acquaintances/:id', { params: { id } })).code).toBe('is-a-member');
    expect((await guest.call('GET /acquaintances/:id', { params: { id } })).forgottenAt).toBeNull();
  });
});

onBothEngines('a guest and a host who is just forgetting them', (club) => {
  it('are kept on from the moment of asking', async () => {
    const host = await club().host('陈一');
    const guest = await club().person();
    const { id } = await club().meet(guest, (await club().card(host)).token);
    club().clock.advance({ days: 3 });
    await guest.call('POST /acquaintances/:id/questions', { params: { id }, body: { text: '周末开门吗？' } });
    const [row] = await club().sql<{ at: number }>('SELECT lastExchangeAt AS at FROM acquaintance WHERE id = ?', [id]);
    expect(Number(row?.at)).toBe(club().clock.now());
  });

  it('what is asked after meeting anew is not deleted with what was before', async () => {
    const host = await club().host('陈一');
    const guest = await club().person();
    const { token } = await club().card(host);
    const { id } = await club().meet(guest, token);
    const ask = (acquaintanceId: string, text: string) =>
      guest.call('POST /acquaintances/:id/questions', { params: { id: acquaintanceId }, body: { text } });
    await ask(id, '从前问的');
    club().clock.advance({ minutes: 1 });
    await guest.call('DELETE /acquaintances/:id', { params: { id } });
    // The job of forgetting has not run yet when they meet and ask again.
    await club().write("UPDATE job SET runAt = runAt + 120000 WHERE listener = 'questions.forget-guest'");
    club().clock.advance({ minutes: 1 });
    const anew = await club().meet(guest, token);
    await ask(anew.id, '后来问的');
    club().clock.advance({ minutes: 5 });
    await club().settle();
    const rows = await club().sql<{ text: string }>('SELECT text FROM question WHERE askerId = ?', [guest.id]);
    expect(rows.map(({ text }) => text)).toEqual(['后来问的']);
  });

  it('either ask in time and are kept, or are told that nobody knows them', async () => {
    const host = await club().host('陈一');
    const kept = await club().person();
    await club().meet(kept, (await club().card(host)).token);
    club().clock.advance({ days: 181 });
    const asker = await again(club(), kept);
    const { acquaintances } = await asker.call('GET /acquaintances');
    const params = { id: acquaintances[0]?.id ?? '' };
    const body = { text: '还记得我吗？' };
    const [, asked] = await Promise.all([
      club().settle(),
      asker.attempt('POST /acquaintances/:id/questions', { params, body }),
    ]);
    await club().settle();
    const questions = await club().sql('SELECT id FROM question WHERE askerId = ?', [kept.id]);
    const met = await club().sql('SELECT id FROM acquaintance WHERE id = ?', [params.id]);
    // Whoever came later is told why: the acquaintance is gone, or the person with it.
    const [told, left] = asked.code === null ? [201, 1] : [asked.code === 'not-found' ? 404 : 401, 0];
    expect([asked.status, questions.length, met.length]).toEqual([told, left, left]);
  });
});

describe('a batch of quiet guests', () => {
  const club = aClub();

  it('of 450 goes in one night, but for whoever joined in the same minute', async () => {
    const host = await club().host('陈一');
    const kosId = await club().kosIdOf(host);
    const now = club().clock.now();
    const values = Array.from({ length: 450 }, () => [newId(now), newId(now)] as const);
    const many = (row: string) => values.map(() => row).join(', ');
    await club().write(
      `INSERT INTO person (id, displayName, createdAt) VALUES ${many("(?, '客', ?)")}`,
      values.flatMap(([, personId]) => [personId, now]),
    );
    await club().write(
      `INSERT INTO acquaintance (id, kosId, personId, metAt, lastExchangeAt) VALUES ${many('(?, ?, ?, ?, ?)')}`,
      values.flatMap(([id, personId]) => [id, kosId, personId, now, now]),
    );
    const late = await club().person();
    await club().meet(late, (await club().card(host)).token);
    club().clock.advance({ days: 181 });
    const [hostAgain, lateAgain] = [await again(club(), host), await again(club(), late)];
    const letter = await club().invite(hostAgain);
    const [, joined] = await Promise.all([club().settle(), club().accept(lateAgain, letter.token)]);
    await club().settle();
    const left = await club().sql<{ personId: string }>('SELECT personId FROM acquaintance WHERE kosId = ?', [kosId]);
    // Either order is right; what must not be is a member whom the host never met.
    expect([joined.body.outcome, left.map((row) => row.personId)]).toEqual(['joined', [late.id]]);
    expect(await club().sql("SELECT id FROM person WHERE displayName = '客'")).toEqual([]);
    // 450 people go, each in a transaction: a quarter of a minute and more where others work as well.
  }, 120_000);
});

onBothEngines('a person whom nothing ties to the brand', (club) => {
  it('goes 180 days after they were last here: who only signed in, and who had a host forget them', async () => {
    const host = await club().host('陈一');
    const [plain, deleted, comesBack, member] = (await club().persons(4)) as [Person, Person, Person, Person];
    const { id } = await club().meet(deleted, (await club().card(host)).token);
    await deleted.call('DELETE /acquaintances/:id', { params: { id } });
    expect((await deleted.call('GET /me')).person.id).toBe(deleted.id);
    await club().accept(member, (await club().invite(host)).token);
    await daysLater(club(), 60);
    await comesBack.call('GET /me');
    await daysLater(club(), 119);
    const known = async () => {
      const rows = await club().sql<{ id: string }>('SELECT id FROM person');
      return [plain, deleted, comesBack, member, host].map((person) => rows.some((row) => row.id === person.id));
    };
    expect(await known()).toEqual([true, true, true, true, true]);
    await daysLater(club(), 2);
    expect(await known()).toEqual([false, false, true, true, true]);
    expect(await club().sql('SELECT id FROM session WHERE personId = ?', [plain.id])).toEqual([]);
    await daysLater(club(), 60);
    expect(await known()).toEqual([false, false, false, true, true]);
  });
});
