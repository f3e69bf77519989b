import { ScrollView, View } from '@tarojs/components';
import { type CSSProperties, type ReactNode, useState } from 'react';
import { classNames } from '../lib/class-names';
import { isWeapp } from '../lib/platform';
import { isLargeText, textScale } from '../lib/text-scale';
import { ThemeContext } from '../lib/theme';
import './screen.css';

interface ScreenProps {
  /** Usually a NavBar. Stays while the body scrolls. */
  nav?: ReactNode;
  children: ReactNode;
  /** Usually a Foot, an InputBar or a TabBar. Stays below the body. */
  foot?: ReactNode;
  /** Toasts and panels: drawn over everything. */
  overlay?: ReactNode;
  ground?: 'paper' | 'well';
  /** Night whatever the system says. */
  night?: boolean;
  /** False: the page brings its own scrolling (talk, desk). */
  scroll?: boolean;
  scrollIntoView?: string | undefined;
  onReachEnd?: (() => void) | undefined;
  /** Pulled down in WeChat: what is shown is asked for again. */
  onRefresh?: (() => Promise<void>) | undefined;
  className?: string;
}

function useRefresher(onRefresh: ScreenProps['onRefresh']) {
  const [pulled, setPulled] = useState(false);
  if (!onRefresh || !isWeapp) return {};
  const handleRefresh = () => {
    setPulled(true);
    void onRefresh().finally(() => setPulled(false));
  };
  return {
    refresherEnabled: true,
    refresherBackground: 'transparent',
    refresherTriggered: pulled,
    onRefresherRefresh: handleRefresh,
  };
}

/** The frame of every page: text size, theme and ground are set here, once. */
export function Screen(props: ScreenProps) {
  const { nav, children, foot, overlay, ground = 'paper', night, scroll = true, className } = props;
  const refresher = useRefresher(props.onRefresh);
  const frame = (
    <View
      className={classNames('scr', `scr-${ground}`, night && 'night', isLargeText() && 'large', className)}
      style={{ '--k': textScale() } as CSSProperties}
    >
      {nav}
      {scroll ? (
        <ScrollView
          className="scr-b"
          scrollY
          enhanced
          showScrollbar={false}
          {...(props.scrollIntoView ? { scrollIntoView: props.scrollIntoView } : {})}
          {...(props.onReachEnd ? { onScrollToLower: props.onReachEnd } : {})}
          {...refresher}
        >
          {children}
        </ScrollView>
      ) : (
        <View className="scr-b">{children}</View>
      )}
      {foot}
      {overlay}
    </View>
  );
  return night ? <ThemeContext.Provider value="night">{frame}</ThemeContext.Provider> : frame;
}
