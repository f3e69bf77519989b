import { defaultSections } from '@huiyou/domain/questions/full-answer';
import { newId } from '../src/platform/ids.ts';
import type { Person } from './club.ts';
import { askedOf, queued } from './question-samples.ts';
import type { Samples, World } from './world.ts';

export const answerSections = defaultSections.map((name) => ({ name, text: `${name}：用九十二度的水。` }));

const draft = async ({ club }: Pick<World, 'club'>, text = '浅烘的豆子水温多少？') => ({
  text,
  topicId: await club.topicId(),
  sections: answerSections,
});
const written = async (world: World, host: Person) => ({
  id: (await host.call('POST /answers', { body: await draft(world) })).id,
});
const brands = async (world: World) => {
  const body = { ...(await draft(world)), forMembers: true };
  return { id: (await world.operator.call('POST /brand-answers', { body })).id };
};
const memberOf = (world: World, host: Person) => (host === world.otherKos ? world.elsewhere : world.member);
/** A question of this person that was answered in full, and the host who did. */
const answered = async (world: World, asker: Person) => {
  const { host, id, sections } = await askedOf(world, asker);
  const body = { sections: sections.map((name) => ({ name, text: '用九十二度的水。' })) };
  await host.call('POST /queue/:id/full-answer', { params: { id }, body });
  return { id, host };
};
const answeredId = async (world: World, host: Person) => ({ id: (await answered(world, memberOf(world, host))).id });

/** What this person was asked to let the club read. */
const consent = async (world: World, owner: Person) => {
  const { id, host } = await answered(world, owner);
  const body = { text: '水温多少？' };
  return { id: (await host.call('POST /queue/:id/knowledge', { params: { id }, body })).id };
};
const agreed = async (world: World, owner: Person) => {
  const { id } = await consent(world, owner);
  await owner.call('POST /consents/:id/agree', { params: { id } });
  return { id };
};
/** Known to every member of the brand. That no other club reads a club's is asked in club-knowledge.spec.ts. */
const known = async (world: World) => {
  const text = `第${newId(world.club.clock.now()).slice(-6)}种豆子`;
  const body = { ...(await draft(world, text)), forMembers: true };
  await world.operator.call('POST /brand-answers', { body });
  const { knowledge } = await world.elsewhere.call('GET /knowledge', { query: { q: text } });
  return { id: knowledge[0]?.id ?? '' };
};

const version = async (world: World, brand: boolean) => ({
  ...(await draft(world, '深烘的豆子水温多少？')),
  n: 1,
  ...(brand ? { forMembers: false } : {}),
});

/** The answer library and club knowledge. */
export const answersSamples = {
  'GET /answers': { by: 'ownerKos', query: () => ({ q: '水温' }) },
  'POST /answers': { by: 'ownerKos', body: (world) => draft(world) },
  'GET /answers/:id': { by: 'ownerKos', object: written },
  'PUT /answers/:id': { by: 'ownerKos', object: written, body: (world) => version(world, false) },
  'POST /answers/:id/retire': { by: 'ownerKos', object: written },
  'POST /answers/:id/used': {
    by: 'ownerKos',
    object: written,
    body: async (world, owner) => ({ questionId: (await answeredId(world, owner)).id }),
  },
  'GET /brand-answers': { by: 'operator', query: () => ({ q: '水温' }) },
  'POST /brand-answers': { by: 'operator', body: async (world) => ({ ...(await draft(world)), forMembers: true }) },
  'PUT /brand-answers/:id': { by: 'operator', object: brands, hides: 'whose', body: (world) => version(world, true) },
  'POST /brand-answers/:id/retire': { by: 'operator', object: brands, hides: 'whose' },
  'POST /queue/:id/keep': { by: 'ownerKos', object: answeredId, body: () => ({ text: '水温多少？' }) },
  'GET /queue/:id/proposals': { by: 'ownerKos', object: queued },
  'POST /queue/:id/knowledge': { by: 'ownerKos', object: answeredId, body: () => ({ text: '水温多少？' }) },
  'GET /queue/:id/knowledge': { by: 'ownerKos', object: queued },
  'GET /consents': { by: 'member' },
  'POST /consents/:id/agree': { by: 'member', object: consent },
  'POST /consents/:id/decline': { by: 'member', object: consent },
  'POST /consents/:id/withdraw': { by: 'member', object: agreed },
  'GET /knowledge': { by: 'member', query: () => ({ q: '水温' }) },
  'GET /knowledge/:id': { by: 'member', object: known, hides: 'whose' },
  'POST /knowledge/:id/answered': { by: 'member', object: known, hides: 'whose' },
} satisfies Samples;
