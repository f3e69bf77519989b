import { Text, View } from '@tarojs/components';
import { Icon } from '../../components/icon';
import type { IconName } from '../../components/icon-paths';
import { aria } from '../../lib/aria';
import './lanes.css';

interface LaneHeadProps {
  title: string;
  /** The rule, or how many. */
  note: string;
  icon?: IconName;
}

/** The strip over a lane. */
export function LaneHead({ title, note, icon }: LaneHeadProps) {
  return (
    <View className="la">
      <View className="row no" {...aria({ role: 'heading' })}>
        {icon ? <Icon name={icon} tone="ink2" size={15} /> : null}
        <Text className={icon ? 'l1' : ''}>{title}</Text>
      </View>
      <Text className="la-r">{note}</Text>
    </View>
  );
}
