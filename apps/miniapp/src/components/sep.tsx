import { View } from '@tarojs/components';
import './sep.css';

/** The dot between two facts. Drawn, because the width of "·" depends on the font. */
export function Sep() {
  return <View className="sep" />;
}
