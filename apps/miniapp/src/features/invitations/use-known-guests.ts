import type { Reply } from '@huiyou/contracts/api';
import { useState } from 'react';
import { call } from '../../lib/call';
import { type Paged, usePaged } from '../../lib/use-paged';
import { useSettled } from '../../lib/use-settled';
import type { LetterDraft } from './letter-draft';

export type Guest = Reply<'GET /guests'>['guests'][number];

export type KnownGuests = {
  list: Paged<Reply<'GET /guests'>>;
  typed: string;
  type: (text: string) => void;
  /** What is searched for; empty for everybody. */
  q: string;
};

/** The people who have met the host. While one is chosen the search is for that one: the list may be long. */
export function useKnownGuests(draft: LetterDraft): KnownGuests {
  const [typed, type] = useState('');
  const settled = useSettled(typed);
  const q = draft.guestId === null ? settled : (draft.guestName ?? '');
  const list = usePaged(`guests-${q}`, (query) => call('GET /guests', { query: q === '' ? query : { ...query, q } }));
  return { list, typed, type, q };
}
