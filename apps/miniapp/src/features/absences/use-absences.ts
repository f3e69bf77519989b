import type { Reply } from '@huiyou/contracts/api';
import { useState } from 'react';
import { call } from '../../lib/call';
import { useLeadToProfile } from '../../lib/lead-to-profile';
import { sentenceOf } from '../../lib/refusal';
import { type Loaded, useLoaded } from '../../lib/use-loaded';

type Lists = Reply<'GET /absences'>;
export type Absence = Lists['mine'][number];

export type Absences = {
  lists: Loaded<Lists>;
  ending: string | null;
  refused: string | null;
  /** True when it is over. */
  end: (id: string) => Promise<boolean>;
};

/** When the calling host is away, and for whom the host stands in. */
export function useAbsences(): Absences {
  const lists = useLoaded('absences', () => call('GET /absences', {}));
  useLeadToProfile(lists.error);
  const [ending, setEnding] = useState<string | null>(null);
  const [refused, setRefused] = useState<string | null>(null);

  const end = async (id: string): Promise<boolean> => {
    if (ending !== null) return false;
    setEnding(id);
    setRefused(null);
    try {
      await call('POST /absences/:id/end', { params: { id } });
      await lists.reload();
      return true;
    } catch (failure) {
      setRefused(sentenceOf(failure));
      return false;
    } finally {
      setEnding(null);
    }
  };

  return { lists, ending, refused, end };
}
