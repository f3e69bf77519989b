import type { BodyIn } from '@huiyou/contracts/api';
import { noteLimits } from '@huiyou/domain/membership/bond';
import { useCallback, useState } from 'react';
import { askedOf, type MemberSearch } from './member-search';

export type ChosenMembers = BodyIn<'POST /members/bulk'>['members'];

export type Selection = {
  /** Everybody the search finds, in place of those chosen by hand. */
  all: boolean;
  chooseAll: (all: boolean) => void;
  ids: ReadonlySet<string>;
  toggle: (bondId: string) => void;
  clear: () => void;
  /** As the server is told; null when nobody is chosen. */
  members: ChosenMembers | null;
};

/** Who is chosen. Those chosen by hand stay while the search changes, so that one can look for one after the other. */
export function useSelection(search: MemberSearch): Selection {
  const [all, chooseAll] = useState(false);
  const [ids, setIds] = useState<ReadonlySet<string>>(() => new Set());
  const toggle = useCallback(
    (bondId: string) =>
      setIds((before) => {
        const after = new Set(before);
        if (!after.delete(bondId) && after.size < noteLimits.tagged) after.add(bondId);
        return after;
      }),
    [],
  );
  const clear = useCallback(() => {
    setIds(new Set());
    chooseAll(false);
  }, []);
  const byHand: ChosenMembers | null = ids.size === 0 ? null : { by: 'hand', bondIds: [...ids] };
  const members: ChosenMembers | null = all ? { by: 'search', ...askedOf(search) } : byHand;
  return { all, chooseAll, ids, toggle, clear, members };
}
