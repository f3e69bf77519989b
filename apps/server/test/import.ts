import { ok } from 'node:assert';
import type { Reply } from '@huiyou/contracts/api';
import type { ImportKind } from '@huiyou/domain/imports/import';
import type { Person } from './club-by-wire.ts';

export type Import = Reply<'GET /imports/:id'>;

/** Sends a file in parts of at most `size` characters, as the desk does. */
export async function upload(operator: Person, kind: ImportKind, text: string, size = 400_000): Promise<string> {
  const parts = Math.max(1, Math.ceil(text.length / size));
  const { id } = await operator.call('POST /imports', { body: { kind, fileName: `${kind}.csv`, parts } });
  for (let n = 0; n < parts; n += 1) {
    const part = text.slice(n * size, (n + 1) * size);
    await operator.call('PUT /imports/:id/parts/:n', { params: { id, n: String(n) }, body: { text: part } });
  }
  return id;
}

/** Waits for the jobs of an import: `settle` runs what is due. */
export async function until(
  operator: Person,
  id: string,
  state: Import['state'],
  settle: () => Promise<void>,
): Promise<Import> {
  for (let turn = 0; turn < 200; turn += 1) {
    const view = await operator.call('GET /imports/:id', { params: { id } });
    if (view.state === state) return view;
    await settle();
  }
  ok(false, `the import never became ${state}`);
}

/** Uploads, checks and takes over. */
export async function takeOver(
  operator: Person,
  kind: ImportKind,
  text: string,
  settle: () => Promise<void>,
): Promise<{ checked: Import; done: Import }> {
  const id = await upload(operator, kind, text);
  await operator.call('POST /imports/:id/check', { params: { id } });
  const checked = await until(operator, id, 'checked', settle);
  await operator.call('POST /imports/:id/run', { params: { id } });
  return { checked, done: await until(operator, id, 'done', settle) };
}

export const customerColumns = 'external_id,name,unionid,phone_hash,host_no,since,tier,points,consent_basis';
export const hostColumns = 'role,staff_no,name,club_name,pronoun,region,store,capacity,roster';

/** A faultless customer of the host with this number. */
export function customerLine(i: number, hostNo: string): string {
  return `C${i},会友${i % 1000},union_${String(i).padStart(8, '0')},,${hostNo},2023-05-06,相知,${i % 50}@2027-12-31,written`;
}

export function hostLine(staffNo: string, capacity: number): string {
  return `kos,${staffNo},主理${staffNo},${staffNo}的会,她,华东,梧桐里店,${capacity},1-5 9:00-18:00`;
}
