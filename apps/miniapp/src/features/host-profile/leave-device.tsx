import { host as words } from '@huiyou/words/host';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Panel } from '../../components/panel';
import { call, CallError } from '../../lib/call';
import { useSession } from '../../stores/session.store';

interface LeaveDeviceProps {
  open: boolean;
  onClose: () => void;
}

/** Signs out here, after asking. */
export function LeaveDevice({ open, onClose }: LeaveDeviceProps) {
  const [leaving, setLeaving] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);

  const handleLeave = async () => {
    setLeaving(true);
    setRefused(null);
    try {
      await call('POST /sign-out', {});
      useSession.getState().end();
      await Taro.reLaunch({ url: '/pages/home/index' });
    } catch (failure) {
      setRefused(failure instanceof CallError ? failure.message : words.notLoaded);
    } finally {
      setLeaving(false);
    }
  };

  return (
    <Panel
      open={open}
      title={words.signOutSure}
      onClose={onClose}
      closeLabel={words.stay}
      foot={<Button label={words.signOutConfirm} loading={leaving} onPress={() => void handleLeave()} />}
    >
      <View className="t-note">{words.signOutText}</View>
      {refused ? <View className="c-ochre m3">{refused}</View> : null}
    </Panel>
  );
}
