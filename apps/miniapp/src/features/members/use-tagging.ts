import type { BodyIn, Reply } from '@huiyou/contracts/api';
import { useEffect } from 'react';
import { call } from '../../lib/call';
import { type Loaded, useLoaded } from '../../lib/use-loaded';
import { type SentOnce, useSentOnce } from '../../lib/use-sent-once';
import { useSettled } from '../../lib/use-settled';
import type { ChosenMembers } from './use-selection';
import type { Bulk } from './use-undo';

export type TagAct = BodyIn<'POST /members/bulk'>['act'];
export type Tagging = { act: TagAct; tag: string; members: ChosenMembers | null };
export type Effect = Reply<'POST /members/bulk/preview'>;

const blank: Tagging = { act: 'add-tag', tag: '', members: null };

const bodyOf = ({ act, tag, members }: Tagging): BodyIn<'POST /members/bulk'> | null =>
  members === null || tag.trim() === '' ? null : { act, tag: tag.trim(), members };

export type TagMany = {
  sending: SentOnce<Tagging, Bulk>;
  /** What it would change, asked once the fingers rest. */
  effect: Loaded<Effect>;
  /** The effect is that of what is written now. */
  settled: boolean;
};

/** A tag for many: what it would change, and doing it once. Kept on the device until the server has it. */
export function useTagging(open: boolean, chosen: ChosenMembers | null): TagMany {
  const sending = useSentOnce<Tagging, Bulk>('tag-many', blank, async (value, key) => {
    const body = bodyOf(value);
    if (body === null) throw new Error('nothing is chosen');
    return call('POST /members/bulk', { body, key });
  });
  const { value, change } = sending;
  const members = open ? chosen : null;
  // The same choice keeps its key: an unanswered try is asked again, not done twice.
  useEffect(() => {
    if (members !== null && JSON.stringify(members) !== JSON.stringify(value.members))
      change((before) => ({ ...before, members }));
  }, [members, value.members, change]);
  const tag = useSettled(value.tag);
  const body = bodyOf({ ...value, tag });
  const key = open && body !== null ? JSON.stringify(body) : null;
  const effect = useLoaded(key, () =>
    body === null ? Promise.reject(new Error('nothing is chosen')) : call('POST /members/bulk/preview', { body }),
  );
  return { sending, effect, settled: tag === value.tag.trim() };
}
