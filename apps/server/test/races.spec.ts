import { describe, expect, it } from '@jest/globals';
import type { Club } from './club.ts';
import { aClub } from './open-club.ts';

type Tally = Record<string, number>;

function tally(names: readonly string[]): Tally {
  const counts: Tally = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

const activeBonds = (club: Club, column: 'memberId' | 'kosId', id: string) =>
  club.sql<{ id: string; kosId: string }>(`SELECT id, kosId FROM bond WHERE ${column} = ? AND endedAt IS NULL`, [id]);

const membersOf = async (club: Club, kosId: string) =>
  Number(
    (await club.sql<{ members: number }>('SELECT members FROM host_load WHERE kosId = ?', [kosId]))[0]?.members ?? 0,
  );

describe('joining under pressure', () => {
  const club = aClub();

  it('1,000 accepts by one person over two hosts: one bond, a named outcome for every other', async () => {
    const hosts = [await club().host('陈一'), await club().host('沈青')];
    const letters = await Promise.all(hosts.map((host) => club().invite(host, { kind: 'open', uses: 200 })));
    const person = await club().person();
    const answers = await Promise.all(
      Array.from({ length: 1000 }, (_, i) => club().accept(person, letters[i % 2]?.token ?? '')),
    );
    expect(tally(answers.map(({ status }) => String(status)))).toEqual({ 200: 1000 });
    const outcomes = tally(answers.map(({ body }) => body.outcome));
    expect(outcomes).toEqual({ joined: 1, 'already-mine': 499, 'bound-elsewhere': 500 });
    const bonds = await activeBonds(club(), 'memberId', person.id);
    expect(bonds).toHaveLength(1);
    for (const host of hosts) {
      const kosId = await club().kosIdOf(host);
      expect(await membersOf(club(), kosId)).toBe(bonds[0]?.kosId === kosId ? 1 : 0);
    }
    const used = await club().sql<{ usesLeft: number }>('SELECT usesLeft FROM invitation WHERE usesLeft < 200');
    expect(used.map(({ usesLeft }) => usesLeft)).toEqual([199]);
    expect(await club().sql('SELECT id FROM consent WHERE personId = ?', [person.id])).toHaveLength(1);
    // A thousand transactions wait for one person in turn: half a minute and more where others work as well.
  }, 120_000);

  it('one letter for one, raced by 50: one joins', async () => {
    const host = await club().host();
    const { token } = await club().invite(host);
    const people = await club().persons(50);
    const answers = await Promise.all(people.map((person) => club().accept(person, token)));
    expect(tally(answers.map(({ body }) => body.outcome))).toEqual({ joined: 1, 'used-up': 49 });
    expect(await activeBonds(club(), 'kosId', await club().kosIdOf(host))).toHaveLength(1);
  });

  it('ten places, raced by 40 with letters of their own: ten join', async () => {
    const host = await club().host();
    const kosId = await club().kosIdOf(host);
    const people = await club().persons(40);
    const letters = await Promise.all(people.map(() => club().invite(host)));
    await club().write('UPDATE kos SET capacity = 10 WHERE id = ?', [kosId]);
    const answers = await Promise.all(people.map((person, i) => club().accept(person, letters[i]?.token ?? '')));
    expect(tally(answers.map(({ body }) => body.outcome))).toEqual({ joined: 10, 'host-full': 30 });
    expect(await activeBonds(club(), 'kosId', kosId)).toHaveLength(10);
    expect(await membersOf(club(), kosId)).toBe(10);
    const left = await club().sql<{ usesLeft: number }>('SELECT usesLeft FROM invitation WHERE kosId = ?', [kosId]);
    expect(tally(left.map(({ usesLeft }) => String(usesLeft)))).toEqual({ 0: 10, 1: 30 });
  });

  it('members moving both ways between two hosts at once all arrive, and both counts are right', async () => {
    let hosts = [await club().host('陈一'), await club().host('沈青')] as const;
    let movers = [...(await club().members(hosts[0], 8)), ...(await club().members(hosts[1], 8))];
    club().clock.advance({ days: 91 });
    const again = (person: (typeof movers)[number]) => club().person(person.wechat);
    hosts = [await again(hosts[0]), await again(hosts[1])];
    movers = await Promise.all(movers.map(again));
    const letters = await Promise.all(movers.map((_, i) => club().invite(i < 8 ? hosts[1] : hosts[0])));
    const answers = await Promise.all(movers.map((person, i) => club().accept(person, letters[i]?.token ?? '')));
    expect(tally(answers.map(({ body }) => body.outcome))).toEqual({ joined: 16 });
    for (const host of hosts) {
      const kosId = await club().kosIdOf(host);
      expect([await membersOf(club(), kosId), (await activeBonds(club(), 'kosId', kosId)).length]).toEqual([8, 8]);
    }
  });
});

describe('answering and sharing codes under pressure', () => {
  const club = aClub();

  it('a code for a role, raced by 20: one gets it', async () => {
    const operator = await club().operator();
    const { code } = await operator.call('POST /role-codes', {
      body: { role: 'kos', holder: '新主理人', storeId: null, branchId: null },
    });
    const people = await club().persons(20);
    const answers = await Promise.all(
      people.map((person) => person.attempt('POST /role-codes/redeem', { body: { code } })),
    );
    const codes = tally(answers.map((answer) => answer.code ?? 'taken'));
    expect(codes['taken']).toBe(1);
    expect((codes['role-code-invalid'] ?? 0) + (codes['too-many-tries'] ?? 0)).toBe(19);
    // All of them tried from one address, whose ten minutes are over now.
    club().clock.advance({ minutes: 10 });
  });

  it('two devices answer one question at once: one answer stands, the other device is told', async () => {
    const host = await club().host();
    const devices = [host, await club().person(host.wechat)];
    const member = await club().member(host);
    for (let round = 0; round < 10; round += 1) {
      const { id } = await club().ask(member, `第 ${round} 问`);
      const answers = await Promise.all(
        devices.map((device) =>
          device.attempt('POST /queue/:id/first-reply', { params: { id }, body: { text: '九十二度。' } }),
        ),
      );
      expect(answers.map(({ code }) => code).sort()).toEqual([null, 'question-already-replied'].sort());
      const thread = await member.call('GET /questions/:id', { params: { id } });
      expect(thread.entries.map(({ kind }) => kind)).toEqual(['first-reply']);
    }
  });

  it('200 questions at once from 20 members: each is numbered 1 to 10 without a gap', async () => {
    const members = await club().members(await club().host(), 20);
    const asked = await Promise.all(
      Array.from({ length: 200 }, (_, i) => club().ask(members[i % 20] as (typeof members)[number], `问 ${i}`)),
    );
    for (const [i, member] of members.entries()) {
      const numbers = asked.filter((_, at) => at % 20 === i).map(({ number }) => number);
      expect(numbers.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
      expect((await member.call('GET /questions')).total).toBe(10);
    }
  });

  it('confirming, withdrawing and answering at once leaves one end of the story', async () => {
    const host = await club().host();
    const member = await club().member(host);
    for (let round = 0; round < 10; round += 1) {
      const { id } = await club().ask(member, `收回还是先答 ${round}`);
      const [withdrawn, replied] = await Promise.all([
        member.attempt('POST /questions/:id/withdraw', { params: { id } }),
        host.attempt('POST /queue/:id/first-reply', { params: { id }, body: { text: '稍等。' } }),
      ]);
      expect(withdrawn.code).toBeNull();
      expect([null, 'question-withdrawn']).toContain(replied.code);
      const { state, entries } = await member.call('GET /questions/:id', { params: { id } });
      expect([state, entries.length]).toEqual(['withdrawn', replied.code === null ? 1 : 0]);
    }
  });
});
