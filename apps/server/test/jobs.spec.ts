import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type FixedClock, fixedClock } from '@huiyou/testkit/fixed-clock';
import { entities } from '../src/entities.ts';
import { readConfig } from '../src/platform/config.ts';
import { connect, type DataSources } from '../src/platform/database/data-sources.ts';
import { Database } from '../src/platform/database/database.ts';
import { ClaimJobs } from '../src/platform/jobs/claim-jobs.ts';
import { JobRow } from '../src/platform/jobs/fact.entity.ts';
import { type Job, Listeners } from '../src/platform/jobs/listeners.ts';
import { Facts } from '../src/platform/jobs/publish-fact.ts';
import { RunJobs } from '../src/platform/jobs/run-jobs.ts';
import { makeLog } from '../src/platform/log.ts';
import { Metrics } from '../src/platform/metrics.ts';
import { newId } from '../src/platform/ids.ts';
import { aClub, emptyDatabase, mondayAtTen } from './open-club.ts';

type Runner = { database: Database; facts: Facts; claim: ClaimJobs; jobs: RunJobs; stop(): Promise<void> };

/** One process's share of the jobs, run only when a test says so. */
async function aRunner(url: string, clock: FixedClock, handle: (job: Job) => Promise<void>): Promise<Runner> {
  const log = makeLog('silent');
  const sources: DataSources = await connect(readConfig({ HUIYOU_DATABASE_URL: url }).database, entities);
  const database = new Database(sources, clock, log);
  const listeners = new Listeners();
  listeners.add({ name: 'spec.listener', facts: ['spec.happened'], handle });
  const claim = new ClaimJobs(database, clock);
  const jobs = new RunJobs(database, claim, listeners, new Metrics(), log);
  const stop = () => Promise.all([sources.reader.destroy(), sources.writer.destroy()]).then(() => undefined);
  return { database, facts: new Facts(clock, listeners), claim, jobs, stop };
}

describe.each(['sqlite', 'mariadb'] as const)('jobs on %s', (engine) => {
  const clock = fixedClock(mondayAtTen);
  let place: Awaited<ReturnType<typeof emptyDatabase>>;
  let runner: Runner;
  let handled: string[] = [];
  let behave: (job: Job) => Promise<void> | void = () => undefined;

  beforeAll(async () => {
    place = await emptyDatabase(engine);
    runner = await aRunner(place.url, clock, async (job) => {
      handled.push(`${job.subjectId.slice(0, 1)}${job.n}`);
      await behave(job);
    });
  });
  beforeEach(async () => {
    handled = [];
    behave = () => undefined;
    clock.set(mondayAtTen);
    await runner.database.transaction((tx) => tx.clear(JobRow));
  });
  afterAll(async () => {
    await runner.stop();
    await place.drop();
  });

  const subject = (letter: string) => letter.repeat(26);
  const happened = (letter: string, n: number) =>
    runner.database.transaction((tx) =>
      runner.facts.publish(tx, { kind: 'spec.happened', subjectId: subject(letter), n, data: { n } }),
    );
  const left = () => runner.database.read.find(JobRow, { order: { subjectId: 'ASC', n: 'ASC' } });

  it('of one subject run in the order of n, whatever order they were written in', async () => {
    for (const n of [3, 1, 5, 2, 4]) await happened('A', n);
    await runner.jobs.wake();
    expect(handled).toEqual(['A1', 'A2', 'A3', 'A4', 'A5']);
    expect(await left()).toEqual([]);
  });

  it('are not written when their transaction fails', async () => {
    const work = runner.database.transaction(async (tx) => {
      await runner.facts.publish(tx, { kind: 'spec.happened', subjectId: subject('A'), n: 1 });
      throw new Error('undone');
    });
    await expect(work).rejects.toThrow('undone');
    await runner.jobs.wake();
    expect([handled, await left()]).toEqual([[], []]);
  });

  it('wait for their time', async () => {
    const runAt = clock.now() + 60_000;
    await runner.database.transaction((tx) =>
      runner.facts.setTimer(tx, { listener: 'spec.listener', subjectId: subject('T'), n: 1, runAt }),
    );
    await runner.jobs.wake();
    expect(handled).toEqual([]);
    clock.advance({ minutes: 1 });
    await runner.jobs.wake();
    expect(handled).toEqual(['T1']);
  });

  it('are tried again after growing pauses, and what follows in their lane waits', async () => {
    await happened('A', 1);
    await happened('A', 2);
    await happened('B', 1);
    let failures = 3;
    behave = (job) => {
      if (job.subjectId === subject('A') && job.n === 1 && failures-- > 0) throw new Error('not-now');
    };
    const pauses: number[] = [];
    await runner.jobs.wake();
    expect(handled).toEqual(['A1', 'B1']);
    while (failures >= 0) {
      const [waiting] = await left();
      expect(waiting).toMatchObject({
        state: 'waiting',
        lease: null,
        lastError: 'not-now',
        attempts: pauses.length + 1,
      });
      pauses.push((waiting?.runAt ?? 0) - clock.now());
      clock.advance({ milliseconds: (waiting?.runAt ?? 0) - clock.now() - 1 });
      await runner.jobs.wake();
      expect(handled.filter((name) => name === 'A1')).toHaveLength(pauses.length);
      clock.advance({ milliseconds: 1 });
      await runner.jobs.wake();
    }
    expect(pauses).toEqual([1000, 2000, 4000]);
    expect(handled).toEqual(['A1', 'B1', 'A1', 'A1', 'A1', 'A2']);
  });

  it('are parked after the twelfth failure, which stops their lane alone, and get a second chance', async () => {
    await happened('A', 1);
    await happened('A', 2);
    let broken = true;
    behave = (job) => {
      if (broken && job.subjectId === subject('A')) throw new Error('broken');
    };
    for (let tries = 0; tries < 12; tries += 1) {
      await runner.jobs.wake();
      clock.advance({ hours: 2 });
    }
    const [parked] = await left();
    expect(parked).toMatchObject({ n: 1, state: 'parked', attempts: 12 });
    await happened('B', 1);
    clock.advance({ days: 30 });
    await runner.jobs.wake();
    expect(handled.filter((name) => name !== 'A1')).toEqual(['B1']);
    broken = false;
    await runner.claim.retry(parked?.id ?? '');
    await runner.jobs.wake();
    expect(handled.slice(-2)).toEqual(['A1', 'A2']);
    expect(await left()).toEqual([]);
  });

  it('of a process that died are taken over when its lease is over, and not before', async () => {
    await happened('A', 1);
    const [held] = await runner.claim.claim(10);
    expect(held).toMatchObject({ subjectId: subject('A'), n: 1 });
    clock.advance({ seconds: 29 });
    await runner.jobs.wake();
    expect(handled).toEqual([]);
    clock.advance({ seconds: 1 });
    await runner.jobs.wake();
    expect(handled).toEqual(['A1']);
  });

  it('taken over are not settled by the process that had them before', async () => {
    await happened('A', 1);
    const [first] = await runner.claim.claim(10);
    clock.advance({ seconds: 30 });
    const [second] = await runner.claim.claim(10);
    if (first) await runner.claim.finish(first);
    if (first) await runner.claim.fail(first, 'late');
    expect(await left()).toMatchObject([{ state: 'running', lease: second?.lease, attempts: 0 }]);
    if (second) await runner.claim.finish(second);
    expect(await left()).toEqual([]);
  });

  it('that take long hold back their own lane and no other, not even those that come later', async () => {
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const later = new Promise<void>((resolve) => {
      behave = (job) => {
        if (job.subjectId === subject('L') && job.n === 1) return held;
        if (job.subjectId === subject('C')) resolve();
      };
    });
    for (const n of [1, 2]) await happened('L', n);
    await happened('B', 1);
    const drained = runner.jobs.wake();
    await happened('C', 1);
    void runner.jobs.wake();
    await later;
    expect([...handled].sort()).toEqual(['B1', 'C1', 'L1']);
    release();
    await drained;
    expect(handled.at(-1)).toBe('L2');
    expect(await left()).toEqual([]);
  });

  it('without a listener are kept and parked, not lost', async () => {
    await runner.database.transaction((tx) =>
      runner.facts.setTimer(tx, { listener: 'gone', subjectId: subject('G'), n: 1, runAt: clock.now() }),
    );
    for (let tries = 0; tries < 12; tries += 1) {
      await runner.jobs.wake();
      clock.advance({ hours: 2 });
    }
    expect(await left()).toMatchObject([{ listener: 'gone', state: 'parked', lastError: 'listener-unknown' }]);
  });
});

describe('two processes', () => {
  it('never do one job at the same time, do each, and keep every lane in order', async () => {
    const clock = fixedClock(mondayAtTen);
    const place = await emptyDatabase('mariadb');
    const running = new Set<string>();
    const done: { subject: string; n: number }[] = [];
    const handle = async (job: Job) => {
      expect(running.has(job.subjectId)).toBe(false);
      running.add(job.subjectId);
      await new Promise((resolve) => setImmediate(resolve));
      running.delete(job.subjectId);
      done.push({ subject: job.subjectId, n: job.n });
    };
    const runners = [await aRunner(place.url, clock, handle), await aRunner(place.url, clock, handle)];
    const lanes = Array.from({ length: 20 }, () => newId(clock.now()));
    for (const n of [1, 2, 3, 4, 5, 6]) {
      await runners[0]?.database.transaction(async (tx) => {
        for (const subjectId of lanes) await runners[0]?.facts.publish(tx, { kind: 'spec.happened', subjectId, n });
      });
    }
    // A runner may find everything taken by the other and stop, so both are woken until nothing is left.
    for (let rounds = 0; rounds < 100 && done.length < 120; rounds += 1)
      await Promise.all(runners.map(({ jobs }) => jobs.wake()));
    expect(done).toHaveLength(120);
    for (const lane of lanes)
      expect(done.filter(({ subject }) => subject === lane).map(({ n }) => n)).toEqual([1, 2, 3, 4, 5, 6]);
    await Promise.all(runners.map(({ stop }) => stop()));
    await place.drop();
  });
});

describe('what follows from an exchange', () => {
  const club = aClub();

  it('moves the last exchange of a bond forward, and never back', async () => {
    const host = await club().host();
    const member = await club().member(host);
    const lastExchange = async () =>
      (await host.call('GET /members')).members.find(({ person }) => person.id === member.id)?.lastExchangeAt;
    await club().settle();
    expect(await lastExchange()).toBeNull();
    const { id } = await club().ask(member);
    await club().settle();
    expect(await lastExchange()).toBe(club().clock.now());
    const later = club().clock.advance({ hours: 3 });
    await host.call('POST /queue/:id/first-reply', { params: { id }, body: { text: '九十二度。' } });
    await club().settle();
    expect(await lastExchange()).toBe(later);
    club().clock.advance({ hours: -2 });
    await club().ask(member, '更早的一问');
    await club().settle();
    expect(await lastExchange()).toBe(later);
    // Every night's chores wait for their night.
    expect(await club().sql("SELECT id FROM job WHERE listener NOT LIKE 'every-day.%'")).toEqual([]);
  });
});
