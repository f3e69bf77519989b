import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { Refusal } from '../src/platform/refusal.ts';
import { aClub, onBothEngines } from './open-club.ts';
import { fullAnswer } from './question-samples.ts';

onBothEngines('one key has one effect', (club) => {
  it('for thirty questions sent at once under it: one question, thirty equal replies', async () => {
    const member = await club().member(await club().host());
    const key = randomUUID();
    const replies = await Promise.all(Array.from({ length: 30 }, () => club().ask(member, '同一问', key)));
    for (const reply of replies) expect(reply).toEqual(replies[0]);
    expect((await member.call('GET /questions')).total).toBe(1);
    expect(
      await club().sql("SELECT id FROM fact WHERE kind = 'question.asked' AND subjectId = ?", [replies[0]?.id ?? '']),
    ).toHaveLength(1);
  });

  it('for invitations, role codes, replies and answers, sent five times each', async () => {
    const host = await club().host();
    const operator = await club().operator();
    const member = await club().member(host);
    const { id } = await club().ask(member);
    const five = async <T>(call: (key: string) => Promise<T>) => {
      const key = randomUUID();
      const first = await call(key);
      const rest = await Promise.all([call(key), call(key), call(key), call(key)]);
      for (const reply of rest) expect(reply).toEqual(first);
      return first;
    };
    const body = {
      kind: 'personal' as const,
      guestId: null,
      addressee: '林晓雨',
      letter: '谢谢。',
      factIds: [],
      days: 3,
      uses: 1,
    };
    await five((key) => host.call('POST /invitations', { body, key }));
    await five((key) =>
      operator.call('POST /role-codes', { body: { role: 'kos', holder: '沈青', storeId: null, branchId: null }, key }),
    );
    await five((key) =>
      member.call('POST /questions/:id/additions', { params: { id }, body: { text: '补充。' }, key }),
    );
    await five((key) => host.call('POST /queue/:id/first-reply', { params: { id }, body: { text: '先回。' }, key }));
    await five((key) => host.call('POST /queue/:id/full-answer', { params: { id }, body: fullAnswer, key }));
    await five((key) =>
      member.call('POST /questions/:id/reopen', { params: { id }, body: { missing: '还差。' }, key }),
    );
    const kinds = (await member.call('GET /questions/:id', { params: { id } })).entries.map(({ kind }) => kind);
    expect(kinds).toEqual(['addition', 'first-reply', 'full-answer', 'missing']);
    expect((await host.call('GET /invitations')).invitations).toHaveLength(2);
  });

  it('and another content or route under it is refused', async () => {
    const member = await club().member(await club().host());
    const key = randomUUID();
    const { id } = await club().ask(member, '第一问', key);
    const other = await member.attempt('POST /questions', {
      body: { text: '第二问', topicId: await club().topicId() },
      key,
    });
    const elsewhere = await member.attempt('POST /questions/:id/additions', {
      params: { id },
      body: { text: '补充' },
      key,
    });
    expect([other.code, other.status, elsewhere.code]).toEqual(['key-reused', 422, 'key-reused']);
    expect((await member.call('GET /questions')).total).toBe(1);
  });

  it('and belongs to one person: the same key of somebody else is another one', async () => {
    const [one, two] = await club().members(await club().host(), 2);
    const key = randomUUID();
    const asked = [
      await one?.call('POST /questions', { body: { text: '我的', topicId: await club().topicId() }, key }),
    ];
    asked.push(await two?.call('POST /questions', { body: { text: '我的', topicId: await club().topicId() }, key }));
    expect(new Set(asked.map((question) => question?.id)).size).toBe(2);
  });

  it('and refused work leaves no trace of it', async () => {
    const host = await club().host();
    const member = await club().member(host);
    const key = randomUUID();
    const { id } = await club().ask(member);
    await host.call('POST /queue/:id/full-answer', { params: { id }, body: fullAnswer });
    const add = () => member.attempt('POST /questions/:id/additions', { params: { id }, body: { text: '补充' }, key });
    expect((await add()).code).toBe('question-already-answered');
    expect(
      await club().sql('SELECT reply FROM once_key WHERE personId = ? AND route = ?', [
        member.id,
        'POST /questions/:id/additions',
      ]),
    ).toEqual([]);
    await member.call('POST /questions/:id/reopen', { params: { id }, body: { missing: '还差。' } });
    expect((await add()).code).toBeNull();
  });

  it('even when the work is refused for the first of two that race', async () => {
    const { database } = club();
    const person = await club().person();
    const once = { personId: person.id, key: randomUUID(), route: 'POST /questions', digest: 'x' } as const;
    let tries = 0;
    const work = async () => {
      tries += 1;
      if (tries === 1) throw new Refusal('topic-unknown');
      return { tries };
    };
    const outcomes = await Promise.allSettled([
      database.once(once, work),
      database.once(once, work),
      database.once(once, work),
    ]);
    const kept = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    expect(kept).toEqual([{ tries: 2 }, { tries: 2 }]);
  });
});

describe('a key', () => {
  const club = aClub();

  it('is forgotten after a day, not before', async () => {
    const { ForgetOldRequests } = await import('../src/platform/database/forget-old-requests.ts');
    const member = await club().member(await club().host());
    const key = randomUUID();
    await club().ask(member, '昨天的', key);
    const kept = () =>
      club().sql('SELECT route FROM once_key WHERE personId = ? AND route = ?', [member.id, 'POST /questions']);
    const forget = () => club().server.app.get(ForgetOldRequests, { strict: false }).forget();
    club().clock.advance({ hours: 24 });
    await forget();
    expect(await kept()).toHaveLength(1);
    club().clock.advance({ milliseconds: 1 });
    await forget();
    expect(await kept()).toHaveLength(0);
  });
});
