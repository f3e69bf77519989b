import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Foot } from '../../components/foot';
import { GuestPage } from './guest-page';

interface SaidPlainlyProps {
  /** 名片, 门店. */
  page: string;
  here: string;
  title: string;
  text: string;
  way: { label: string; onPress: () => void };
}

/** An outcome with nobody to meet: one sentence, what can be done, one way on. */
export function SaidPlainly({ page, here, title, text, way }: SaidPlainlyProps) {
  const foot = (
    <Foot>
      <Button label={way.label} onPress={way.onPress} />
    </Foot>
  );
  return (
    <GuestPage title={page} here={here} foot={foot}>
      <View className="t1 m5">{title}</View>
      <View className="t-body c2 m3">{text}</View>
    </GuestPage>
  );
}
