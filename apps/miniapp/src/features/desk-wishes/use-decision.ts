import { useState } from 'react';
import { call } from '../../lib/call';
import { useSave } from '../../lib/desk-save';
import { useDraft } from '../../lib/use-draft';
import { useMyId } from '../../stores/session.store';

type Doing = 'grant' | 'decline';

export type Decision = {
  words: string;
  write: (words: string) => void;
  doing: Doing | null;
  refusal: string | null;
  grant: (toKosId: string, onDone: () => void) => void;
  decline: (onDone: () => void) => void;
};

/** What a lead answers to a wish; the words stay on the device until the server has them. */
export function useDecision(id: string): Decision {
  const draft = useDraft(`${useMyId()} lead-wish ${id}`, '');
  const { busy, refusal, save } = useSave();
  const [last, setLast] = useState<Doing | null>(null);

  const decide = (doing: Doing, send: () => Promise<unknown>, onDone: () => void) => {
    setLast(doing);
    void save({ doing, words: draft.value }, async () => {
      await send();
      draft.drop();
      onDone();
    });
  };
  const params = { id };
  const words = draft.value;
  return {
    words,
    write: (next) => draft.change(() => next),
    doing: busy ? last : null,
    refusal,
    grant: (toKosId, onDone) =>
      decide('grant', () => call('POST /lead/wishes/:id/grant', { params, body: { toKosId, words } }), onDone),
    decline: (onDone) =>
      decide('decline', () => call('POST /lead/wishes/:id/decline', { params, body: { words } }), onDone),
  };
}
