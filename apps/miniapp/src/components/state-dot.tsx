import { View } from '@tarojs/components';
import './state-dot.css';

interface StateDotProps {
  /** 'pine' there, 'ochre' resting, 'open' away, 'edge' not known yet. The word stands beside it. */
  tone: 'pine' | 'ochre' | 'open' | 'edge';
}

/** The small disc before a state. */
export function StateDot({ tone }: StateDotProps) {
  return <View className={`sd sd-${tone}`} />;
}
