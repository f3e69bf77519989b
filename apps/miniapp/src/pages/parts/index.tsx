import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { Foot } from '../../components/foot';
import { NavBar } from '../../components/nav-bar';
import { Button } from '../../components/button';
import { Head } from '../../components/head';
import { Panel } from '../../components/panel';
import { Screen } from '../../components/screen';
import { TabBar } from '../../components/tab-bar';
import { Toast } from '../../components/toast';
import { Controls } from './controls';
import { Icons } from './icons';
import { Marks } from './marks';
import { Rulers } from './rulers';
import { States } from './states';
import { Writing } from './writing';
import './index.css';

const tabs = [
  { key: 'queue', icon: 'queue2', label: '队列 7' },
  { key: 'members', icon: 'members', label: '会友' },
  { key: 'club', icon: 'club', label: '俱乐部' },
  { key: 'me', icon: 'slip', label: '我的' },
] as const;

/** Every part in every state, to be looked at beside the design. In showing builds only. */
export default function PartsPage() {
  const [toast, setToast] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const [tab, setTab] = useState('queue');
  const overlay = (
    <>
      <Toast text={toast} onDone={() => setToast(null)} />
      <Panel
        open={open}
        title="怎么称呼你"
        closeLabel="关上"
        onClose={() => setOpen(false)}
        foot={<Button label="就用这个名字" onPress={() => setOpen(false)} />}
      >
        <Text className="t-note">陈砚会这样叫你，别的会友也看得到。</Text>
      </Panel>
    </>
  );
  return (
    <Screen
      nav={<NavBar title="部件" look="place" backLabel="返回" />}
      foot={<TabBar items={[...tabs]} chosen={tab} onChoose={setTab} />}
      overlay={overlay}
    >
      <View className="pad parts">
        <Marks />
        <Rulers />
        <Controls onToast={() => setToast('已交给陈砚')} onPanel={() => setOpen(true)} />
        <Writing />
        <States />
        <Head title="图标" note="24 格，1.5 线" />
        <Icons />
      </View>
      <Foot note="入座即同意会友约定。随时可离开，不影响购买与售后。">
        <Button label="应邀入座" />
      </Foot>
    </Screen>
  );
}
