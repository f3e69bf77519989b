import { defaultSections } from '@huiyou/domain/questions/full-answer';
import type { Person } from './club.ts';
import { met } from './guest-samples.ts';
import type { Samples, World } from './world.ts';

const hostOf = (world: World, member: Person) => (member === world.elsewhere ? world.otherKos : world.ownerKos);
export const memberOf = (world: World, host: Person) => (host === world.otherKos ? world.elsewhere : world.member);

export const fullAnswer = { sections: defaultSections.map((name) => ({ name, text: `${name}：用九十二度的水。` })) };

/** A question of this person: to their host as a member, to a host of its own as a guest. */
export const askedOf = async (
  world: World,
  owner: Person,
): Promise<{ host: Person; id: string; sections: string[] }> => {
  const { club, member, fellow, elsewhere, otherKos } = world;
  if ([member, fellow, elsewhere, otherKos].includes(owner))
    return { ...(await club.ask(owner)), host: hostOf(world, owner) };
  const host = await club.host('邱岚');
  const { id } = await club.meet(owner, (await club.card(host)).token);
  const body = { text: '周末开门吗？' };
  return { ...(await owner.call('POST /acquaintances/:id/questions', { params: { id }, body })), host };
};
const asked = async (world: World, owner: Person) => ({ id: (await askedOf(world, owner)).id });
export const queued = (world: World, owner: Person) => asked(world, memberOf(world, owner));
const answered = async (world: World, owner: Person) => {
  const { host, id, sections } = await askedOf(world, owner);
  const body = { sections: sections.map((name) => ({ name, text: '用九十二度的水。' })) };
  await host.call('POST /queue/:id/full-answer', { params: { id }, body });
  return { id };
};
/** The later of two questions to the same host. */
const later = async (world: World, owner: Person) => {
  const { club, member, fellow, elsewhere, otherKos } = world;
  if ([member, fellow, elsewhere, otherKos].includes(owner)) {
    await club.ask(owner);
    return asked(world, owner);
  }
  const { id } = await club.meet(owner, (await club.card(await club.host('邱岚'))).token);
  const ask = () => owner.call('POST /acquaintances/:id/questions', { params: { id }, body: { text: '周末开门吗？' } });
  await ask();
  return { id: (await ask()).id };
};
const theOneBefore = async (_: World, owner: Person) => ({
  intoId: (await owner.call('GET /questions')).questions[1]?.id ?? '',
});

/** A question beside which no other of this person's is urgent. */
const calm = async (world: World, owner: Person) => {
  await world.club.write('UPDATE question SET urgency = NULL WHERE askerId = ?', [owner.id]);
  return asked(world, owner);
};

/** Asking and answering. */
export const questionSamples = {
  'POST /acquaintances/:id/questions': { by: 'guest', object: met, body: () => ({ text: '周末开门吗？' }) },
  'GET /promise': { by: 'member' },
  'POST /questions': {
    by: 'member',
    body: async ({ club }) => ({ text: '水温多少？', topicId: await club.topicId() }),
  },
  'GET /questions': { by: 'member' },
  'GET /questions/open': { by: 'member' },
  'GET /questions/:id': { by: 'member', object: asked },
  'POST /questions/:id/read': { by: 'member', object: asked },
  'POST /questions/:id/additions': { by: 'member', object: asked, body: () => ({ text: '是浅烘的。' }) },
  'POST /questions/:id/withdraw': { by: 'member', object: asked },
  'POST /questions/:id/confirm': { by: 'member', object: answered },
  'POST /questions/:id/reopen': { by: 'member', object: answered, body: () => ({ missing: '还差冲几段。' }) },
  'POST /questions/:id/urgency': {
    by: 'member',
    object: calm,
    body: () => ({ reason: 'trip', text: '下午的火车。' }),
  },
  'POST /questions/:id/merge': { by: 'member', object: later, body: theOneBefore },
  'POST /questions/:id/thanks': { by: 'member', object: answered, body: () => ({ text: '谢谢，很清楚。' }) },
  'GET /lead/breaches': { by: 'lead' },
  'GET /lead/watch': { by: 'lead' },
} satisfies Samples;
