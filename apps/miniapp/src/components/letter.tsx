import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { classNames } from '../lib/class-names';
import './letter.css';

interface LetterProps {
  children: ReactNode;
  /** Usually a Print with a light turn; it overlaps the upper right corner. */
  portrait?: ReactNode;
}

/** Letter-paper, as it lies on the envelope. */
export function Letter({ children, portrait }: LetterProps) {
  return (
    <View className={portrait ? 'le le-pt' : 'le'}>
      {portrait ? <View className="le-p">{portrait}</View> : null}
      {children}
    </View>
  );
}

/** 若禾： */
export function LetterGreeting({ children }: { children: ReactNode }) {
  return <View className="le-g">{children}</View>;
}

/** A paragraph on ruled lines. The first short one is written beside the portrait and not indented. */
export function LetterLines({ children, first = false }: { children: ReactNode; first?: boolean }) {
  return <View className={classNames('le-l', first ? 'le-1' : 'le-in')}>{children}</View>;
}

interface LetterSignatureProps {
  date: ReactNode;
  name: string;
  seal: ReactNode;
}

/** Date at the left, name and seal at the right. */
export function LetterSignature({ date, name, seal }: LetterSignatureProps) {
  return (
    <View className="le-s">
      <View className="t-micro le-d">{date}</View>
      <View className="row no">
        <View className="le-n">{name}</View>
        {seal}
      </View>
    </View>
  );
}
