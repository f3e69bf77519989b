import { View } from '@tarojs/components';
import { Icon } from '../../components/icon';
import { type IconName, iconPaths } from '../../components/icon-paths';

const names = Object.keys(iconPaths) as IconName[];

/** All of them. */
export function Icons() {
  return (
    <View className="row wrap">
      {names.map((name) => (
        <View key={name} className="parts-ic">
          <Icon name={name} />
        </View>
      ))}
    </View>
  );
}
