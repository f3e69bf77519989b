import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from '../lib/aria';
import { classNames } from '../lib/class-names';
import { Icon } from './icon';
import './tick-line.css';

interface TickLineProps {
  label: string;
  ticked: boolean;
  onChange: (ticked: boolean) => void;
  /** 'radio': one of several lines, round. */
  kind?: 'checkbox' | 'radio';
  /** In place of the label on screen; the label is still what is heard. */
  children?: ReactNode;
}

/** A sentence to tick. The whole line is touched, not the small box. */
export function TickLine({ label, ticked, onChange, kind = 'checkbox', children }: TickLineProps) {
  const handlePress = () => onChange(kind === 'radio' || !ticked);
  return (
    <View className="tl" hoverClass="pr" onClick={handlePress} {...aria({ role: kind, label, checked: ticked })}>
      <View className={classNames('tl-b', kind === 'radio' && 'tl-r', ticked && 'tl-on')}>
        {ticked ? <Icon name="check" tone="paper" firm size={16} /> : null}
      </View>
      <View className="grow">{children ?? <View className="t-text">{label}</View>}</View>
    </View>
  );
}
