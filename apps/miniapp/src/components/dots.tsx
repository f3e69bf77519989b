import { View } from '@tarojs/components';
import { aria } from '../lib/aria';
import './dots.css';

interface DotsProps {
  filled: number;
  total: number;
  /** 八席余一. */
  label: string;
}

/** Seats or steps: small numbers drawn as dots. The number stands beside it, or in the label. */
export function Dots({ filled, total, label }: DotsProps) {
  return (
    <View className="do" {...aria({ role: 'img', label })}>
      {Array.from({ length: total }, (_, index) => (
        <View key={index} className={index < filled ? 'do-d do-f' : 'do-d'} />
      ))}
    </View>
  );
}
