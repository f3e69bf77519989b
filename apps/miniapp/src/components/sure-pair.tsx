import { View } from '@tarojs/components';
import { Button } from './button';
import './sure-pair.css';

interface SurePairProps {
  /** Leaves everything as it is. */
  keep: string;
  sure: string;
  /** Said while it is under way. */
  doing: string;
  busy: boolean;
  onKeep: () => void;
  onSure: () => void;
}

/** Asked once more: leave it, or do it. */
export function SurePair({ keep, sure, doing, busy, onKeep, onSure }: SurePairProps) {
  return (
    <View className="row">
      <Button look="secondary" size="pair" label={keep} onPress={onKeep} />
      <View className="su-g" />
      <Button size="pair" label={sure} loading={busy} loadingLabel={doing} onPress={onSure} />
    </View>
  );
}
