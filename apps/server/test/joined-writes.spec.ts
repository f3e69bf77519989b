import { expect, it } from '@jest/globals';
import { QuestionRow } from '../src/modules/questions/question.entity.ts';
import { TakeNext } from '../src/modules/questions/queue/take-next.ts';
import { Batch } from '../src/platform/database/batch.ts';
import { Refusal } from '../src/platform/refusal.ts';
import { mondayAtTen, onBothEngines } from './open-club.ts';

onBothEngines('writes of the same moment', (club) => {
  it('are joined, decided in the order in which they came, and each is told its own outcome', async () => {
    const joined: number[][] = [];
    const batch = new Batch<number, string>(club().database, async (_tx, items) => {
      joined.push([...items]);
      return items.map((item) => (item % 3 === 0 ? { failed: new Refusal('host-full') } : { done: `${item}` }));
    });
    const told = await Promise.allSettled([1, 2, 3, 4, 5, 6].map((item) => batch.run(item)));
    expect(joined).toEqual([[1], [2, 3, 4, 5, 6]]);
    expect(told.map((one) => (one.status === 'fulfilled' ? one.value : (one.reason as Refusal).code))).toEqual([
      '1',
      '2',
      'host-full',
      '4',
      '5',
      'host-full',
    ]);
  });

  it('fail together where the transaction fails, and those who come afterwards are served', async () => {
    let broken = true;
    const batch = new Batch<number, number>(club().database, (_tx, items) => {
      if (broken) throw new Error('lost');
      return Promise.resolve(items.map((item) => ({ done: item })));
    });
    const lost = await Promise.allSettled([batch.run(1), batch.run(2)]);
    expect(lost.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    broken = false;
    expect(await batch.run(3)).toBe(3);
  });
});

onBothEngines('the next question', (club) => {
  it('is taken by many hosts in one moment, by each the one that the rule offers there', async () => {
    club().clock.set(mondayAtTen);
    const hosts = await Promise.all(['陈一', '何川', '秋月'].map((name) => club().host(name)));
    const first: string[] = [];
    for (const host of hosts) {
      const member = await club().member(host);
      first.push((await club().ask(member)).id);
      club().clock.advance({ minutes: 1 });
      await club().ask(member, '后来又想起一件。');
    }
    const next = await Promise.all([...hosts, ...hosts].map((host) => host.call('POST /queue/next')));
    expect(next.map(({ question }) => question?.id)).toEqual([...first, ...first]);
    expect(next.every(({ question }) => question?.claim?.mine)).toBe(true);
  });

  it('is nobody else’s while a lead holds it', async () => {
    const host = await club().host();
    const member = await club().member(host);
    const [held, free] = [await club().ask(member), await club().ask(member, '另有一问。')];
    const until = club().clock.now() + 60_000;
    const claim = { claimedBy: member.id, claimedUntil: until };
    await club().database.transaction((tx) => tx.update(QuestionRow, { id: held.id }, claim));
    const [kos] = await club().sql<{ id: string }>('SELECT id FROM kos WHERE personId = ?', [host.id]);
    const taken = await club()
      .server.app.get(TakeNext)
      .run({ kosId: kos?.id ?? '', personId: host.id });
    expect(taken).toEqual({ id: free.id });
  });
});
