import { newId } from '../src/platform/ids.ts';

/** Runs one statement with its values, on whatever connection a test has. */
export type Write = (query: string, values: readonly (string | number | null)[]) => Promise<unknown>;

const atOnce = 250;

/** Members of a host written straight into the tables, as a brand has them by the thousand; returns their ids. */
export async function bringMembers(write: Write, kosId: string, count: number, at: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => newId(at));
  for (let i = 0; i < count; i += atOnce) {
    const part = ids.slice(i, i + atOnce);
    const rows = (one: string) => part.map(() => one).join(', ');
    await write(
      `INSERT INTO person (id, displayName, avatar, createdAt) VALUES ${rows('(?, ?, NULL, ?)')}`,
      part.flatMap((id, k) => [id, `会友${i + k}`, at]),
    );
    await write(
      `INSERT INTO role_grant (personId, role, grantedAt) VALUES ${rows('(?, ?, ?)')}`,
      part.flatMap((id) => [id, 'member', at]),
    );
    await write(
      `INSERT INTO bond (id, memberId, activeMember, kosId, tier, since, reason, n) VALUES ${rows('(?, ?, ?, ?, ?, ?, ?, ?)')}`,
      part.flatMap((id, k) => [newId(at), id, id, kosId, 'acquainted', at + i + k, 'invitation', 1]),
    );
  }
  await write('UPDATE host_load SET members = members + ? WHERE kosId = ?', [count, kosId]);
  return ids;
}
