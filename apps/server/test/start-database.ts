import { randomBytes } from 'node:crypto';
import { startMariadb, type ThrowAwayMariadb } from '@huiyou/testkit/throw-away-mariadb';

export type RunGlobals = typeof globalThis & { huiyouMariadb?: ThrowAwayMariadb | null };

/** One MariaDB for the whole run; DATABASE_TEST_URL names a server to use instead. */
export default async function startDatabase(): Promise<void> {
  const given = process.env['DATABASE_TEST_URL'];
  const own = given ? null : await startMariadb();
  (globalThis as RunGlobals).huiyouMariadb = own;
  process.env['HUIYOU_SPEC_MARIADB'] = given ?? own?.url;
  process.env['HUIYOU_SPEC_MIGRATED'] = `huiyou_migrated_${randomBytes(8).toString('hex')}`;
}
