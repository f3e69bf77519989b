import { View } from '@tarojs/components';
import { useState } from 'react';
import { Avatar } from '../../components/avatar';
import { Button } from '../../components/button';
import { Chip } from '../../components/chip';
import { Dots } from '../../components/dots';
import { Head } from '../../components/head';
import { Sep } from '../../components/sep';
import { StateDot } from '../../components/state-dot';
import { Tag } from '../../components/tag';
import chen from './assets/chen.svg';
import he from './assets/he.svg';
import { Part } from './part';

function Buttons({ onToast, onPanel }: { onToast: () => void; onPanel: () => void }) {
  return (
    <View className="row wrap top m3">
      <Part name="常态" className="parts-w">
        <Button label="交给陈砚" onPress={onToast} />
      </Part>
      <Part name="次要" className="parts-w">
        <Button look="secondary" label="还差一点" onPress={onPanel} />
      </Part>
      <Part name="在交" className="parts-w">
        <Button label="交给陈砚" loading loadingLabel="在交" />
      </Part>
      <Part name="不可用，说缘由" className="parts-w">
        <Button label="写几个字再交" disabled />
      </Part>
      <Part name="带图标" className="parts-w">
        <Button label="再交一次" icon="retry" />
      </Part>
      <Part name="文字" className="parts-w">
        <Button look="text" label="先存着" />
      </Part>
    </View>
  );
}

function Tags() {
  return (
    <View className="row wrap m3">
      <Tag text="知己" tone="top" />
      <Tag text="挚友" tone="tier" className="l2" />
      <Tag text="相知" tone="tier" className="l2" />
      <Tag text="比承诺早 12 分" tone="ok" className="l2" />
      <Tag text="今日到期" tone="soon" className="l2" />
      <Tag text="已超时" tone="late" className="l2" />
      <Tag text="平" className="l2" />
    </View>
  );
}

function People() {
  return (
    <View className="row wrap m4">
      <Avatar src={chen} size={44} />
      <Avatar src={he} className="l3" />
      <Avatar surname="杜" className="l3" />
      <Avatar className="l3" />
      <View className="t-note l4">有像、无像、隐名</View>
    </View>
  );
}

/** Buttons, tags, chips, dots, faces. */
export function Controls({ onToast, onPanel }: { onToast: () => void; onPanel: () => void }) {
  const [topic, setTopic] = useState('冲煮');
  return (
    <View className="m5">
      <Head title="按钮" />
      <Buttons onToast={onToast} onPanel={onPanel} />
      <Head title="标签与席位" note="全部" onNote={onToast} />
      <Tags />
      <View className="row m4">
        <Dots filled={7} total={8} label="八席余一" />
        <View className="t-note l3">八席余一</View>
        <View className="row t-note l4">
          <StateDot tone="pine" />
          值班
          <Sep />至 21:00
        </View>
      </View>
      <View className="row m2">
        <View className="row t-note">
          <StateDot tone="ochre" />
          午休
        </View>
        <View className="row t-note l4">
          <StateDot tone="open" />
          离开
        </View>
      </View>
      <View className="row m2">
        {['冲煮', '器具', '豆子'].map((name) => (
          <Chip key={name} label={name} chosen={name === topic} onPress={() => setTopic(name)} />
        ))}
      </View>
      <People />
    </View>
  );
}
