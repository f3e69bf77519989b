import { session as words } from '@huiyou/words/session';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { isWeapp } from '../../lib/platform';
import { useHasRole } from '../../stores/session.store';
import { EntryPage } from './entry-page';
import { MetBefore } from './met-before';
import { pageInCode } from './page-in-code';

/** Asks the camera for a code. Null when the reader closed it again. */
async function scan(): Promise<string | null> {
  try {
    const { result, path } = await Taro.scanCode({ scanType: ['qrCode', 'wxCode'] as unknown as ['qrCode'] });
    return path || result;
  } catch {
    return null;
  }
}

/** Somebody without a host: what this is, and how one comes in. */
export function NotAMember({ back }: { back: boolean }) {
  const hosting = useHasRole('kos');
  const [strange, setStrange] = useState(false);

  const handleScan = async () => {
    const code = await scan();
    if (code === null) return;
    const url = pageInCode(code);
    setStrange(url === null);
    if (url !== null) await Taro.navigateTo({ url });
  };
  const handleHost = () => void Taro.reLaunch({ url: '/pages-host/desk/index' });

  const scanning = isWeapp ? { label: words.scan, onPress: () => void handleScan() } : undefined;
  const hostMode = { label: words.toHostMode, onPress: handleHost };
  return (
    <EntryPage
      back={back}
      title={hosting ? words.hostTitle : words.guestTitle}
      lines={hosting ? words.hostLines : words.guestLines}
      action={hosting ? hostMode : scanning}
    >
      {strange ? (
        <View className="m5">
          <Notice tone="look" text={words.notAnInvitation} />
        </View>
      ) : null}
      {hosting ? null : <MetBefore />}
      {hosting && scanning ? (
        <View className="m5">
          <Button look="secondary" label={scanning.label} onPress={scanning.onPress} />
        </View>
      ) : null}
    </EntryPage>
  );
}
