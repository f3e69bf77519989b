import type { Reply } from '@huiyou/contracts/api';
import { call, CallError } from '../../lib/call';
import { type SentOnce, useSentOnce } from '../../lib/use-sent-once';
import { useMyId } from '../../stores/session.store';
import type { Place } from './place';

type Accepted = Reply<'POST /carried-over/accept'>;
type Comer = { name: string; ofAge: boolean };

/** Takes the kept place, so that a lost answer can be asked for again. `onStale`: the terms have changed meanwhile. */
export function useTakePlace(place: Place, onStale: () => void): SentOnce<Comer, Accepted> {
  const blank: Comer = { name: place.displayName, ofAge: false };
  return useSentOnce(`${useMyId()} kept-place`, blank, async ({ name, ofAge }, key) => {
    const body = { displayName: name.trim(), termsVersion: place.termsVersion, ofAge };
    try {
      return await call('POST /carried-over/accept', { body, key });
    } catch (failure) {
      if (failure instanceof CallError && failure.code === 'terms-outdated') onStale();
      throw failure;
    }
  });
}
