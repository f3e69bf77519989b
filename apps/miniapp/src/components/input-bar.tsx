import { Textarea, View } from '@tarojs/components';
import { aria } from '../lib/aria';
import { useKeyboardHeight } from '../lib/keyboard';
import { Button } from './button';
import { Icon } from './icon';
import type { IconName } from './icon-paths';
import './input-bar.css';

interface InputBarAction {
  icon: IconName;
  label: string;
  onPress: () => void;
}

interface InputBarProps {
  value: string;
  onChange: (value: string) => void;
  onSend: () => void;
  label: string;
  placeholder: string;
  sendLabel: string;
  sending?: boolean;
  /** Shown while nothing is written: pictures, voice. */
  actions?: InputBarAction[];
  maxLength?: number;
  autoFocus?: boolean;
}

/** Where one speaks. It rises with the keyboard, and what stands above stays in sight. */
export function InputBar(props: InputBarProps) {
  const { value, onChange, onSend, actions = [], sending = false, maxLength = 1000 } = props;
  const keyboard = useKeyboardHeight();
  const written = value.trim() !== '';
  return (
    <View className="ib" style={{ paddingBottom: keyboard > 0 ? `${keyboard + 10}px` : '' }}>
      <View className="ib-f">
        <Textarea
          className="ib-i"
          placeholderClass="ib-p"
          value={value}
          placeholder={props.placeholder}
          maxlength={maxLength}
          autoFocus={props.autoFocus ?? false}
          autoHeight
          fixed
          disableDefaultPadding
          adjustPosition={false}
          showConfirmBar={false}
          onInput={(event) => onChange(event.detail.value)}
          {...aria({ label: props.label })}
        />
      </View>
      {written || sending ? (
        <Button size="small" label={props.sendLabel} loading={sending} onPress={onSend} className="ib-s" />
      ) : (
        actions.map(({ icon, label, onPress }) => (
          <View key={icon} className="ib-a" hoverClass="pr" onClick={onPress} {...aria({ role: 'button', label })}>
            <Icon name={icon} tone="ink2" />
          </View>
        ))
      )}
    </View>
  );
}
