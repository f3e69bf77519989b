import { View } from '@tarojs/components';
import './rule.css';

/** A hairline between two things of the same kind. */
export function Rule({ className = '' }: { className?: string }) {
  return <View className={`rule ${className}`} />;
}
