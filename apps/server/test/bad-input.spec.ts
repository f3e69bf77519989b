import { beforeAll, describe, expect, it } from '@jest/globals';
import type { RouteKey } from '@huiyou/contracts/api';
import fc from 'fast-check';
import { aClub } from './open-club.ts';
import { headersFor, survives } from './raw-call.ts';
import { callerOf, routesWithBody, sampleOf } from './route-samples.ts';
import { buildWorld, type World } from './world.ts';

const lone = '\ud83d';
const nasty: readonly unknown[] = [
  ...[null, true, false, 0, -1, 1.5, 1e21, -0, 2 ** 53, '', ' ', 'x'.repeat(70), '长'.repeat(2500), '0'.repeat(30_000)],
  ...[
    '\u0000',
    'a\u0000b',
    lone,
    `水${lone}温`,
    '\u202e反\u202c',
    '\u2066x\u2069',
    '\ufeff',
    '\u200b',
    '👩‍👩‍👧‍👦',
    '𠮷',
    "'; DROP TABLE person; --",
    '%00',
    '../../etc/passwd',
  ],
  ...[
    'NaN',
    'Infinity',
    '2026-02-30',
    '1e400',
    '{{7*7}}',
    '<script>',
    '${x}',
    [],
    [[]],
    {},
    { a: 1 },
    [null],
    ['x'],
    { toString: 1 },
    { constructor: { prototype: 1 } },
  ],
];

const anything = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...nasty) },
  { weight: 1, arbitrary: fc.jsonValue() as fc.Arbitrary<unknown> },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 60 }) as fc.Arbitrary<unknown> },
);

/** What was sent before may have sent hosts away, and a sample that asks a colleague needs one at work. */
async function everybodyIsBack({ ownerKos, otherKos }: World): Promise<void> {
  for (const host of [ownerKos, otherKos]) {
    const { mine } = await host.call('GET /absences');
    const left = mine.filter(({ state }) => state !== 'over');
    for (const { id } of left) await host.call('POST /absences/:id/end', { params: { id } });
  }
}

const numberTexts = ['1e400', '-1e400', '1e-400', '0.1e1', '12345678901234567890123'];

describe('whatever is sent', () => {
  const club = aClub({ demo: true });
  let world: World;
  beforeAll(async () => {
    world = await buildWorld(club());
  });

  it.each(routesWithBody)('as the body of %s, the answer is a refusal that helps', async (route: RouteKey) => {
    await everybodyIsBack(world);
    const [method = '', path = ''] = route.split(' ');
    const { person } = callerOf(world, route);
    const { params = {}, body = {} } = (await sampleOf(world, route, person)) as {
      params?: Record<string, string>;
      body?: object;
    };
    const address = `/api${path.replace(/:(\w+)/g, (_, name: string) => params[name] ?? '')}`;
    const fields = Object.keys(body);
    const mutated = fc
      .record({
        field: fc.constantFrom(...fields),
        value: anything,
        drop: fc.boolean(),
        whole: fc.integer({ min: 0, max: 9 }),
      })
      .map((change) => {
        if (change.whole === 0) return JSON.stringify(change.value) ?? 'null';
        const rest = Object.fromEntries(Object.entries(body).filter(([name]) => name !== change.field));
        return JSON.stringify(change.drop && change.whole === 1 ? rest : { ...body, [change.field]: change.value });
      });
    const literal = fc
      .record({
        field: fc.constantFrom(...fields),
        number: fc.constantFrom(...numberTexts, 'NaN', 'undefined', "'x'", '\u0000'),
      })
      .map(({ field, number }) => {
        return JSON.stringify({ ...body, [field]: '@' }).replace('"@"', number);
      });
    let key = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof({ weight: 8, arbitrary: mutated }, { weight: 1, arbitrary: literal }), {
          minLength: 10,
          maxLength: 10,
        }),
        async (bodies) => {
          club().clock.advance({ minutes: 11 });
          await Promise.all(
            bodies.map((text) =>
              survives(world, {
                method,
                path: address,
                headers: headersFor(world, route, `fuzz-${(key += 1)}-key`),
                body: text,
              }),
            ),
          );
        },
      ),
      { numRuns: Number(process.env['HUIYOU_FUZZ_RUNS'] ?? 20) },
    );
  });

  it.each([
    ['broken JSON', '{"text":', 400, 'malformed'],
    ['no JSON at all', '', 400, 'malformed'],
    ['__proto__', '{"__proto__":{"polluted":1},"text":"问","topicId":"x"}', 400, 'malformed'],
    [
      'constructor.prototype',
      '{"constructor":{"prototype":{"polluted":1}},"text":"问","topicId":"x"}',
      400,
      'malformed',
    ],
    ['a depth of 10,000', `${'['.repeat(10_000)}${']'.repeat(10_000)}`, 400, 'malformed'],
    ['an object depth of 10,000', `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`, 400, 'malformed'],
    ['10 MB', `{"text":"${'水'.repeat(3_500_000)}"}`, 413, 'body-too-large'],
    ['lone surrogates in escapes', '{"text":"\\ud83d","topicId":"01ARZ3NDEKTSV4RRFFQ69G5FAV"}', 400, 'malformed'],
    [
      'bytes that are not UTF-8',
      Buffer.from([0x7b, 0x22, 0x74, 0x65, 0x78, 0x74, 0x22, 0x3a, 0x22, 0xff, 0xfe, 0x22, 0x7d]),
      400,
      'malformed',
    ],
    ['repeated keys', '{"text":"一","text":"二","topicId":"x","topicId":"y"}', 400, 'malformed'],
  ])('a body of %s is refused', async (_, body, status, code) => {
    const answer = await survives(world, {
      method: 'POST',
      path: '/api/questions',
      headers: headersFor(world, 'POST /questions'),
      body,
    });
    expect(answer).toEqual({ status, code });
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it.each([
    'text/plain',
    'application/xml',
    'multipart/form-data; boundary=x',
    'application/x-www-form-urlencoded',
    'application/json; charset=latin9',
    'nonsense',
    '',
  ])('a body labelled %s is refused or read as JSON', async (type) => {
    const headers = { ...headersFor(world, 'POST /questions'), 'content-type': type };
    const { code } = await survives(world, { method: 'POST', path: '/api/questions', headers, body: '<x/>' });
    expect(['body-not-json', 'malformed']).toContain(code);
  });

  it.each(['', 'short', 'x'.repeat(65), 'with space in', 'emoji☕', 'null', 'a;b;c;d;e;f', '../../../etc'])(
    'an Idempotency-Key of "%s" is refused',
    async (key) => {
      const headers = {
        ...headersFor(world, 'POST /questions'),
        'idempotency-key': Buffer.from(key).toString('latin1'),
      };
      const body = JSON.stringify({ text: '问', topicId: await club().topicId() });
      expect(await survives(world, { method: 'POST', path: '/api/questions', headers, body })).toEqual({
        status: 400,
        code: 'key-missing',
      });
    },
  );

  it('and after all of it the server still answers', async () => {
    expect((await world.member.call('GET /promise')).topics).not.toEqual([]);
  });
});
