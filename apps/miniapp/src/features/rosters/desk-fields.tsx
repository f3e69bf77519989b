import { View } from '@tarojs/components';
import { DeskDay } from '../../components/desk-day';
import '../../components/desk-select.css';
import type { DayFieldProps, Fields, TimeFieldProps } from './time-field';

function Time({ label, value, onChange }: TimeFieldProps) {
  return (
    <View>
      <View className="dx-t">{label}</View>
      <input
        type="time"
        className="dx-i"
        aria-label={label}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </View>
  );
}

function Day(props: DayFieldProps) {
  return <DeskDay kind="date" {...props} />;
}

/** H5 only. */
export const deskFields: Fields = { Time, Day };
