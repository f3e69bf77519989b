import { call } from './load.mjs';

const byDue = (a, b) => a.dueAt - b.dueAt || a.askedAt - b.askedAt || (a.id < b.id ? -1 : 1);

/** The order rule, written down once more and naively: the oracle shares no line with the server. */
function oracle(rows, now, lastTwo) {
  const pinned = rows.filter((row) => row.lane === 'pinned').sort(byDue);
  const others = rows.filter((row) => row.lane === 'others').sort(byDue);
  const turn = lastTwo.length === 2 && lastTwo.every((lane) => lane === 'pinned');
  const next = turn && others[0] && others[0].dueAt < now ? others[0] : (pinned[0] ?? others[0]);
  return { pinned, others, next: next?.id ?? null };
}

const number = (row) => ({ ...row, dueAt: Number(row.dueAt), askedAt: Number(row.askedAt) });

/** Compares the engine's next twenty with the oracle's, one by one. */
export async function auditEngine(operations, database, { kosIds }, sample) {
  const faults = [];
  for (const host of sample) {
    const { order, next, now } = await operations.read(host);
    const { rows, last } = await everything(database, kosIds[host]);
    const open = rows.map(number);
    const lastTwo = last.map((row) => row.lane).reverse();
    if (oracle(open, now, lastTwo).next !== (next?.id ?? null)) faults.push(`host ${host} next`);
    for (const [place, got] of order.entries()) {
      const want = oracle(open, now, lastTwo);
      if (want.next !== got.id) faults.push(`host ${host} place ${place}`);
      const at = open.findIndex((row) => row.id === want.next);
      lastTwo.push(open[at].lane);
      open.splice(at, 1);
      lastTwo.splice(0, lastTwo.length - 2);
    }
  }
  return faults;
}

async function everything(database, kosId) {
  const [rows] = await database.query('SELECT id, lane, dueAt, askedAt FROM question WHERE kosId = ? AND queued = 1', [
    kosId,
  ]);
  const [last] = await database.query(
    'SELECT lane FROM question_entry WHERE answeredFor = ? AND lane IS NOT NULL ORDER BY id DESC LIMIT 2',
    [kosId],
  );
  return { rows, last };
}

/** Compares what hosts are shown with the oracle over every open question of theirs. Returns what differs. */
export async function auditOrder(url, database, { kosIds }, sample) {
  const faults = [];
  for (const host of sample) {
    const { rows, last } = await everything(database, kosIds[host]);
    const shown = await call(url, { method: 'GET', path: '/queue?most=20', person: host });
    const expected = oracle(
      rows.map(number),
      shown.now,
      last.map((row) => row.lane),
    );
    for (const lane of ['pinned', 'others']) {
      const [want, got] = [expected[lane].slice(0, 20), shown[lane].slice(0, 20)];
      if (want.map((row) => row.id).join() !== got.map((row) => row.id).join()) faults.push(`host ${host} ${lane}`);
    }
    if (expected.next !== shown.nextId) faults.push(`host ${host} next ${shown.nextId} for ${expected.next}`);
  }
  return faults;
}

/** Nothing acknowledged is lost or doubled, and nothing is answered and still open. */
export async function auditEffects(database, { asked, claims, answered }, before) {
  const faults = [];
  const [[{ total }]] = await database.query('SELECT COUNT(*) AS total FROM question');
  if (Number(total) !== before + asked.length) faults.push(`${total} questions for ${before + asked.length}`);
  for (const { id, text } of asked) {
    const [rows] = await database.query('SELECT text FROM question WHERE id = ?', [id]);
    if (rows.length !== 1 || rows[0].text !== text) faults.push(`asked ${id}`);
  }
  if (new Set(claims.map(({ id }) => id)).size !== claims.length) {
    const hosts = new Map();
    for (const { id, host } of claims) {
      if (hosts.has(id) && hosts.get(id) !== host) faults.push(`claimed by two: ${id}`);
      hosts.set(id, host);
    }
  }
  for (const id of answered) {
    const [[row]] = await database.query(
      "SELECT q.state, (SELECT COUNT(*) FROM question_entry e WHERE e.questionId = q.id AND e.kind = 'full-answer') AS replies FROM question q WHERE q.id = ?",
      [id],
    );
    if (row?.state !== 'answered' || Number(row.replies) !== 1) faults.push(`answered ${id}`);
  }
  return faults;
}
