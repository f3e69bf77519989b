import type { Reply } from '@huiyou/contracts/api';
import Taro from '@tarojs/taro';
import { useRef, useState } from 'react';
import { call } from '../../lib/call';
import { useLeadToProfile } from '../../lib/lead-to-profile';
import { sentenceOf } from '../../lib/refusal';
import { useDraft } from '../../lib/use-draft';
import { useLoaded } from '../../lib/use-loaded';
import { useSession } from '../../stores/session.store';
import { blankLetter, bodyOf, type LetterDraft } from './letter-draft';

export type Writing = {
  draft: LetterDraft;
  change: (part: Partial<LetterDraft>) => void;
  /** Null until known. */
  host: Reply<'GET /kos/me'>['host'] | null;
  seats: { members: number; capacity: number; left: number } | null;
  /** Asks again for what could not be loaded. */
  reload: () => void;
  sending: boolean;
  refused: string | null;
  send: () => Promise<void>;
};

async function readHost() {
  const [profile, club] = await Promise.all([call('GET /kos/me', {}), call('GET /club', {})]);
  const { host, capacity } = profile;
  return { host, seats: { members: club.members, capacity, left: capacity - club.members } };
}

/** Writing an invitation: kept on the device until the server has printed it. */
export function useWriting(): Writing {
  const me = useSession((session) => session.me?.person.id ?? '');
  const draft = useDraft<LetterDraft>(`letter-${me}`, blankLetter);
  const about = useLoaded('host', readHost);
  useLeadToProfile(about.error);
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
    reload: () => void about.reload(),
    sending,
    refused,
    send,
  };
}
