import { describe, expect, it } from '@jest/globals';
import type { BodyIn } from '@huiyou/contracts/api';
import { dateOf, day } from '@huiyou/domain/time/business-day';
import { newId } from '../src/platform/ids.ts';
import { Facts } from '../src/platform/jobs/publish-fact.ts';
import type { Club, Person } from './club.ts';
import { aClub, mondayAtTen, onBothEngines } from './open-club.ts';

const help: BodyIn<'POST /guests/:id/facts'> = { channel: 'phone', on: '2026-03-01', text: '教会了清理磨豆机' };

async function aGuest(club: Club): Promise<{ host: Person; guest: Person; id: string }> {
  const [host, guest] = [await club.host('陈一'), await club.person()];
  return { host, guest, id: (await club.meet(guest, (await club.card(host)).token)).id };
}

const note = (host: Person, id: string, body = help) =>
  host.attempt('POST /guests/:id/facts', { params: { id }, body });
const one = (guest: Person, id: string) => guest.call('GET /acquaintances/:id', { params: { id } });

/** What the questions module says when something passes on a question. */
async function happens(
  club: Club,
  kind: string,
  question: string,
  n: number,
  { host, guest }: Record<'host' | 'guest', Person>,
) {
  const data = { memberId: guest.id, kosId: await club.kosIdOf(host), at: club.clock.now() };
  const facts = club.server.app.get(Facts, { strict: false });
  await club.database.transaction((tx) => facts.publish(tx, { kind, subjectId: question, n, data }));
  await club.settle();
}

onBothEngines('help given elsewhere', (club) => {
  it('counts once the guest confirms it, and may be cited only then', async () => {
    club().clock.set(mondayAtTen);
    const { host, guest, id } = await aGuest(club());
    const fact = (await note(host, id)).body;
    expect(fact).toMatchObject({ ...help, kind: 'entered', state: 'waiting' });
    expect((await one(guest, id)).facts).toEqual([fact]);
    const letter = { kind: 'personal' as const, guestId: guest.id, addressee: '林晓雨', letter: '谢谢你。' };
    const cite = () =>
      host.attempt('POST /invitations', { body: { ...letter, factIds: [fact.id], days: 30, uses: 1 } });
    expect((await cite()).code).toBe('facts-not-citable');
    const without = await host.call('POST /invitations', { body: { ...letter, factIds: [], days: 30, uses: 1 } });
    expect(without.mark).toBe('cold');
    const confirm = () => guest.call('POST /relation-facts/:id/confirm', { params: { id: fact.id } });
    expect((await confirm()).facts).toMatchObject([{ id: fact.id, state: 'confirmed' }]);
    expect(await confirm()).toEqual(await one(guest, id));
    expect((await cite()).body).toMatchObject({ mark: 'warm', facts: [{ id: fact.id }] });
  });

  it('is taken away by the guest, unless a waiting letter rests on it', async () => {
    const { host, guest, id } = await aGuest(club());
    const [cited, other] = await club().acquaintFacts(host, guest, ['雨天借伞', '来还伞']);
    const letter = await club().invite(host, { guestId: guest.id, factIds: [cited ?? ''] });
    const remove = (fact = '') => guest.attempt('DELETE /relation-facts/:id', { params: { id: fact } });
    expect((await remove(cited)).code).toBe('fact-cited');
    expect((await remove(other)).body.facts.map((fact) => fact.id)).toEqual([cited]);
    await host.call('POST /invitations/:id/revoke', { params: { id: letter.id } });
    expect((await remove(cited)).body.facts).toEqual([]);
    expect((await remove(cited)).code).toBe('not-found');
    expect((await host.call('GET /guests')).guests.find((row) => row.id === id)?.facts).toEqual([]);
  });

  it('is of the last 180 days, five unconfirmed at most, and about nobody but own guests', async () => {
    const { host, guest, id } = await aGuest(club());
    const now = club().clock.now();
    for (const on of [dateOf(now + day), dateOf(now - 181 * day)])
      expect((await note(host, id, { ...help, on })).code).toBe('fact-date-unfit');
    const on = dateOf(now);
    const answers = await Promise.all(Array.from({ length: 8 }, () => note(host, id, { ...help, on })));
    expect(answers.map(({ code }) => code).sort()).toEqual(
      [...Array(5).fill(null), ...Array(3).fill('too-many-unconfirmed')].sort(),
    );
    expect((await note(await club().host('沈青'), id, { ...help, on })).code).toBe('not-found');
    const factId = (await one(guest, id)).facts[0]?.id ?? '';
    const stranger = await club().person();
    const theirs = { params: { id: factId } };
    expect((await stranger.attempt('POST /relation-facts/:id/confirm', theirs)).code).toBe('not-found');
    expect((await stranger.attempt('DELETE /relation-facts/:id', theirs)).code).toBe('not-found');
    await club().accept(guest, (await club().invite(host, { guestId: guest.id })).token);
    await guest.call('POST /relation-facts/:id/confirm', theirs);
    expect((await note(host, id, { ...help, on })).code).toBe('not-found');
  });
});

onBothEngines('what the system sees', (club) => {
  it('is noted once for a question and once for two days, whatever is told again', async () => {
    club().clock.set(mondayAtTen);
    const { host, guest, id } = await aGuest(club());
    const [first, second] = [newId(club().clock.now()), newId(club().clock.now())];
    const kinds = async () => (await one(guest, id)).facts.map(({ kind, on, state }) => [kind, on, state]);
    await happens(club(), 'question.asked', first, 1, { host, guest });
    expect(await kinds()).toEqual([]);
    await happens(club(), 'question.replied', first, 2, { host, guest });
    await happens(club(), 'question.answered', first, 3, { host, guest });
    expect(await kinds()).toEqual([['answered', '2026-03-02', 'confirmed']]);
    const nextDay = club().clock.advance({ days: 1 });
    await happens(club(), 'question.reopened', first, 4, { host, guest });
    await happens(club(), 'question.answered', second, 2, { host, guest });
    club().clock.advance({ days: 1 });
    await happens(club(), 'question.answered', second, 3, { host, guest });
    const seen = await kinds();
    expect(seen).toHaveLength(3);
    expect(seen).toEqual(
      expect.arrayContaining([
        ['two-days', dateOf(nextDay), 'confirmed'],
        ['answered', dateOf(nextDay), 'confirmed'],
      ]),
    );
    expect((await one(guest, id)).forgottenAt).toBe(club().clock.now() + 180 * day);
    const { mark } = await club().invite(host, { guestId: guest.id });
    expect(mark).toBe('warm');
  });

  it('is nothing about members and strangers', async () => {
    const host = await club().host('陈一');
    const [member, stranger] = [await club().member(host), await club().person()];
    for (const guest of [member, stranger])
      await happens(club(), 'question.answered', newId(club().clock.now()), 2, { host, guest });
    expect(await club().sql('SELECT id FROM relation_fact WHERE personId IN (?, ?)', [member.id, stranger.id])).toEqual(
      [],
    );
    expect(await club().sql('SELECT id FROM acquaintance WHERE personId = ?', [stranger.id])).toEqual([]);
  });
});

describe('the list of guests', () => {
  const club = aClub();

  it('comes in pages, latest exchange first, without members, and is searched by name', async () => {
    const host = await club().host('陈一');
    const { token } = await club().card(host);
    const people = await club().persons(35);
    const names = people.map((_, i) => `客人${String(i).padStart(2, '0')}%A`);
    for (const [i, person] of people.entries()) {
      await club().meet(person, token, names[i]);
      club().clock.advance({ minutes: 1 });
    }
    const [joined, asked] = people as [Person, Person];
    await club().accept(joined, (await club().invite(host)).token, { name: names[0] });
    await happens(club(), 'question.asked', newId(club().clock.now()), 1, { host, guest: asked });
    const first = await host.call('GET /guests');
    expect([first.guests.length, first.total]).toEqual([30, 34]);
    const rest = await host.call('GET /guests', { query: { cursor: first.next ?? undefined } });
    const listed = [...first.guests, ...rest.guests].map(({ person }) => person.displayName);
    expect(rest.next).toBeNull();
    expect(listed).toEqual([names[1], ...names.slice(2).reverse()]);
    const search = async (q: string) => (await host.call('GET /guests', { query: { q } })).guests.length;
    expect([
      await search('客人0'),
      await search('12%a'),
      await search('%'),
      await search('_'),
      await search('客人00'),
    ]).toEqual([9, 1, 30, 0, 0]);
    expect((await (await club().host('沈青')).call('GET /guests')).total).toBe(0);
  });

  it('counts what a guest asked this host alone', async () => {
    const { host, guest } = await aGuest(club());
    const another = await club().host('沈青');
    const { id } = await club().meet(guest, (await club().card(another)).token);
    await guest.call('POST /acquaintances/:id/questions', { params: { id }, body: { text: '豆子怎么存？' } });
    const open = async (of: Person) => (await of.call('GET /guests')).guests.map((row) => row.openQuestions);
    expect([await open(host), await open(another)]).toEqual([[0], [1]]);
  });
});
