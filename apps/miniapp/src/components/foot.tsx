import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { classNames } from '../lib/class-names';
import './foot.css';

interface FootProps {
  children: ReactNode;
  /** 'letter': part of the ground, without a line (the invitation). */
  look?: 'bar' | 'letter';
  /** One line of consequence under the action. */
  note?: ReactNode;
}

/** The bar at the bottom of a page that holds its one action. */
export function Foot({ children, look = 'bar', note }: FootProps) {
  return (
    <View className={classNames('ft', look === 'bar' && 'ft-bar')}>
      {children}
      {note ? <View className="ft-n t-micro">{note}</View> : null}
    </View>
  );
}
