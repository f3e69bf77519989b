import { carriedOver as words } from '@huiyou/words/carried-over';
import { states } from '@huiyou/words/states';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { ReactNode } from 'react';
import { Button } from '../../components/button';
import { Foot } from '../../components/foot';
import { NavBar } from '../../components/nav-bar';
import { Screen } from '../../components/screen';
import { Block, Skeleton } from '../../components/skeleton';
import './frame.css';

interface FrameProps {
  children: ReactNode;
  foot?: ReactNode;
  overlay?: ReactNode;
}

/** The page of the kept place, whatever stands on it. */
export function Frame({ children, foot, overlay }: FrameProps) {
  return (
    <Screen nav={<NavBar title={words.title} backLabel={states.back} />} foot={foot} overlay={overlay}>
      <View className="pad cof">{children}</View>
    </Screen>
  );
}

const toHome = () => void Taro.switchTab({ url: '/pages/home/index' });

/** What has been decided: one sentence, and home. */
export function ToldHere({ title, text }: { title: string; text: string }) {
  const foot = (
    <Foot>
      <Button label={words.toHome} onPress={toHome} />
    </Foot>
  );
  return (
    <Frame foot={foot}>
      <View className="t1 m5">{title}</View>
      <View className="t-body c2 m3">{text}</View>
    </Frame>
  );
}

/** Whether a place is kept is on its way. */
export function PlaceBlocks() {
  return (
    <Skeleton label={words.loading}>
      <Block width={116} height={144} above={12} />
      <Block width={200} height={24} above={24} />
      <Block height={13} above={18} />
      <Block width={220} height={13} above={10} />
    </Skeleton>
  );
}
