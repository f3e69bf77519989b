import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from '../lib/aria';
import { classNames } from '../lib/class-names';
import './sheet.css';

interface SheetProps {
  children: ReactNode;
  /** 'high' for a document or a letter. */
  lift?: 'low' | 'high';
  onPress?: () => void;
  /** Needed with onPress when the words inside do not say where it leads. */
  label?: string;
  className?: string;
}

/** White paper: only for what a person wrote, asked, answered or signed. */
export function Sheet({ children, lift = 'low', onPress, label, className }: SheetProps) {
  const pressable = onPress ? { onClick: onPress, hoverClass: 'sh-p', ...aria({ role: 'button', label }) } : {};
  return (
    <View className={classNames('sh', lift === 'high' && 'sh-high', className)} {...pressable}>
      {children}
    </View>
  );
}
