import { guestNoticeVersion } from '@huiyou/domain/identity/roles';
import type { Person } from './club.ts';
import type { Samples, World } from './world.ts';

const aBranch = async ({ operator }: World) => {
  const { id } = await operator.call('POST /branches', { body: newBranch });
  return { id };
};

const aStore = async ({ operator }: World) => {
  const { id } = await operator.call('POST /stores', { body: newStore });
  return { id };
};

const someHost = async ({ club }: World) => ({ id: await club.kosIdOf(await club.host('邱岚')) });

/** The door of a store where somebody works whom nobody here knows yet. */
const aDoor = async (world: World) => {
  const { id } = await aStore(world);
  await world.club.host('邱岚', id);
  const { code } = await world.operator.call('GET /stores/:id/code', { params: { id } });
  return { token: code.joinUrl.slice(-12) };
};

let absences = 0;
/** Another hour for each, so that no two overlap. */
const awayFor = ({ club }: World) => {
  absences += 1;
  const from = club.clock.now() + 86_400_000 + absences * 3_600_000;
  return { from, until: from + 1_800_000, standInKosId: null };
};
const absence = async (world: World, host: Person) => ({
  id: (await host.call('POST /absences', { body: awayFor(world) })).id,
});

const newBranch = { parentId: null, kind: 'region', name: '江南' } as const;
const newStore = {
  branchId: null,
  name: '梧桐里店',
  address: '梧桐里 12 号',
  hours: [{ weekday: 1, from: 540, to: 1260 }],
};

/** Hosts, where they work, and when they are away. */
export const brandSamples = {
  'GET /kos/me': { by: 'ownerKos' },
  'PUT /kos/me': { by: 'ownerKos', body: () => ({ name: '陈一', clubName: '雾里', pronoun: '他' }) },
  'PUT /kos/me/line': { by: 'ownerKos', body: () => ({ text: '今天的豆子是日晒的。' }) },
  'PUT /kos/me/welcome': { by: 'ownerKos', body: () => ({ text: '坐下就好，茶是热的。' }) },
  'GET /hosts': { by: 'operator' },
  'PUT /hosts/:id': { by: 'operator', object: someHost, hides: 'whose', body: () => ({ capacity: 60, storeId: null }) },
  'GET /hosts/open': { by: 'member' },
  'GET /org': { by: 'operator' },
  'POST /branches': { by: 'operator', body: () => newBranch },
  'PUT /branches/:id': { by: 'operator', object: aBranch, hides: 'whose', body: () => newBranch },
  'DELETE /branches/:id': { by: 'operator', object: aBranch, hides: 'whose' },
  'POST /stores': { by: 'operator', body: () => newStore },
  'PUT /stores/:id': { by: 'operator', object: aStore, hides: 'whose', body: () => newStore },
  'GET /stores/:id/code': { by: 'operator', object: aStore, hides: 'whose' },
  'GET /doors/:token': { by: 'guest', object: aDoor, hides: 'outcome' },
  'POST /doors/:token/walk-in': {
    by: 'guest',
    object: aDoor,
    hides: 'whose',
    bars: { role: 'member', code: 'is-a-member' },
    body: () => ({ servedBy: null, displayName: '晓雨', noticeVersion: guestNoticeVersion }),
  },
  'GET /hosts/:id/members': { by: 'lead', object: someHost, hides: 'whose' },
  'GET /absences': { by: 'ownerKos' },
  'GET /absences/stand-ins': { by: 'ownerKos' },
  'POST /absences': { by: 'ownerKos', body: awayFor },
  'POST /absences/:id/end': { by: 'ownerKos', object: absence, overseen: true },
  'GET /lead/absences': { by: 'lead' },
  'POST /lead/absences': {
    by: 'lead',
    body: async (world) => ({ ...awayFor(world), kosId: await world.club.kosIdOf(world.ownerKos) }),
  },
} satisfies Samples;
