import type { RunGlobals } from './start-database.ts';

export default async function stopDatabase(): Promise<void> {
  await (globalThis as RunGlobals).huiyouMariadb?.stop();
}
