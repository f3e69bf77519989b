import type { Person } from './club.ts';
import type { Samples, World } from './world.ts';

const anotherHost = async ({ club }: World) => club.kosIdOf(await club.host('何川'));

/** A member of somebody new, to be handed over to somebody new. */
const newHandover = async (world: World) => {
  const from = await world.club.host('陆衡');
  await world.club.member(from);
  const plan = { fromKosId: await world.club.kosIdOf(from), memberIds: null, successors: [await anotherHost(world)] };
  return { plan, whole: { ...plan, leavesAt: null, standInKosId: null, words: '想请何川接着陪你。' } };
};
const aHandover = async (world: World) => {
  const { id } = await world.operator.call('POST /handovers', { body: (await newHandover(world)).whole });
  return { id };
};

/** This member is asked whether they go to somebody else. */
const isAsked = async (world: World, member: Person) => {
  const fromKosId = (await member.call('GET /my-kos')).host.id;
  const plan = {
    fromKosId,
    memberIds: [member.id],
    successors: [await anotherHost(world)],
    words: '想请何川接着陪你。',
  };
  await world.operator.call('POST /handovers', { body: { ...plan, leavesAt: null, standInKosId: null } });
  await world.club.settle();
};
const isHandedOver = async (world: World, member: Person) => {
  await isAsked(world, member);
  await member.call('POST /my-handover/accept', { body: { openPast: false } });
};

const newWish = { reason: 'fit', words: '想换个合得来的。', toKosId: null } as const;
const newComplaint = { words: '说好的没有做到。', questionId: null };
const hasNoWish = async (_: World, member: Person) => {
  const { wishes } = await member.call('GET /wishes/mine');
  const waiting = wishes.find(({ state }) => state === 'waiting');
  if (waiting) await member.call('POST /wishes/:id/withdraw', { params: { id: waiting.id } });
};
const aWish = async (world: World, member: Person) => {
  await hasNoWish(world, member);
  return { id: (await member.call('POST /wishes', { body: newWish })).id };
};
const somebodysWish = async (world: World) => aWish(world, await world.club.member(world.ownerKos));
const somebodysComplaint = async ({ club, ownerKos }: World) => ({
  id: (await (await club.member(ownerKos)).call('POST /complaints', { body: newComplaint })).id,
});

/** Passing to another host: handed over, by a wish, or because of a complaint. */
export const movingSamples = {
  'POST /handovers/preview': { by: 'lead', body: async (world) => (await newHandover(world)).plan },
  'POST /handovers': { by: 'lead', body: async (world) => (await newHandover(world)).whole },
  'GET /handovers': { by: 'lead' },
  'GET /handovers/:id': { by: 'lead', object: aHandover, hides: 'whose' },
  'GET /handovers/:id/members': { by: 'lead', object: aHandover, hides: 'whose' },
  'POST /my-handover/accept': { by: 'fellow', before: isAsked, body: () => ({ openPast: true }) },
  'POST /my-handover/decline': { by: 'fellow', before: isAsked },
  'POST /my-handover/choose': {
    by: 'fellow',
    before: isAsked,
    body: async (world) => ({ kosId: await anotherHost(world), openPast: false }),
  },
  'POST /my-handover/open-past': { by: 'fellow', before: isHandedOver },
  'POST /my-kos/change': {
    by: 'fellow',
    before: isHandedOver,
    body: async (world) => ({ kosId: await anotherHost(world) }),
  },
  'POST /wishes': { by: 'member', before: hasNoWish, body: () => newWish },
  'GET /wishes/mine': { by: 'member' },
  'POST /wishes/:id/withdraw': { by: 'member', object: aWish },
  'GET /lead/wishes': { by: 'lead' },
  'POST /lead/wishes/:id/grant': {
    by: 'lead',
    object: somebodysWish,
    hides: 'whose',
    body: async (world) => ({ toKosId: await anotherHost(world), words: '就按你说的。' }),
  },
  'POST /lead/wishes/:id/decline': {
    by: 'lead',
    object: somebodysWish,
    hides: 'whose',
    body: () => ({ words: '先别急，我来谈谈。' }),
  },
  'POST /complaints': { by: 'member', body: () => newComplaint },
  'GET /complaints': { by: 'member' },
  'GET /lead/complaints': { by: 'lead' },
  'GET /lead/complaints/:id': { by: 'lead', object: somebodysComplaint, hides: 'whose' },
  'POST /lead/complaints/:id/answer': {
    by: 'lead',
    object: somebodysComplaint,
    hides: 'whose',
    body: () => ({ words: '对不起，我去谈。' }),
  },
} satisfies Samples;
