import { account as words } from '@huiyou/words/account';
import { states } from '@huiyou/words/states';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { Panel } from '../../components/panel';
import { call, CallError } from '../../lib/call';
import { sentenceOf } from '../../lib/refusal';
import { useMyKos } from '../../stores/my-kos.store';
import { useSession } from '../../stores/session.store';

const over = new Set<CallError['code']>(['session-ended', 'not-signed-in']);

/** Ends the session on the server and forgets it here. A session that is over already needs no more. */
async function signOut(): Promise<void> {
  try {
    await call('POST /sign-out', {});
  } catch (failure) {
    if (!(failure instanceof CallError && over.has(failure.code))) throw failure;
  }
  useMyKos.getState().forget();
  useSession.getState().end();
  const url =
    process.env.TARO_ENV === 'h5' && process.env.HUIYOU_DEMO === '1' ? '/pages/demo/index' : '/pages/home/index';
  await Taro.reLaunch({ url });
}

/** Asks once: whoever signs out by mistake has to find their way back. */
export function SignOut({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [leaving, setLeaving] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  const handleLeave = async () => {
    setLeaving(true);
    setRefusal(null);
    try {
      await signOut();
    } catch (failure) {
      setRefusal(sentenceOf(failure));
      setLeaving(false);
    }
  };

  const leave = (
    <Button
      label={words.signOutDo}
      loading={leaving}
      loadingLabel={words.signingOut}
      onPress={() => void handleLeave()}
    />
  );
  return (
    <Panel open={open} title={words.signOutTitle} onClose={onClose} closeLabel={states.close} foot={leave}>
      <View className="t-text c2">{words.signOutText}</View>
      {refusal ? (
        <View className="m4">
          <Notice tone="look" title={words.notSignedOut} text={refusal} />
        </View>
      ) : null}
    </Panel>
  );
}
