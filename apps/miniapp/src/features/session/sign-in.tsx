import { session as words } from '@huiyou/words/session';
import { useEffect, useState } from 'react';
import { View } from '@tarojs/components';
import { Notice } from '../../components/notice';
import type { CallError } from '../../lib/call';
import { isH5 } from '../../lib/platform';
import { signIn } from '../../lib/sign-in';
import { useSession } from '../../stores/session.store';
import { EntryPage } from './entry-page';
import { asCallError } from './use-entry';

interface SignInProps {
  ended: boolean;
  error: CallError | null;
  back: boolean;
}

const here = (): string => (isH5 ? `${window.location.pathname}${window.location.search}` : '');

/** Nobody is signed in: one button. */
export function SignIn({ ended, error, back }: SignInProps) {
  const [loading, setLoading] = useState(false);
  const [refused, setRefused] = useState(error?.code === 'session-ended' ? null : error);

  const handleSignIn = async () => {
    setLoading(true);
    setRefused(null);
    try {
      const signedIn = await signIn(here());
      if (signedIn) useSession.getState().start(signedIn);
    } catch (failure) {
      setRefused(asCallError(failure));
    } finally {
      setLoading(false);
    }
  };

  // In the demo nobody has to press a button to be asked whom to be.
  useEffect(() => {
    if (process.env.HUIYOU_DEMO === '1') void signIn(here());
  }, []);

  return (
    <EntryPage
      back={back}
      title={ended ? words.endedTitle : words.signInTitle}
      lines={[ended ? words.endedText : words.signInText]}
      action={{ label: words.signIn, loading, onPress: () => void handleSignIn() }}
    >
      {refused ? (
        <View className="m5">
          <Notice tone="look" text={refused.message} />
        </View>
      ) : null}
    </EntryPage>
  );
}
