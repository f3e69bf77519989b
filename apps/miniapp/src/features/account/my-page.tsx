import { account as words } from '@huiyou/words/account';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { NavBar } from '../../components/nav-bar';
import { Screen } from '../../components/screen';
import { Toast } from '../../components/toast';
import { useHasRole, useSession } from '../../stores/session.store';
import { ChangeName } from './change-name';
import { MyRows } from './my-rows';
import { MySlip, NoSlip } from './my-slip';
import { SignOut } from './sign-out';
import './my-page.css';

/** 我的: who one is here, and what belongs to it. */
export function MyPage() {
  const me = useSession((session) => session.me);
  const member = useHasRole('member');
  const [asking, setAsking] = useState<'name' | 'sign-out' | null>(null);
  const [done, setDone] = useState<string | null>(null);
  if (me === null) return null;
  const close = () => setAsking(null);
  const handleRenamed = () => {
    close();
    setDone(words.renamed);
  };
  const nav = (
    <View className="mp-n">
      <NavBar title={member ? words.slipTitle : words.plainTitle} look="place" />
    </View>
  );
  const overlay = (
    <>
      <ChangeName open={asking === 'name'} name={me.person.displayName} onClose={close} onRenamed={handleRenamed} />
      <SignOut open={asking === 'sign-out'} onClose={close} />
      <Toast text={done} onDone={() => setDone(null)} />
    </>
  );
  return (
    <Screen nav={nav} overlay={overlay}>
      <View className="mp-b pad">{member ? <MySlip me={me} /> : <NoSlip />}</View>
      <View className="pad mp-r">
        <MyRows me={me} onChangeName={() => setAsking('name')} onSignOut={() => setAsking('sign-out')} />
      </View>
    </Screen>
  );
}
