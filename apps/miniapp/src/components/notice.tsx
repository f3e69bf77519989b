import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from '../lib/aria';
import { Icon } from './icon';
import type { IconName } from './icon-paths';
import './notice.css';

interface NoticeProps {
  text: string;
  title?: string;
  /** 'plain' tells, 'look' needs a look. */
  tone?: 'plain' | 'look';
  icon?: IconName;
  /** Something to do about it. */
  children?: ReactNode;
}

/** A strip in the page. Nothing pops up. */
export function Notice({ text, title, tone = 'plain', icon, children }: NoticeProps) {
  const drawn = icon ?? (tone === 'look' ? 'warn' : undefined);
  return (
    <View className={`no-s no-${tone}`} {...aria({ role: tone === 'look' ? 'alert' : 'status' })}>
      {drawn ? <Icon name={drawn} tone={tone === 'look' ? 'ochre' : 'ink2'} firm size={20} className="no-i" /> : null}
      <View className="grow">
        {title ? <View className="no-t">{title}</View> : null}
        <View className="no-x">{text}</View>
        {children}
      </View>
    </View>
  );
}
