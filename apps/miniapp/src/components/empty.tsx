import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import './empty.css';

interface EmptyProps {
  /** What could be here, a Song line each. */
  lines: string[];
  /** Usually the host's Print. */
  portrait?: ReactNode;
  /** The one action, or where others begin. */
  children?: ReactNode;
}

/** A place with nothing in it yet. */
export function Empty({ lines, portrait, children }: EmptyProps) {
  return (
    <View>
      <View className="em">
        {portrait}
        <View className={portrait ? 'em-l em-by' : 'em-l'}>
          {lines.map((line) => (
            <View key={line}>{line}</View>
          ))}
        </View>
      </View>
      {children}
    </View>
  );
}
