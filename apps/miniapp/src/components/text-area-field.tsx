import { Textarea, View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { aria } from '../lib/aria';
import { classNames } from '../lib/class-names';
import { FieldError } from './field-error';
import './text-area-field.css';

interface TextAreaFieldProps {
  value: string;
  onChange: (value: string) => void;
  label: string;
  placeholder?: string;
  /** 'sheet' writes on white paper without a border; 'field' is framed. */
  look?: 'sheet' | 'field';
  error?: string | undefined;
  maxLength?: number;
  minLines?: number;
  /** Ready-made: 48 / 500. */
  count?: string;
  autoFocus?: boolean;
  disabled?: boolean;
  /** Stands left of the count: pictures to send along. */
  children?: ReactNode;
  id?: string;
}

/** Several lines to write in. */
export function TextAreaField(props: TextAreaFieldProps) {
  const { value, onChange, label, look = 'field', error, maxLength = 500, minLines = 3, count, children } = props;
  const [focused, setFocused] = useState(false);
  const box = classNames('ta', `ta-${look}`, look === 'field' && focused && 'ta-on', error && 'ta-bad');
  return (
    <View {...(props.id ? { id: props.id } : {})}>
      <View className={box}>
        <Textarea
          className={`ta-i ta-${Math.min(Math.max(minLines, 2), 6)}`}
          placeholderClass="ta-p"
          value={value}
          placeholder={props.placeholder ?? ''}
          disabled={props.disabled ?? false}
          maxlength={maxLength}
          autoFocus={props.autoFocus ?? false}
          autoHeight
          disableDefaultPadding
          showConfirmBar={false}
          cursorSpacing={96}
          onInput={(event) => onChange(event.detail.value)}
          onFocus={() => setFocused(true)}
          onBlur={() => setFocused(false)}
          {...aria({ label })}
        />
        {children || count ? (
          <View className="ta-f">
            <View className="row wrap grow">{children}</View>
            {count ? <View className="t-micro no l3">{count}</View> : null}
          </View>
        ) : null}
      </View>
      <FieldError text={error} />
    </View>
  );
}
