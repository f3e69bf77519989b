import { View } from '@tarojs/components';
import { aria } from '../lib/aria';
import { Icon } from './icon';
import type { IconName } from './icon-paths';
import './tab-bar.css';

export interface TabItem {
  key: string;
  icon: IconName;
  /** May carry a number: 队列 7. */
  label: string;
}

interface TabBarProps {
  items: TabItem[];
  chosen: string;
  onChoose: (key: string) => void;
}

/** A tab bar drawn like the native one, for a page that holds four places itself. */
export function TabBar({ items, chosen, onChoose }: TabBarProps) {
  return (
    <View className="tb" {...aria({ role: 'tablist' })}>
      {items.map(({ key, icon, label }) => {
        const on = key === chosen;
        return (
          <View
            key={key}
            className="tb-i"
            onClick={() => onChoose(key)}
            {...aria({ role: 'tab', label, selected: on })}
          >
            <Icon name={icon} tone={on ? 'ink' : 'ink3'} firm={on} />
            <View className={on ? 'tb-l tb-on' : 'tb-l'}>{label}</View>
          </View>
        );
      })}
    </View>
  );
}
