import { roleCodeWords as words } from '@huiyou/words/account';
import { states } from '@huiyou/words/states';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Field } from '../../components/field';
import { Foot } from '../../components/foot';
import { NavBar } from '../../components/nav-bar';
import { Notice } from '../../components/notice';
import { Screen } from '../../components/screen';
import { call } from '../../lib/call';
import { isAtDesk } from '../../lib/desk-here';
import { sentenceOf } from '../../lib/refusal';
import { useSession } from '../../stores/session.store';

/** Where each role begins: who looks after hosts, at the desk where there is one. A host without a profile is led on. */
const firstPages = () => ({
  kos: '/pages-host/desk/index',
  lead: isAtDesk() ? '/pages-desk/hosts/index' : '/pages/me/index',
  operator: isAtDesk() ? '/pages-desk/org/index' : '/pages-account/staff/index',
});

function faultOf(code: string): string | null {
  if (code === '') return words.empty;
  return /^[\w-]+$/.test(code) ? null : words.malformed;
}

/** Turns a role code into the role. `given` came with the link. */
export function RedeemCode({ given }: { given: string }) {
  const [code, setCode] = useState(given);
  const [tried, setTried] = useState(false);
  const [redeeming, setRedeeming] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const fault = faultOf(code.trim());

  const handleChange = (next: string) => {
    setCode(next);
    setRefusal(null);
  };
  const handleRedeem = async () => {
    setTried(true);
    if (fault !== null || redeeming) return;
    setRedeeming(true);
    setRefusal(null);
    try {
      const { role, me } = await call('POST /role-codes/redeem', { body: { code: code.trim() } });
      useSession.getState().know(me);
      await Taro.reLaunch({ url: firstPages()[role] });
    } catch (failure) {
      setRefusal(sentenceOf(failure));
    } finally {
      setRedeeming(false);
    }
  };

  const foot = (
    <Foot>
      <Button
        label={words.redeem}
        loading={redeeming}
        loadingLabel={words.redeeming}
        onPress={() => void handleRedeem()}
      />
    </Foot>
  );
  return (
    <Screen nav={<NavBar title={words.title} backLabel={states.back} />} foot={foot}>
      <View className="pad">
        <View className="t-text c2 m2">{words.lead}</View>
        <View className="m4">
          <Field
            label={words.label}
            labelHidden
            value={code}
            placeholder={words.placeholder}
            maxLength={128}
            onChange={handleChange}
            onConfirm={() => void handleRedeem()}
            error={tried && fault !== null ? fault : undefined}
          />
        </View>
        {refusal ? (
          <View className="m4">
            <Notice tone="look" title={words.notRedeemed} text={refusal} />
          </View>
        ) : null}
      </View>
    </Screen>
  );
}
