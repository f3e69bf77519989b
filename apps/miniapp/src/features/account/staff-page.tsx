import { account, staffWords as words } from '@huiyou/words/account';
import { states } from '@huiyou/words/states';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { LineRow } from '../../components/line-row';
import { NavBar } from '../../components/nav-bar';
import { Screen } from '../../components/screen';
import { Toast } from '../../components/toast';
import { call } from '../../lib/call';
import { isH5 } from '../../lib/platform';
import { usePaged } from '../../lib/use-paged';
import { CodeList } from './code-list';
import type { Made } from './made';
import { MadeCode } from './made-code';
import { MakeCode } from './make-code';

const handleDesk = () => void Taro.navigateTo({ url: '/pages-desk/org/index' });

/** 运营: who else works here, by codes that give a role once. */
export function StaffPage() {
  const codes = usePaged('role-codes', (query) => call('GET /role-codes', { query }));
  const [made, setMade] = useState<Made | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const handleMade = (next: Made) => {
    setMade(next);
    void codes.first.reload();
  };
  return (
    <Screen
      nav={<NavBar title={words.title} backLabel={states.back} />}
      overlay={<Toast text={done} onDone={() => setDone(null)} />}
    >
      <View className="pad m3">
        {made ? (
          <MadeCode made={made} onCopied={() => setDone(words.copied)} onFinish={() => setMade(null)} />
        ) : (
          <MakeCode onMade={handleMade} />
        )}
        <CodeList codes={codes} />
        {isH5 ? (
          <View className="m5">
            <LineRow title={account.desk} note={words.deskNote} onPress={handleDesk} />
          </View>
        ) : null}
      </View>
    </Screen>
  );
}
