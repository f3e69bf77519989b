import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from '../lib/aria';
import { classNames } from '../lib/class-names';
import { Icon, type IconTone } from './icon';
import type { IconName } from './icon-paths';
import './button.css';

export type ButtonLook = 'primary' | 'secondary' | 'text';

interface ButtonProps {
  /** When disabled it says why: 写几个字再交. */
  label: string;
  look?: ButtonLook;
  /** 'pair' stands beside another, 'small' stands in a line of text. */
  size?: 'full' | 'pair' | 'small';
  icon?: IconName;
  loading?: boolean;
  /** What a screen reader hears while the dots are shown. */
  loadingLabel?: string;
  disabled?: boolean;
  onPress?: () => void;
  className?: string;
  /** A second, lighter line or word inside. */
  children?: ReactNode;
}

const iconTones: Record<ButtonLook, IconTone> = { primary: 'paper', secondary: 'ink', text: 'ink2' };

/** Ink acts. One primary a page. While loading the width stays and a second tap is ignored. */
export function Button(props: ButtonProps) {
  const { label, look = 'primary', size = 'full', icon, loading = false, disabled = false, onPress, children } = props;
  const idle = !loading && !disabled;
  const handlePress = () => {
    if (idle) onPress?.();
  };
  const spoken = loading ? (props.loadingLabel ?? label) : label;
  return (
    <View
      className={classNames('bt', `bt-${look}`, `bt-${size}`, disabled && 'bt-off', props.className)}
      hoverClass={idle ? 'pr' : 'none'}
      onClick={handlePress}
      {...aria({ role: 'button', label: spoken, disabled: !idle })}
    >
      <View className={loading ? 'bt-c bt-hid' : 'bt-c'}>
        {icon ? <Icon name={icon} tone={disabled ? 'ink3' : iconTones[look]} firm size={20} className="bt-i" /> : null}
        <Text className="bt-l">{label}</Text>
        {children}
      </View>
      {loading ? (
        <View className="bt-d">
          <View className="bt-o" />
          <View className="bt-o bt-o2" />
          <View className="bt-o bt-o3" />
        </View>
      ) : null}
    </View>
  );
}
