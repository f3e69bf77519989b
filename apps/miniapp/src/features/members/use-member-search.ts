import { useState } from 'react';
import { useSettled } from '../../lib/use-settled';
import { everybody, type Filters, type MemberSearch } from './member-search';

export type Searching = {
  typed: string;
  type: (text: string) => void;
  filters: Filters;
  filter: (part: Partial<Filters>) => void;
  clear: () => void;
  /** What is asked for: the typed words once the fingers rest. */
  search: MemberSearch;
};

/** What the host is looking for among the members. */
export function useMemberSearch(initial: MemberSearch): Searching {
  const [typed, type] = useState(initial.q);
  const [filters, setFilters] = useState<Filters>({ show: initial.show, tier: initial.tier, tag: initial.tag });
  const q = useSettled(typed);
  const filter = (part: Partial<Filters>) => setFilters((before) => ({ ...before, ...part }));
  const clear = () => {
    type('');
    setFilters({ show: everybody.show, tier: everybody.tier, tag: everybody.tag });
  };
  return { typed, type, filters, filter, clear, search: { q, ...filters } };
}
