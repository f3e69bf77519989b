import { View } from '@tarojs/components';
import { aria } from '../lib/aria';
import './head.css';

interface HeadProps {
  title: string;
  note?: string;
  /** Given: the note is a link of 44 px. */
  onNote?: () => void;
  /** 'small' over short lists. */
  size?: 'usual' | 'small';
}

/** A section's heading: a short Song line, no bar and no icon beside it. */
export function Head({ title, note, onNote, size = 'usual' }: HeadProps) {
  return (
    <View className="hd">
      <View className={size === 'small' ? 'hd-t hd-s' : 'hd-t'} {...aria({ role: 'heading' })}>
        {title}
      </View>
      {note && onNote ? (
        <View className="hd-n hd-go" hoverClass="pr" onClick={onNote} {...aria({ role: 'button', label: note })}>
          {note}
        </View>
      ) : null}
      {note && !onNote ? <View className="hd-n">{note}</View> : null}
    </View>
  );
}
