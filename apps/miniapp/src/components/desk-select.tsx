import { View } from '@tarojs/components';
import { FieldError } from './field-error';
import './desk-select.css';

export interface DeskOption {
  value: string;
  label: string;
}

interface DeskSelectProps {
  label: string;
  labelHidden?: boolean;
  value: string;
  options: readonly DeskOption[];
  onChange: (value: string) => void;
  error?: string | undefined;
  disabled?: boolean;
}

/** One of many, chosen from the browser's own list: it can be typed in and walked with the arrow keys. H5 only. */
export function DeskSelect({ label, labelHidden, value, options, onChange, error, disabled }: DeskSelectProps) {
  return (
    <View>
      {labelHidden ? null : <View className="dx-t">{label}</View>}
      <select
        className="dx-i"
        aria-label={label}
        value={value}
        disabled={disabled ?? false}
        onChange={(event) => onChange(event.target.value)}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
      <FieldError text={error} />
    </View>
  );
}
