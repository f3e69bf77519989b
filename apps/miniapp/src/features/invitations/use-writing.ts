import type { Reply } from '@huiyou/contracts/api';
import Taro from '@tarojs/taro';
import { useEffect, useRef, useState } from 'react';
import { call } from '../../lib/call';
import { useLeadToProfile } from '../../lib/lead-to-profile';
import { sentenceOf } from '../../lib/refusal';
import { useDraft } from '../../lib/use-draft';
import { useLoaded } from '../../lib/use-loaded';
import { useSession } from '../../stores/session.store';
import { blankLetter, bodyOf, type LetterDraft, withGuest } from './letter-draft';

export type Writing = {
  draft: LetterDraft;
  change: (part: Partial<LetterDraft>) => void;
  /** Null until known. */
  host: Reply<'GET /kos/me'>['host'] | null;
  seats: { members: number; kept: number; capacity: number; left: number } | null;
  /** Members are being handed over: no new letter may be written. */
  leaving: boolean;
  /** Asks again for what could not be loaded. */
  reload: () => void;
  sending: boolean;
  refused: string | null;
  send: () => Promise<void>;
};

async function readHost() {
  const [profile, { members }, { kept }] = await Promise.all([
    call('GET /kos/me', {}),
    call('GET /club', {}),
    call('GET /members', { query: {} }),
  ]);
  const { host, capacity, leavesAt } = profile;
  const seats = { members, kept, capacity, left: capacity - members - kept };
  return { host, seats, leaving: leavesAt !== null };
}

/** Writing an invitation: kept on the device until the server has printed it. `guest` is whom it shall be for. */
export function useWriting(guest: { personId: string; name: string } | null): Writing {
  const me = useSession((session) => session.me?.person.id ?? '');
  const draft = useDraft<LetterDraft>(`letter-${me}`, blankLetter);
  const about = useLoaded('host', readHost);
  useLeadToProfile(about.error);
  const given = useRef(guest);
  const { change: changeDraft } = draft;
  useEffect(() => {
    const whom = given.current;
    given.current = null;
    if (whom) changeDraft((before) => withGuest(before, whom));
  }, [changeDraft]);
  const [sending, setSending] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const busy = useRef(false);

  const send = async () => {
    if (busy.current) return;
    busy.current = true;
    setSending(true);
    setRefused(null);
    draft.trying();
    try {
      const printed = await call('POST /invitations', { body: bodyOf(draft.value), key: draft.key });
      draft.drop();
      await Taro.redirectTo({ url: `/pages-host/invitation/index?id=${printed.id}` });
    } catch (failure) {
      setRefused(sentenceOf(failure));
      void about.reload();
    } finally {
      busy.current = false;
      setSending(false);
    }
  };

  const change = (part: Partial<LetterDraft>) => draft.change((before) => ({ ...before, ...part }));
  return {
    draft: draft.value,
    change,
    host: about.data?.host ?? null,
    seats: about.data?.seats ?? null,
    leaving: about.data?.leaving ?? false,
    reload: () => void about.reload(),
    sending,
    refused,
    send,
  };
}
