import { staffWords as words } from '@huiyou/words/account';
import { states } from '@huiyou/words/states';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { NavBar } from '../../components/nav-bar';
import { Screen } from '../../components/screen';
import { Toast } from '../../components/toast';
import { call } from '../../lib/call';
import { useLoaded } from '../../lib/use-loaded';
import { CodeList } from './code-list';
import type { Made } from './made';
import { MadeCode } from './made-code';
import { MakeCode } from './make-code';

/** 运营: who else works here, by codes that give a role once. */
export function StaffPage() {
  const codes = useLoaded('role-codes', () => call('GET /role-codes', {}));
  const [made, setMade] = useState<Made | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const handleMade = (next: Made) => {
    setMade(next);
    void codes.reload();
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
      </View>
    </Screen>
  );
}
