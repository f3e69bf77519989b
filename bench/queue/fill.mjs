import { createHash } from 'node:crypto';
import { line } from '../figures.mjs';

export const hosts = 2000;
/** The first host is the famous one. */
export const famousOpen = 40_000;
export const open = 1_000_000;
export const members = 100_000;
const people = hosts + members;

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const minute = 60_000;
const batch = 2000;

/** A 26-character id that sorts by `time` and then by `n`. */
export function idOf(time, n) {
  let [head, tail] = ['', ''];
  for (let left = time, i = 0; i < 10; i += 1, left = Math.floor(left / 32)) head = alphabet[left % 32] + head;
  for (let left = n, i = 0; i < 16; i += 1, left = Math.floor(left / 32)) tail = alphabet[left % 32] + tail;
  return head + tail;
}

export const tokenOf = (n) => `bench-token-of-person-${n}`;
const hashOf = (text) => createHash('sha256').update(text).digest('hex');

/** The same numbers in every run. */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** How many open questions each host has: the famous one a fixed number, the others by Zipf's law. */
export function sharesOf() {
  const weights = Array.from({ length: hosts - 1 }, (_, i) => 1 / (i + 8) ** 0.8);
  const sum = weights.reduce((a, b) => a + b, 0);
  const shares = weights.map((weight) => Math.round((weight / sum) * (open - famousOpen)));
  return [famousOpen, ...shares];
}

async function insert(database, table, columns, rows) {
  const names = columns.map((name) => `\`${name}\``).join(', ');
  for (let at = 0; at < rows.length; at += batch) {
    await database.query(`INSERT INTO ${table} (${names}) VALUES ?`, [rows.slice(at, at + batch)]);
  }
}

/** People, sessions, hosts and bonds. Person n < hosts is host n; the others are members spread over the hosts. */
export function brandOf(now) {
  const since = now - 400 * 86_400_000;
  const personIds = Array.from({ length: people }, (_, n) => idOf(since, n));
  const kosIds = Array.from({ length: hosts }, (_, n) => idOf(since + 1, n));
  const hostOf = (n) => (n - hosts) % hosts;
  return { since, personIds, kosIds, hostOf };
}

/** Of a hundred members three stand in the highest tier and twelve in the next, as brands have them. */
function tierOf(n) {
  const place = (n * 37) % 100;
  if (place < 3) return 'confidant';
  if (place < 15) return 'close';
  return place < 40 ? 'familiar' : 'acquainted';
}

async function writeBrand(database, now, brand) {
  const { since, personIds, kosIds, hostOf } = brand;
  const persons = personIds.map((id, n) => [id, `会友${n}`, null, since]);
  await insert(database, 'person', ['id', 'displayName', 'avatar', 'createdAt'], persons);
  const year = now + 365 * 86_400_000;
  const sessions = personIds.map((id, n) => [
    idOf(since + 2, n),
    hashOf(tokenOf(n)),
    id,
    'bench',
    now,
    now,
    year,
    null,
  ]);
  const sessionColumns = ['id', 'tokenHash', 'personId', 'device', 'startedAt', 'lastSeenAt', 'expiresAt', 'endedAt'];
  await insert(database, 'session', sessionColumns, sessions);
  const roles = personIds.map((id, n) => [id, n < hosts ? 'kos' : 'member', since]);
  await insert(database, 'role_grant', ['personId', 'role', 'grantedAt'], roles);
  const kos = kosIds.map((id, n) => [id, personIds[n], `主理人${n}`, `会${n}`, '她', 50_000, true, since]);
  await insert(database, 'kos', ['id', 'personId', 'name', 'clubName', 'pronoun', 'capacity', 'active', 'since'], kos);
  const bonds = personIds.slice(hosts).map((id, i) => {
    const n = i + hosts;
    return [idOf(since + 3, n), id, id, kosIds[hostOf(n)], tierOf(n), since, 'invitation', now, 1];
  });
  const bondColumns = ['id', 'memberId', 'activeMember', 'kosId', 'tier', 'since', 'reason', 'lastExchangeAt', 'n'];
  await insert(database, 'bond', bondColumns, bonds);
  const loads = kosIds.map((id) => [id, Math.ceil(members / hosts), 0]);
  await insert(database, 'host_load', ['kosId', 'members', 'kept'], loads);
}

const questionColumns =
  'id number askerId kosId topicId topicName sections quick needed text state queued lane tier promiseMinutes fullAnswerDay askedAt startedAt replyDueAt fullDueAt dueAt minutesLeft reopened n nudgeAt watchAt broken nudged guest'.split(
    ' ',
  );

/** Due times lie from two days ago to five days ahead; what is past due is on record as such already. */
async function writeQuestions(database, now, { personIds, kosIds }, topic) {
  const random = randomFrom(7);
  const shares = sharesOf();
  const { sections } = topic;
  let n = 0;
  for (const [host, share] of shares.entries()) {
    const rows = [];
    for (let i = 0; i < share; i += 1, n += 1) {
      // Members of this host, one after the other.
      const member = hosts + host + hosts * (i % (members / hosts));
      const pinned = random() < 0.1;
      const minutes = pinned ? 15 : [60, 240, 480][Math.floor(random() * 3)];
      const dueAt = now + Math.floor((random() * 7 - 2) * 1440) * minute;
      const askedAt = dueAt - minutes * minute;
      const past = dueAt < now;
      const tier = pinned ? 'confidant' : 'close';
      const texts = `第 ${n} 问，换了软水以后新到的豆子还是偏酸，喝到后面有点青`;
      rows.push([
        ...[idOf(askedAt, n), i + 1, personIds[member], kosIds[host], topic.id, topic.name, sections, false, 1, texts],
        ...[
          'waiting',
          true,
          pinned ? 'pinned' : 'others',
          tier,
          minutes,
          'same',
          askedAt,
          askedAt,
          dueAt,
          dueAt,
          dueAt,
        ],
        ...[minutes, 0, 1, dueAt - (minutes / 5) * minute, past ? null : dueAt + 1, past, true, false],
      ]);
    }
    await insert(database, 'question', questionColumns, rows);
  }
  const counts = personIds.slice(hosts).map((id) => [id, Math.ceil(famousOpen / (members / hosts)) + 1]);
  await insert(database, 'question_count', ['memberId', 'last'], counts);
  return n;
}

/** Waits until what was filled in is on the disk: a database that writes out a million rows it got at once is nobody's evening. */
async function settle(database) {
  const hurried = ['innodb_io_capacity_max = 20000', 'innodb_io_capacity = 10000', 'innodb_max_dirty_pages_pct = 0'];
  const usual = ['innodb_max_dirty_pages_pct = 90', 'innodb_io_capacity = 200', 'innodb_io_capacity_max = 2000'];
  for (const setting of hurried) await database.query(`SET GLOBAL ${setting}`);
  for (;;) {
    const [[dirty]] = await database.query("SHOW GLOBAL STATUS LIKE 'Innodb_buffer_pool_pages_dirty'");
    if (Number(dirty.Value) < 200) break;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  for (const setting of usual) await database.query(`SET GLOBAL ${setting}`);
}

/** Writes the whole brand into the migrated database. Returns what the load needs to know of it. */
export async function fill(database, now) {
  const began = performance.now();
  const brand = brandOf(now);
  await database.query('SET GLOBAL innodb_flush_log_at_trx_commit = 0');
  await database.query('SET SESSION unique_checks = 0, foreign_key_checks = 0');
  await writeBrand(database, now, brand);
  const [[topic]] = await database.query('SELECT id, name, sections FROM topic LIMIT 1');
  const questions = await writeQuestions(database, now, brand, topic);
  await database.query('ANALYZE TABLE question, bond, session, kos, person');
  await database.query('SET GLOBAL innodb_flush_log_at_trx_commit = 1');
  await settle(database);
  line(
    `queue: ${questions} open questions of ${hosts} hosts written in ${((performance.now() - began) / 1000).toFixed(0)} s`,
  );
  return { ...brand, topic: { ...topic, sections: JSON.parse(topic.sections) }, questions };
}
