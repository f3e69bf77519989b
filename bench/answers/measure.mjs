import { createConnection } from 'mysql2/promise';
import { postingOf, placeOf } from '@huiyou/domain/answers/postings';
import { termsOfSearch } from '@huiyou/domain/answers/search-terms';
import { freshDatabase, startMariadb } from '@huiyou/testkit/throw-away-mariadb';
import { FindAnswers } from '../../apps/server/dist/modules/answers/find-answers.js';
import { keysOf } from '../../apps/server/dist/modules/answers/index-answers.js';
import { entities } from '../../apps/server/dist/entities.js';
import { connect } from '../../apps/server/dist/platform/database/data-sources.js';
import { keep, line, spread } from '../figures.mjs';
import { answerAt, answers } from './write.mjs';

const name = 'L00000000000000000000BENCH0';
const allowedMs = 50;
const rounds = 15;

/** One of each bad case: common characters, many of them, rare ones, none at all, and whole words. */
const searches = [
  '的',
  '一',
  '水',
  '的一',
  '的一是不了人',
  '一是不了人我',
  '水温',
  '手冲水温',
  'V60',
  '18g 的',
  '龘',
  '的龘',
  '的 一 是 不 了 人',
];

/** The postings as the server keeps them, made in memory and laid down at once. */
function postingsInMemory() {
  const numbers = new Map();
  for (let number = 1; number <= answers; number += 1) {
    for (const key of keysOf({ ...answerAt(number), topicId: `T${number % 6}` })) {
      const having = numbers.get(key);
      if (having) having.push(number);
      else numbers.set(key, [number]);
    }
  }
  return numbers;
}

function* rowsOf(numbers) {
  for (const [key, having] of numbers) {
    const blocks = new Map();
    for (const number of having) {
      const { block, place } = placeOf(number);
      const places = blocks.get(block);
      if (places) places.push(place);
      else blocks.set(block, [place]);
    }
    for (const [block, places] of blocks) yield [name, key, block, places.length, Buffer.from(postingOf(places))];
  }
}

async function layDown(database, numbers) {
  let batch = [];
  let rows = 0;
  const flush = async () => {
    if (batch.length > 0)
      await database.query('INSERT INTO search_posting (space, term, block, count, numbers) VALUES ?', [batch]);
    rows += batch.length;
    batch = [];
  };
  await database.query('INSERT INTO search_space VALUES (?, ?, ?)', [name, answers, answers]);
  for (const row of [...rowsOf(numbers)].sort((a, b) => (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : a[2] - b[2]))) {
    batch.push(row);
    if (batch.length === 2000) await flush();
  }
  await flush();
  await database.query('ANALYZE TABLE search_posting');
  return rows;
}

/** How many answers have every term, from what was laid down. */
function countOf(numbers, search) {
  const terms = termsOfSearch(search).map((term) => numbers.get(`a${term}`) ?? []);
  if (terms.length === 0) return 0;
  const [first, ...rest] = terms.sort((a, b) => a.length - b.length);
  const sets = rest.map((having) => new Set(having));
  return first.filter((number) => sets.every((set) => set.has(number))).length;
}

async function timed(work) {
  const times = [];
  let result = null;
  for (let i = 0; i < rounds; i += 1) {
    const began = performance.now();
    result = await work();
    times.push(performance.now() - began);
  }
  return { result, ...spread(times) };
}

/** Searching and proposing among 100,000 answers of one host on MariaDB, against counting by hand. */
export async function measure() {
  const mariadb = await startMariadb();
  const made = await freshDatabase(mariadb.url);
  const sources = await connect({ kind: 'mysql', url: made.url.replace(/^mariadb:/, 'mysql:') }, entities);
  const database = await createConnection(made.url.replace(/^mariadb:/, 'mysql:'));
  try {
    const numbers = postingsInMemory();
    const rows = await layDown(database, numbers);
    const find = new FindAnswers({ read: sources.reader.manager });
    const faults = [];
    const figures = [];
    for (const search of searches) {
      const { result, median, max } = await timed(() => find.search([name, 'Lbrand'], search));
      if (result.total !== countOf(numbers, search)) faults.push(`${search}: ${result.total}`);
      figures.push({ search, found: result.total, medianMs: median, maxMs: max });
      line(
        `answers: ${search.padEnd(12)} ${String(result.total).padStart(6)} found, ${median.toFixed(1)} ms, at most ${max.toFixed(1)} ms`,
      );
    }
    const asked = [
      answerAt(answers + 1).text,
      answerAt(answers + 2)
        .sections.map(({ text }) => text)
        .join(''),
    ];
    for (const question of asked) {
      const { median, max } = await timed(() => find.like([name, 'Lbrand'], question));
      figures.push({ question: question.length, medianMs: median, maxMs: max });
      line(
        `answers: proposals for ${question.length} characters, ${median.toFixed(1)} ms, at most ${max.toFixed(1)} ms`,
      );
    }
    const slow = figures.filter(({ maxMs }) => maxMs > allowedMs).length;
    line(
      `answers: ${answers} answers in ${rows} rows; audit ${faults.length === 0 ? 'passed' : `FAILED: ${faults.join('; ')}`}; ${slow} over ${allowedMs} ms`,
    );
    keep('answers', { answers, rows, allowedMs, figures, audit: faults });
    if (faults.length > 0 || slow > 0) process.exitCode = 1;
  } finally {
    await database.end();
    await Promise.all([sources.reader.destroy(), sources.writer.destroy()]);
    await made.drop();
    await mariadb.stop();
  }
}
