import { onServer } from '@huiyou/testkit/throw-away-mariadb';
import type { RunGlobals } from './start-database.ts';

export default async function stopDatabase(): Promise<void> {
  const own = (globalThis as RunGlobals).huiyouMariadb;
  if (own) return own.stop();
  const [server, migrated] = [process.env['HUIYOU_SPEC_MARIADB'] ?? '', process.env['HUIYOU_SPEC_MIGRATED'] ?? ''];
  await onServer(server, (connection) => connection.query('DROP DATABASE IF EXISTS ??', [migrated]));
}
