import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { answerTo, hostPicker } from './engine.mjs';
import { hosts, members, randomFrom, tokenOf } from './fill.mjs';
import { beat } from './metronome.mjs';

const agent = new Agent({ keepAlive: true, maxSockets: 64 });

const mix = [
  ['ask', 0.4],
  ['claim', 0.7],
  ['answer', 0.85],
  ['read', 1],
];

/** What arrivals do: a claim that was given is answered later by the same host. Keeps what was acknowledged. */
function makeArrivals(operations, random) {
  const pickHost = hostPicker(random);
  const claimed = new Map();
  // A host whose answer is on its way may be given the same question once more: it is answered once.
  const sent = new Set();
  const log = { asked: [], claims: [], answered: [] };
  const claim = async () => {
    const host = pickHost();
    const id = await operations.claim(host);
    if (id && !sent.has(id)) {
      log.claims.push({ id, host });
      claimed.set(id, host);
    }
  };
  const arrivals = {
    async ask() {
      const text = `新问 ${randomUUID()}`;
      log.asked.push({ id: await operations.ask(hosts + Math.floor(random() * members), text), text });
    },
    claim,
    async answer() {
      const [first] = claimed;
      if (!first) return claim();
      claimed.delete(first[0]);
      sent.add(first[0]);
      await operations.answer(first[1], first[0]);
      log.answered.push(first[0]);
    },
    read: () => operations.read(pickHost()),
  };
  return { arrivals, log };
}

/**
 * Open loop: one arrival every 1000 / rate ms, whether or not the one before is done; latency counts from the intended
 * arrival. Returns latencies in ms by operation, failures by their reason, what was acknowledged, and how late the arrivals
 * themselves came, in ms.
 */
export async function openLoop(operations, { rate, seconds, seed }) {
  const random = randomFrom(seed);
  const { arrivals, log } = makeArrivals(operations, random);
  const latencies = { ask: [], claim: [], answer: [], read: [] };
  const failed = {};
  const running = new Set();
  const late = await beat({ periodMs: 1000 / rate, beats: rate * seconds }, (_, due) => {
    const roll = random();
    const name = mix.find(([, upTo]) => roll < upTo)[0];
    const work = arrivals[name]()
      .then(() => latencies[name].push(performance.now() - due))
      .catch((error) => {
        const reason = `${name}: ${error.code ?? error.message}`;
        failed[reason] = (failed[reason] ?? 0) + 1;
      });
    running.add(work);
    void work.finally(() => running.delete(work));
  });
  await Promise.all(running);
  return { latencies, failed, log, late };
}

/** One call over HTTP; throws what the server refuses. */
export function call(url, { method, path, person, body, key }) {
  const payload = body === undefined ? undefined : JSON.stringify(body);
  const headers = { authorization: `Bearer ${tokenOf(person)}` };
  if (key) headers['idempotency-key'] = key;
  if (payload)
    Object.assign(headers, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(payload) });
  return new Promise((resolve, reject) => {
    const sent = request(`${url}/api${path}`, { method, headers, agent }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => {
        const answer = JSON.parse(Buffer.concat(parts).toString('utf8'));
        if (response.statusCode < 300) resolve(answer);
        else reject(Object.assign(new Error(answer.code), { code: answer.code }));
      });
    });
    sent.on('error', reject);
    sent.end(payload);
  });
}

/** The same operations as an app does them: over HTTP, with everything that its page shows. */
export function operationsOver(url, topic) {
  const post = (path, person, body) => call(url, { method: 'POST', path, person, body, key: randomUUID() });
  return {
    ask: async (member, text) => (await post('/questions', member, { text, topicId: topic.id })).id,
    claim: async (host) => (await post('/queue/next', host)).question?.id ?? null,
    answer: (host, id) => post(`/queue/${id}/full-answer`, host, { sections: answerTo(topic) }),
    read: (host) => call(url, { method: 'GET', path: '/queue?most=20', person: host }),
  };
}

if (process.send) {
  process.on('message', ({ url, topic, ...options }) => {
    void openLoop(operationsOver(url, topic), options).then((result) => process.send(result, () => process.exit(0)));
  });
}
