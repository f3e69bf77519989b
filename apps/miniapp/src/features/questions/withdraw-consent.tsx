import { consents as words } from '@huiyou/words/club-knowledge';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { Panel } from '../../components/panel';
import { SurePair } from '../../components/sure-pair';
import type { Deciding } from './use-consent';

/** Takes an agreement back, asked once more before it happens. */
export function WithdrawConsent({ deciding }: { deciding: Deciding }) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  const handleWithdraw = async () => {
    if (await deciding.decide('withdraw')) close();
  };
  const foot = (
    <SurePair
      keep={words.withdrawKeep}
      sure={words.withdraw}
      doing={words.deciding}
      busy={deciding.busy !== null}
      onKeep={close}
      onSure={() => void handleWithdraw()}
    />
  );
  return (
    <>
      <Button look="text" label={words.withdraw} onPress={() => setOpen(true)} />
      <Panel open={open} title={words.withdrawTitle} closeLabel={words.withdrawKeep} onClose={close} foot={foot}>
        <View className="t-text c2">{words.withdrawText}</View>
        {deciding.error ? (
          <View className="m3">
            <Notice tone="look" title={words.notDecided} text={deciding.error.message} />
          </View>
        ) : null}
      </Panel>
    </>
  );
}
