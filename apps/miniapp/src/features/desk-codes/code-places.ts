import type { BodyIn, Reply } from '@huiyou/contracts/api';
import type { StaffRole } from '@huiyou/domain/identity/roles';
import { codesWords as words, placeOfStore } from '@huiyou/words/desk';
import type { DeskOption } from '../../components/desk-select';

type Org = Reply<'GET /org'>;
type Place = Pick<BodyIn<'POST /role-codes'>, 'storeId' | 'branchId'>;

/**
 * Where a role may be held: a host works at a store or at none, a lead looks after a store, a branch or the whole
 * brand, an operator always looks after all of it. '' stands for none.
 */
export function placesFor(role: StaffRole, org: Org | null): DeskOption[] {
  if (role === 'operator') return [];
  const branches = new Map(org?.branches.map(({ id, name }) => [id, name]));
  const stores = (org?.stores ?? []).map(({ id, name, branchId }) => ({
    value: `store ${id}`,
    label: placeOfStore(branchId === null ? null : (branches.get(branchId) ?? null), name),
  }));
  if (role === 'kos') return [{ value: '', label: words.noStore }, ...stores];
  const regions = (org?.branches ?? []).map(({ id, name }) => ({ value: `branch ${id}`, label: name }));
  return [{ value: '', label: words.noPlace }, ...regions, ...stores];
}

/** A chosen place as the wire wants it; none where the role has no such place. */
export function placeBody(role: StaffRole, chosen: string): Place {
  const [kind, id = null] = chosen.split(' ');
  if (role !== 'operator' && kind === 'store') return { storeId: id, branchId: null };
  if (role === 'lead' && kind === 'branch') return { storeId: null, branchId: id };
  return { storeId: null, branchId: null };
}
