import { Image, View } from '@tarojs/components';
import { aria } from '../lib/aria';
import { px } from '../lib/px';
import './avatar.css';

interface AvatarProps {
  src?: string | null | undefined;
  /** Shown in Song when there is no picture. Without either the disc stays blank: somebody, unnamed. */
  surname?: string | undefined;
  size?: number;
  /** Given when no name stands beside it. */
  label?: string;
  className?: string;
}

/** A face, a surname, or a blank disc. */
export function Avatar({ src, surname, size = 36, label, className = '' }: AvatarProps) {
  const box = { width: px(size), height: px(size) };
  const spoken = label ? aria({ role: 'img', label }) : aria({ hidden: true });
  if (src) {
    return (
      <View className={`av ${className}`} style={box} {...spoken}>
        <Image className="av-i" src={src} mode="aspectFill" {...aria({ hidden: true })} />
      </View>
    );
  }
  if (surname) {
    return (
      <View className={`av av-n ${className}`} style={{ ...box, fontSize: px(size * 0.44) }} {...spoken}>
        {surname}
      </View>
    );
  }
  return <View className={`av av-blank ${className}`} style={box} {...spoken} />;
}
