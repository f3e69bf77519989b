import { setUpWords as words } from '@huiyou/words/account';
import { states } from '@huiyou/words/states';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Foot } from '../../components/foot';
import { NavBar } from '../../components/nav-bar';
import { Notice } from '../../components/notice';
import { Screen } from '../../components/screen';
import { call } from '../../lib/call';
import { sentenceOf } from '../../lib/refusal';
import { useSession } from '../../stores/session.store';

/** A new installation's first operator: explained, then one button. */
export function BecomeFirstOperator({ code }: { code: string }) {
  const name = useSession((session) => session.me?.person.displayName ?? '');
  const [opening, setOpening] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(code === '' ? words.noCode : null);

  const handleBecome = async () => {
    setOpening(true);
    setRefusal(null);
    try {
      useSession.getState().know(await call('POST /set-up', { body: { code } }));
      await Taro.redirectTo({ url: '/pages-account/staff/index' });
    } catch (failure) {
      setRefusal(sentenceOf(failure));
    } finally {
      setOpening(false);
    }
  };

  const foot =
    code === '' ? undefined : (
      <Foot>
        <Button
          label={words.become}
          loading={opening}
          loadingLabel={words.becoming}
          onPress={() => void handleBecome()}
        />
      </Foot>
    );
  return (
    <Screen nav={<NavBar title={words.title} backLabel={states.back} />} foot={foot}>
      <View className="pad">
        <View className="t1 m4">{words.lead}</View>
        <View className="t-body c2 m3">{words.text}</View>
        {name ? <View className="t-body c2 m2">{words.as(name)}</View> : null}
        {refusal ? (
          <View className="m5">
            <Notice tone="look" title={words.failed} text={refusal} />
          </View>
        ) : null}
      </View>
    </Screen>
  );
}
