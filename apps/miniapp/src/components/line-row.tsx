import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from '../lib/aria';
import { Icon } from './icon';
import './line-row.css';

interface LineRowProps {
  title: string;
  note?: string;
  /** At the right, before the arrow: a state in one word. */
  value?: string;
  onPress?: () => void;
  /** In place of the arrow. */
  children?: ReactNode;
  label?: string;
}

/** A line in a list, straight on the page, with a hairline under it. */
export function LineRow({ title, note, value, onPress, children, label }: LineRowProps) {
  const press = onPress
    ? { onClick: onPress, hoverClass: 'pr', ...aria({ role: 'button', label: label ?? title }) }
    : {};
  return (
    <View className="lr" {...press}>
      <View className="lr-t">
        <View>{title}</View>
        {note ? <View className="t-note">{note}</View> : null}
      </View>
      {value ? <View className="lr-v">{value}</View> : null}
      {children}
      {onPress && !children ? <Icon name="right" tone="ink3" size={18} className="l1" /> : null}
    </View>
  );
}
