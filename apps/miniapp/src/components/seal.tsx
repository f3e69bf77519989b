import { Image, View } from '@tarojs/components';
import { useState } from 'react';
import { aria } from '../lib/aria';
import { px } from '../lib/px';
import './seal.css';

interface SealProps {
  /** The picture of a recorded name. Absent or broken: the characters are set in a frame. */
  src?: string | null | undefined;
  /** One to four characters in the order they are read. */
  chars?: string;
  /** 'member' red on paper, 'host' white on red. */
  kind?: 'member' | 'host';
  size?: 14 | 20 | 24 | 40 | 54 | 76 | 80 | 84 | 92;
  /** Degrees, from the record's number: the same document always looks the same. */
  turn?: number;
  label: string;
  className?: string;
}

/** Right column first, top to bottom; four characters run round, so that a given name stays together. */
function cells(chars: string): string[][] {
  const [first = '', second = '', third = '', fourth = ''] = Array.from(chars);
  if (!second) return [[first]];
  if (!third) return [[second], [first]];
  if (!fourth) return [[second, third], [first]];
  return [
    [second, third],
    [first, fourth],
  ];
}

function Characters({ chars, size }: { chars: string; size: number }) {
  const columns = cells(chars);
  const inner = size - (size >= 40 ? 10 : 6);
  return (
    <View className="se-g">
      {columns.map((column, index) => (
        <View key={index} className="se-c">
          {column.map((char) => {
            const side = inner / Math.max(columns.length, column.length);
            return (
              <View
                key={char}
                className="se-t"
                style={{ fontSize: px(side * 0.84), lineHeight: px(inner / column.length) }}
              >
                {char}
              </View>
            );
          })}
        </View>
      ))}
    </View>
  );
}

/** A person has put a name to this. */
export function Seal({ src, chars = '', kind = 'member', size = 40, turn = 0, label, className = '' }: SealProps) {
  const [broken, setBroken] = useState(false);
  const drawn = src && !broken;
  const turned = turn === 0 ? {} : { transform: `rotate(${turn}deg)` };
  const frame = size >= 40 ? 'se-big' : 'se-small';
  return (
    <View
      className={`se ${drawn ? '' : `se-${kind} ${frame}`} ${className}`}
      style={{ width: px(size), height: px(size), ...turned }}
      {...aria({ role: 'img', label })}
    >
      {drawn && kind === 'host' ? <View className="se-k" /> : null}
      {drawn ? (
        <Image className="se-i" src={src} onError={() => setBroken(true)} {...aria({ hidden: true })} />
      ) : (
        <Characters chars={chars} size={size} />
      )}
    </View>
  );
}

/** The dashed place that waits for a seal. */
export function SealPlace({ size = 40, label }: { size?: number; label: string }) {
  return <View className="se-w" style={{ width: px(size), height: px(size) }} {...aria({ role: 'img', label })} />;
}
