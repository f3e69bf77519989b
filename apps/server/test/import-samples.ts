import { termsVersion } from '@huiyou/domain/identity/roles';
import { newId } from '../src/platform/ids.ts';
import type { Person } from './club.ts';
import { hostColumns, hostLine, until, upload } from './import.ts';
import type { Samples, World } from './world.ts';

const file = `${hostColumns}\n${hostLine('K001', 60)}\n`;

const begun = async ({ operator }: World) => {
  const body = { kind: 'hosts', fileName: '主理人.csv', parts: 1 } as const;
  return { id: (await operator.call('POST /imports', { body })).id };
};
const received = async ({ operator }: World) => ({ id: await upload(operator, 'hosts', file) });
const checked = async (world: World) => {
  const { club, operator } = world;
  const { id } = await received(world);
  await operator.call('POST /imports/:id/check', { params: { id } });
  await until(operator, id, 'checked', () => club.settle());
  return { id };
};

/** A place is kept for this person at a host of its own. */
const isExpected = async ({ club }: World, person: Person) => {
  const kosId = await club.kosIdOf(await club.host('邱岚'));
  const id = newId(club.clock.now());
  await club.write('INSERT INTO host_load (kosId, members, kept) VALUES (?, 0, 1)', [kosId]);
  await club.write(
    `INSERT INTO carried_over (id, externalId, name, kosId, since, tier, points, consentBasis, digest, importId, rowNo, state, personId)
     VALUES (?, ?, '名册', ?, 1, 'familiar', '[]', 'contract', '-', ?, 1, 'kept', ?)`,
    [id, id, kosId, id, person.id],
  );
};

/** Whoever is bonded already has no kept place. */
const seated = { role: 'member', code: 'no-kept-place' } as const;

/** Taking over a brand's hosts and customers. */
export const importSamples = {
  'POST /imports': { by: 'operator', body: () => ({ kind: 'hosts', fileName: '主理人.csv', parts: 1 }) },
  'GET /imports': { by: 'operator' },
  'GET /imports/:id': { by: 'operator', object: begun, hides: 'whose' },
  'PUT /imports/:id/parts/:n': {
    by: 'operator',
    object: async (world) => ({ ...(await begun(world)), n: '0' }),
    hides: 'whose',
    body: () => ({ text: file }),
  },
  'POST /imports/:id/check': { by: 'operator', object: received, hides: 'whose' },
  'POST /imports/:id/run': { by: 'operator', object: checked, hides: 'whose' },
  'POST /imports/:id/cancel': { by: 'operator', object: received, hides: 'whose' },
  'GET /imports/:id/faults': { by: 'operator', object: received, hides: 'whose' },
  'GET /carried-over': { by: 'guest' },
  'POST /carried-over/match': {
    by: 'guest',
    body: ({ club }) => ({ code: club.wechat.phoneCode(club.wechat.person({ phone: '13800138000' })) }),
  },
  'POST /carried-over/accept': {
    by: 'newcomer',
    before: isExpected,
    bars: seated,
    body: () => ({ displayName: '晓雨', termsVersion, ofAge: true }),
  },
  'POST /carried-over/decline': { by: 'lead', before: isExpected, bars: seated },
} satisfies Samples;
