import type { BodyIn } from '@huiyou/contracts/api';
import type { Person } from './club.ts';
import type { Samples, World } from './world.ts';

/** Somebody new who is bonded to this host. */
const aMember = async ({ club }: World, host: Person) => {
  const member = await club.member(host, '新来的');
  const { members } = await host.call('GET /members');
  return { bondId: members.find(({ person }) => person.id === member.id)?.bondId ?? '' };
};

/** A tag that this member does not carry yet. */
const bulk = async (world: World, host: Person): Promise<BodyIn<'POST /members/bulk'>> => {
  const { bondId } = await aMember(world, host);
  return { act: 'add-tag', tag: '浅烘', members: { by: 'hand', bondIds: [bondId] } };
};
const aBulk = async (world: World, host: Person) => ({
  id: (await host.call('POST /members/bulk', { body: await bulk(world, host) })).id,
});

/** A member's own host and club, and the members of a host. */
export const memberSamples = {
  'GET /my-kos': { by: 'member' },
  'GET /my-kos/bond': { by: 'member' },
  'POST /my-kos/remembered/clear': { by: 'member', body: () => ({ what: 'all', tag: null }) },
  'GET /club': { by: 'member' },
  'GET /members': { by: 'ownerKos' },
  'GET /members/tags': { by: 'ownerKos' },
  'GET /members/left': { by: 'ownerKos' },
  'GET /members/bulk': { by: 'ownerKos' },
  'GET /members/:bondId': { by: 'ownerKos', object: aMember },
  'PUT /members/:bondId/note': {
    by: 'ownerKos',
    object: aMember,
    body: () => ({ note: '只喝手冲', tags: ['浅烘'] }),
  },
  'POST /members/bulk/preview': { by: 'ownerKos', body: bulk },
  'POST /members/bulk': { by: 'ownerKos', body: bulk },
  'POST /members/bulk/:id/undo': { by: 'ownerKos', object: aBulk },
} satisfies Samples;
