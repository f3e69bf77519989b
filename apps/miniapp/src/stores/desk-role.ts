import { type DeskItem, type DeskPlace, deskItems } from '../lib/desk-items';
import { useHasRole, useSession } from './session.store';

/** The role a desk page asks for: an operator's where the person holds it, else a lead's. */
export function useDeskRole(): 'operator' | 'lead' {
  return useHasRole('operator') ? 'operator' : 'lead';
}

/** The desk's places for the person on this device. */
export function useDeskItems(here: DeskPlace, counts?: Partial<Record<DeskPlace, number>>): DeskItem[] {
  const me = useSession((session) => session.me);
  return deskItems(me?.roles ?? [], here, counts);
}
