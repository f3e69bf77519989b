import { createConnection } from 'mysql2/promise';
import { openEngine } from './engine.mjs';
import { fill } from './fill.mjs';

/**
 * Migrates and fills in a process of its own: a million rows leave behind a heap that no server has, and its engine would be
 * measured with the pauses of clearing it away.
 */
process.on('message', ({ env, url }) => {
  void (async () => {
    const empty = await openEngine(env);
    await empty.stop();
    const database = await createConnection(url);
    const { personIds, kosIds, topic, questions } = await fill(database, Date.now());
    await database.end();
    process.send({ personIds, kosIds, topic, questions }, () => process.exit(0));
  })();
});
