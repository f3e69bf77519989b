import { Text, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { aria } from '../lib/aria';
import { classNames } from '../lib/class-names';
import { Icon } from './icon';
import './slip.css';

interface SlipProps {
  /** 'card' a member's own, 'queue' the reader's place, 'nameless' somebody ahead, 'back' somebody behind. */
  kind: 'card' | 'queue' | 'nameless' | 'back';
  name?: string;
  /** Over the name: the tier. */
  above?: string;
  /** Under it, one line each: 陈砚 邀, or 知己 and 置顶. */
  below?: string[];
  /** Beside the last line: a small seal. */
  mark?: ReactNode;
  /** Answered ahead by rule. */
  pinned?: boolean;
  /** It stands on a line, as on the host's desk, instead of lying on the page. */
  standing?: boolean;
  /** A card at the size of one's own page. */
  large?: boolean;
  /** 沈若禾，挚友，陈砚邀. */
  label: string;
}

function VerticalName({ name }: { name: string }) {
  const chars = Array.from(name);
  const latin = /[A-Za-z]/.test(name);
  if (latin) return <View className="sl-h">{name}</View>;
  return (
    <View className={chars.length > 4 ? 'sl-v sl-long' : 'sl-v'}>
      {chars.map((char, index) => (
        <Text key={index}>{char}</Text>
      ))}
    </View>
  );
}

/** A name-slip: who one is here, or a place in the queue. */
export function Slip({ kind, name, above, below = [], mark, pinned, standing, large, label }: SlipProps) {
  const named = name && (kind === 'card' || kind === 'queue');
  const bare = kind === 'back' && !standing;
  return (
    <View
      className={classNames('sl', `sl-${kind}`, standing && 'sl-stand', large && 'sl-large')}
      {...aria({ role: 'img', label })}
    >
      {above ? <View className="sl-a">{above}</View> : null}
      {pinned ? <Icon name="pin" tone="ink2" size={14} className="sl-pin" /> : null}
      {named ? <VerticalName name={name} /> : null}
      {named || bare ? null : <View className={pinned ? 'sl-l sl-l2' : 'sl-l'} />}
      <View className="grow" />
      {below.map((line, index) => (
        <View key={line} className="sl-b">
          {line}
          {mark && index === below.length - 1 ? <View className="sl-m">{mark}</View> : null}
        </View>
      ))}
    </View>
  );
}
