import { Input, View } from '@tarojs/components';
import { useState } from 'react';
import { aria } from '../lib/aria';
import { classNames } from '../lib/class-names';
import { FieldError } from './field-error';
import './field.css';

interface FieldProps {
  value: string;
  onChange: (value: string) => void;
  /** What the field asks for; shown above it unless `labelHidden`. */
  label: string;
  labelHidden?: boolean;
  placeholder?: string;
  error?: string | undefined;
  maxLength?: number;
  type?: 'text' | 'number' | 'digit' | 'idcard' | 'nickname' | 'safe-password';
  password?: boolean;
  autoFocus?: boolean;
  disabled?: boolean;
  onConfirm?: () => void;
  id?: string;
}

/** One line to write in. */
export function Field(props: FieldProps) {
  const { value, onChange, label, error, maxLength = 140, onConfirm } = props;
  const [focused, setFocused] = useState(false);
  return (
    <View className="fd" {...(props.id ? { id: props.id } : {})}>
      {props.labelHidden ? null : <View className="fd-t">{label}</View>}
      <View className={classNames('fd-b', focused && 'fd-on', error && 'fd-bad')}>
        <Input
          className="fd-i"
          placeholderClass="fd-p"
          value={value}
          placeholder={props.placeholder ?? ''}
          type={props.type ?? 'text'}
          password={props.password ?? false}
          disabled={props.disabled ?? false}
          maxlength={maxLength}
          focus={props.autoFocus ?? false}
          confirmType="done"
          onInput={(event) => onChange(event.detail.value)}
          onFocus={() => setFocused(true)}
          onBlur={() => setFocused(false)}
          onConfirm={() => onConfirm?.()}
          {...aria({ label })}
        />
      </View>
      <FieldError text={error} />
    </View>
  );
}
