import type { Reply } from '@huiyou/contracts/api';
import { call, CallError } from '../../lib/call';
import { type SentOnce, useSentOnce } from '../../lib/use-sent-once';
import type { Invited } from './invited';

type Accepted = Reply<'POST /letters/:token/accept'>;
type Newcomer = { name: string; ofAge: boolean };

/**
 * Accepts an invitation so that a lost answer can be asked for again and nobody takes two seats. `onStale`: the terms
 * have changed since the letter was opened, so it has to be read again.
 */
export function useAcceptance(token: string, letter: Invited, onStale: () => void): SentOnce<Newcomer, Accepted> {
  const suggested = { name: letter.displayName, ofAge: false };
  return useSentOnce(`seat-${token}`, suggested, async ({ name, ofAge }, key) => {
    const body = { displayName: name.trim(), termsVersion: letter.termsVersion, ofAge };
    try {
      return await call('POST /letters/:token/accept', { params: { token }, body, key });
    } catch (failure) {
      if (failure instanceof CallError && failure.code === 'terms-outdated') onStale();
      throw failure;
    }
  });
}
