import { View } from '@tarojs/components';
import type { CSSProperties, ReactNode } from 'react';
import { aria } from '../lib/aria';
import { goBack } from '../lib/go-back';
import { navMetrics } from '../lib/nav-metrics';
import { Icon } from './icon';
import './nav-bar.css';

interface NavBarProps {
  title?: string;
  /** 'page' names a function, 'place' (Song) names somewhere one is, 'large' heads a working page. */
  look?: 'page' | 'place' | 'large';
  /** Given: an arrow is drawn, with this as its label. */
  backLabel?: string | undefined;
  /** Instead of going back. */
  onBack?: (() => void) | undefined;
  /** After the title, or in its place: a face, a tag. */
  children?: ReactNode;
}

/** The page's own bar. It keeps clear of WeChat's capsule; in a browser the right side is free. */
export function NavBar({ title, look = 'page', backLabel, onBack, children }: NavBarProps) {
  const { top, height, right } = navMetrics();
  const bar: CSSProperties = {};
  if (height !== null) bar.height = `${height}px`;
  if (right !== null) bar.paddingRight = `${right}px`;
  const handleBack = () => (onBack ? onBack() : goBack());

  return (
    <View className="nb" {...(top > 0 ? { style: { paddingTop: `${top}px` } } : {})}>
      <View className="nb-r" style={bar}>
        {backLabel ? (
          <View
            className="nb-back"
            hoverClass="pr"
            onClick={handleBack}
            {...aria({ role: 'button', label: backLabel })}
          >
            <Icon name="back" firm />
          </View>
        ) : (
          <View className="nb-in" />
        )}
        {title ? (
          <View className={`nb-t nb-${look} clip1`} {...aria({ role: 'heading' })}>
            {title}
          </View>
        ) : null}
        {children}
      </View>
    </View>
  );
}
