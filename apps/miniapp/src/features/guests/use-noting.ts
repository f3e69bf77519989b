import { useRef, useState } from 'react';
import { wasAnswered } from '../../lib/answered';
import { call } from '../../lib/call';
import { sentenceOf } from '../../lib/refusal';
import { useDraft } from '../../lib/use-draft';
import { type Loaded, useLoaded } from '../../lib/use-loaded';
import { blankFact, type FactDraft, factDays } from './fact-draft';
import type { Guest } from './use-guests';

export type Noting = {
  /** The guest; `guest: null` when it is none of the host's any more. */
  about: Loaded<{ guest: Guest | null }>;
  draft: FactDraft;
  change: (part: Partial<FactDraft>) => void;
  sending: boolean;
  refused: string | null;
  /** True when the server has it. */
  send: () => Promise<boolean>;
};

/** Guests are found by name: the wire has no route for one of them. */
async function readGuest(id: string, name: string): Promise<{ guest: Guest | null }> {
  const { guests } = await call('GET /guests', { query: name === '' ? {} : { q: name } });
  return { guest: guests.find((guest) => guest.id === id) ?? null };
}

/** Writing down help given elsewhere: kept on the device until the server has it. */
export function useNoting(id: string, name: string): Noting {
  const about = useLoaded(`guest-${id}`, () => readGuest(id, name));
  const draft = useDraft<FactDraft>(`fact-${id}`, blankFact);
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const busy = useRef(false);
  const change = (part: Partial<FactDraft>) => draft.change((before) => ({ ...before, ...part }));

  const send = async (): Promise<boolean> => {
    if (busy.current) return false;
    busy.current = true;
    setSending(true);
    setRefused(null);
    const { channel, on, text } = draft.value;
    const chosen = on ?? factDays(Date.now()).last;
    // the day is settled before the first try, so that a later one asks for the same under the same key
    if (on === null) change({ on: chosen });
    draft.trying();
    try {
      const body = { channel, on: chosen, text };
      const fact = await call('POST /guests/:id/facts', { params: { id }, body, key: draft.key });
      const guest = about.data?.guest;
      if (guest) about.put({ guest: { ...guest, facts: [...guest.facts, fact] } });
      draft.drop();
      return true;
    } catch (failure) {
      if (wasAnswered(failure)) change({});
      setRefused(sentenceOf(failure));
      return false;
    } finally {
      busy.current = false;
      setSending(false);
    }
  };

  return { about, draft: draft.value, change, sending, refused, send };
}
