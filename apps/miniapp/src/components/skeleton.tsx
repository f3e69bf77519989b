import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from '../lib/aria';
import { px } from '../lib/px';
import './skeleton.css';

/** Holds blocks. Shown only after 200 ms, and then they breathe together. `label` says that something is on its way. */
export function Skeleton({ children, label }: { children: ReactNode; label: string }) {
  return (
    <View className="sk" {...aria({ role: 'status', label })}>
      {children}
    </View>
  );
}

interface BlockProps {
  /** Pixels, or the whole width when absent. */
  width?: number;
  height?: number;
  /** Distance from what stands above. */
  above?: number;
  /** On ink: the promise in an ask bar. */
  onInk?: boolean;
}

/** One block, at the size of what will stand there. */
export function Block({ width, height = 15, above = 0, onInk = false }: BlockProps) {
  return (
    <View
      className={onInk ? 'sk-b sk-ink' : 'sk-b'}
      style={{ width: width === undefined ? '100%' : px(width), height: px(height), marginTop: px(above) }}
    />
  );
}
