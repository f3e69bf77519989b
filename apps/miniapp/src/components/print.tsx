import { Image, View } from '@tarojs/components';
import { aria } from '../lib/aria';
import { px } from '../lib/px';
import './print.css';

interface PrintProps {
  src: string | null;
  /** Set in Song where there is no photograph yet: the first letter of the name. */
  mark?: string;
  label: string;
  width?: number;
  height?: number;
  /** A light turn, in degrees, where it lies on a letter. */
  turn?: number;
  className?: string;
}

/** A photograph on white paper: the host, a speaker. The box is reserved, so nothing jumps. */
export function Print({ src, mark = '', label, width = 116, height = 144, turn = 0, className = '' }: PrintProps) {
  const turned = turn === 0 ? {} : { transform: `rotate(${turn}deg)` };
  return (
    <View
      className={`pt ${className}`}
      style={{ width: px(width), height: px(height), ...turned }}
      {...aria({ role: 'img', label })}
    >
      {src === null ? (
        <View className="pt-i pt-n" style={{ fontSize: px(width * 0.36) }} {...aria({ hidden: true })}>
          {mark}
        </View>
      ) : (
        <Image className="pt-i" src={src} mode="aspectFill" {...aria({ hidden: true })} />
      )}
    </View>
  );
}
