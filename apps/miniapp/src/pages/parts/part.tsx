import { View } from '@tarojs/components';
import type { ReactNode } from 'react';

/** One specimen with its caption. */
export function Part({
  name,
  children,
  className = 'parts-lab',
}: {
  name: string;
  children: ReactNode;
  className?: string;
}) {
  return (
    <View className={className}>
      {children}
      <View className="t-micro m2">{name}</View>
    </View>
  );
}
