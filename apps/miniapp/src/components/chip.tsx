import { View } from '@tarojs/components';
import { aria } from '../lib/aria';
import './chip.css';

interface ChipProps {
  label: string;
  chosen?: boolean;
  onPress?: () => void;
}

/** One of a few choices. Drawn 36 high inside a touch area of 44. */
export function Chip({ label, chosen = false, onPress }: ChipProps) {
  return (
    <View
      className="cp"
      hoverClass="pr"
      onClick={() => onPress?.()}
      {...aria({ role: 'button', label, selected: chosen })}
    >
      <View className={chosen ? 'cp-b cp-on' : 'cp-b'}>{label}</View>
    </View>
  );
}
