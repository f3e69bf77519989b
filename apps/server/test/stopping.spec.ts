import { describe, expect, it } from '@jest/globals';
import { retryUntil } from '@huiyou/testkit/child-process';
import { freshDatabase } from '@huiyou/testkit/throw-away-mariadb';
import { createConnection, type RowDataPacket } from 'mysql2/promise';
import { spawnClub } from './spawned-club.ts';

describe('asked to end', () => {
  it('the server lets a running request finish, takes no new one, and ends in order', async () => {
    const database = await freshDatabase(process.env['HUIYOU_SPEC_MARIADB'] ?? '');
    const club = await spawnClub(database.url);
    const sql = await createConnection(database.url);
    const rows = async (query: string) => (await sql.query<RowDataPacket[]>(query))[0];
    try {
      const member = await club.member(await club.host());
      const [topic] = await rows('SELECT id FROM topic');
      // Somebody holds the member's bond, so that the question waits inside its transaction.
      await sql.beginTransaction();
      await sql.query('SELECT id FROM bond WHERE memberId = ? FOR UPDATE', [member.id]);
      const asked = member.attempt('POST /questions', {
        body: { text: '关店前的一问', topicId: topic?.['id'] as string },
      });
      const waiting = () => rows("SELECT trx_id FROM information_schema.innodb_trx WHERE trx_state = 'LOCK WAIT'");
      // The table is a picture that stays as it is while it is asked for more often than every 100 ms.
      expect(await retryUntil(async () => (await waiting()).length > 0, 10_000, 150)).toBe(true);

      const ended = club.server.stop();
      const refuses = () =>
        fetch(`${club.url}/api/health/live`, { headers: { connection: 'close' } }).then(
          (reply) => reply.status === 503,
          () => true,
        );
      expect(await retryUntil(refuses, 10_000)).toBe(true);
      await sql.commit();

      expect((await asked).status).toBe(201);
      expect(await ended).toEqual({ code: 0, signal: null });
      expect((await rows('SELECT text FROM question')).map((row) => row['text'] as string)).toEqual(['关店前的一问']);
    } finally {
      await sql.end();
      await club.stop();
      await database.drop();
    }
  });
});
