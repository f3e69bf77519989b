import { View } from '@tarojs/components';
import { FieldError } from './field-error';
import './desk-select.css';

interface DeskDayProps {
  label: string;
  /** 'date' writes 'YYYY-MM-DD', 'datetime-local' the same with 'THH:MM'. */
  kind: 'date' | 'datetime-local';
  value: string;
  onChange: (value: string) => void;
  min?: string;
  max?: string;
  error?: string | undefined;
}

/** A day, or a day and an hour, on the browser's own calendar. H5 only. */
export function DeskDay({ label, kind, value, onChange, min, max, error }: DeskDayProps) {
  return (
    <View>
      <View className="dx-t">{label}</View>
      <input
        type={kind}
        className="dx-i"
        aria-label={label}
        value={value}
        min={min}
        max={max}
        onChange={(event) => onChange(event.target.value)}
      />
      <FieldError text={error} />
    </View>
  );
}
