import { randomUUID } from 'node:crypto';
import { nextInQueue, queueOrder } from '@huiyou/domain/questions/queue-order';
import { hosts } from './fill.mjs';

const dist = '../../apps/server/dist';

/**
 * The use cases as they are, in this process: transactions, facts and jobs included, without HTTP and without the page
 * that is shown afterwards.
 */
export async function openEngine(env) {
  const [{ startServer }, { readConfig }] = await Promise.all([
    import(`${dist}/start-server.js`),
    import(`${dist}/platform/config.js`),
  ]);
  const running = await startServer(readConfig(env));
  const part = async (path, name) => running.app.get((await import(`${dist}/modules/questions/${path}.js`))[name]);
  return {
    url: `http://127.0.0.1:${running.port}`,
    asking: await part('asking/ask-question', 'AskQuestion'),
    taking: await part('queue/take-next', 'TakeNext'),
    replying: await part('answering/give-reply', 'GiveReply'),
    counting: await part('queue/count-queue', 'CountQueue'),
    watching: await part('watching/watch-questions', 'WatchQuestions'),
    stop: () => running.stop(),
  };
}

/** A full answer, whatever was replied before: the topic's sections, all of them. */
export const answerTo = ({ sections }) =>
  sections.map((name) => ({ name, text: '先看粉床边上那一圈，多半是磨粗了。' }));

const onceOf = (personId, route) => ({ personId, key: randomUUID(), route, digest: randomUUID() });

/** What one operation does, by name; each resolves once it is durable. */
export function operationsOn(engine, brand) {
  const { personIds, kosIds, topic } = brand;
  return {
    async ask(member, text) {
      const caller = { personId: personIds[member] };
      const body = { text, topicId: topic.id, standIn: false };
      return (await engine.asking.ask(caller, onceOf(caller.personId, 'POST /questions'), body)).id;
    },
    async claim(host) {
      const taken = await engine.taking.run({ kosId: kosIds[host], personId: personIds[host] });
      return taken === null || taken === 'lost' ? null : taken.id;
    },
    async answer(host, id) {
      const caller = { personId: personIds[host] };
      const once = onceOf(caller.personId, 'POST /queue/:id/full-answer');
      await engine.replying.answer(caller, once, id, answerTo(topic));
    },
    /** The next twenty in the order in which the rule offers them. */
    async read(host) {
      const now = Date.now();
      const [lastTwo, pinned, others] = await Promise.all([
        engine.counting.lastTwo(kosIds[host]),
        engine.counting.lane(kosIds[host], 'pinned', 20),
        engine.counting.lane(kosIds[host], 'others', 20),
      ]);
      const open = [...pinned, ...others];
      return { order: queueOrder(open, now, lastTwo).slice(0, 20), next: nextInQueue(open, now, lastTwo), now };
    },
  };
}

/** Hosts come up by a law that favours the busy ones, the famous one in every twentieth call. */
export function hostPicker(random) {
  return () => (random() < 0.05 ? 0 : 1 + Math.floor((hosts - 1) * random() ** 2));
}
