import { Text } from '@tarojs/components';
import './tag.css';

export type TagTone = 'tier' | 'top' | 'ok' | 'soon' | 'late' | 'plain';

interface TagProps {
  /** The word always carries the meaning. */
  text: string;
  tone?: TagTone;
  className?: string;
}

/** 'tier' and 'top' name a membership; the others say how a promise stands. */
export function Tag({ text, tone = 'plain', className = '' }: TagProps) {
  return <Text className={`tg tg-${tone} ${className}`}>{text}</Text>;
}
