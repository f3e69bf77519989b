import type { Person } from './club.ts';
import { makeStandIn, pastNudge } from './answering.ts';
import { fullAnswer, memberOf, queued } from './question-samples.ts';
import type { Samples, World } from './world.ts';

const colleagueOf = ({ ownerKos, otherKos }: World, host: Person) => (host === ownerKos ? otherKos : ownerKos);
const toColleague = async (world: World, owner: Person) => ({
  kosId: await world.club.kosIdOf(colleagueOf(world, owner)),
});

/** With a host of its own, for whom the owner stands in, and past 80 % of its promise. */
const takeable = async ({ club }: World, owner: Person) => {
  const host = await club.host('邱岚');
  await makeStandIn(club, host, owner);
  const { id } = await club.ask(await club.member(host));
  await pastNudge(club, id);
  return { id };
};

const hurried = async (world: World, owner: Person) => {
  const { id } = await queued(world, owner);
  await world.club.write("UPDATE question SET urgency = 'asked' WHERE id = ?", [id]);
  return { id };
};

const consulted = async (world: World, owner: Person) => {
  const asking = colleagueOf(world, owner);
  const body = { kosId: await world.club.kosIdOf(owner), text: '浅烘该多少度？' };
  const thread = await asking.call('POST /queue/:id/consultations', { params: await queued(world, asking), body });
  return { id: thread.consultations.at(-1)?.id ?? '' };
};

/** The later of two. */
const second = async (world: World, owner: Person) => {
  await queued(world, owner);
  return queued(world, owner);
};
const firstOpen = async (world: World, owner: Person) => {
  const open = 'SELECT id FROM question WHERE askerId = ? AND queued = 1 ORDER BY id LIMIT 1';
  const [row] = await world.club.sql<{ id: string }>(open, [memberOf(world, owner).id]);
  return { intoId: row?.id ?? '' };
};

const broken = async (world: World, owner: Person) => {
  const { id } = await queued(world, owner);
  const kosId = await world.club.kosIdOf(owner);
  const now = world.club.clock.now();
  await world.club.write(
    `INSERT INTO breach (id, questionId, hostId, kosId, owed, kind, tier, dueAt, at)
     VALUES (?, ?, ?, ?, 'first-reply', 'not-answered', 'close', ?, ?)`,
    [id, id, kosId, kosId, now - 1, now],
  );
  return { id };
};

/** What stands with a host is answered there: a lead takes it over first. */
const bars = { role: 'lead', code: 'not-found' } as const;

/** The answering side. */
export const queueSamples = {
  'GET /queue': { by: 'ownerKos' },
  'GET /queue/end-of-shift': { by: 'ownerKos' },
  'GET /queue/colleagues': { by: 'ownerKos' },
  'POST /queue/next': { by: 'ownerKos' },
  'GET /queue/:id': { by: 'ownerKos', object: queued, overseen: true },
  'POST /queue/:id/seen': { by: 'ownerKos', object: queued },
  'POST /queue/:id/claim': { by: 'ownerKos', object: queued, bars },
  'POST /queue/:id/release': { by: 'ownerKos', object: queued, overseen: true },
  'PUT /queue/:id/draft': {
    by: 'ownerKos',
    object: queued,
    bars,
    body: () => ({ reply: '九十二度。', sections: [{ name: '结论', text: '九十二度。' }], n: 0 }),
  },
  'POST /queue/:id/take-over': { by: 'ownerKos', object: takeable, overseen: true },
  'POST /queue/:id/pass': {
    by: 'ownerKos',
    object: queued,
    body: async (world, owner) => ({ ...(await toColleague(world, owner)), note: '你更熟。' }),
  },
  'POST /queue/:id/consultations': {
    by: 'ownerKos',
    object: queued,
    body: async (world, owner) => ({ ...(await toColleague(world, owner)), text: '浅烘该多少度？' }),
  },
  'GET /consultations': { by: 'ownerKos' },
  'POST /consultations/:id/answer': {
    by: 'ownerKos',
    object: consulted,
    body: () => ({ text: '九十三度。', named: true }),
  },
  'POST /queue/:id/urgency/accept': {
    by: 'ownerKos',
    object: hurried,
    body: ({ club }) => ({ dueAt: club.clock.now() + 60_000 }),
  },
  'POST /queue/:id/urgency/decline': { by: 'ownerKos', object: hurried, body: () => ({ text: '今天只我一个人。' }) },
  'POST /queue/:id/merge': { by: 'ownerKos', object: second, body: firstOpen },
  'POST /queue/:id/apology': { by: 'ownerKos', object: broken, body: () => ({ text: '让你久等了。' }) },
  'POST /queue/:id/first-reply': { by: 'ownerKos', object: queued, bars, body: () => ({ text: '九十二度。' }) },
  'POST /queue/:id/full-answer': { by: 'ownerKos', object: queued, bars, body: () => fullAnswer },
} satisfies Samples;
