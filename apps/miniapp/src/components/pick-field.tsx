import { Picker, View } from '@tarojs/components';
import { aria } from '../lib/aria';
import { FieldError } from './field-error';
import { Icon } from './icon';
import './pick-field.css';

interface PickFieldProps {
  mode: 'date' | 'time';
  /** 'YYYY-MM-DD' or 'HH:MM'; empty while nothing is chosen. */
  value: string;
  onChange: (value: string) => void;
  label: string;
  /** The value as people read it. */
  shown: string;
  placeholder: string;
  /** The first and last that can be chosen. */
  start?: string;
  end?: string;
  error?: string | undefined;
}

/** A day or an hour to choose, on the platform's own wheel. */
export function PickField(props: PickFieldProps) {
  const { mode, value, onChange, label, shown, placeholder, start, end, error } = props;
  const range = { ...(start ? { start } : {}), ...(end ? { end } : {}) };
  const box = (
    <View className="pk-b" {...aria({ role: 'button', label: `${label}，${shown || placeholder}` })}>
      <View className={shown ? 'grow' : 'grow c3'}>{shown || placeholder}</View>
      <Icon name="down" tone="ink3" size={18} />
    </View>
  );
  return (
    <View>
      <View className="pk-t">{label}</View>
      {mode === 'date' ? (
        <Picker mode="date" value={value} {...range} onChange={(event) => onChange(event.detail.value)}>
          {box}
        </Picker>
      ) : (
        <Picker mode="time" value={value} {...range} onChange={(event) => onChange(event.detail.value)}>
          {box}
        </Picker>
      )}
      <FieldError text={error} />
    </View>
  );
}
