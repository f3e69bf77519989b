import { joining } from '@huiyou/words/joining';
import { states } from '@huiyou/words/states';
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { NavBar } from '../../components/nav-bar';
import { Screen } from '../../components/screen';
import { Sep } from '../../components/sep';
import { SomebodyElse } from '../../components/somebody-else';
import { aria } from '../../lib/aria';
import { useBrandName } from '../../stores/brand.store';
import './guest-page.css';

interface GuestPageProps {
  /** What this is: 名片, 门店. The brand stands before it. */
  title: string;
  /** The address of this page, for whoever wants to open it as somebody else. */
  here: string;
  children: ReactNode;
  foot?: ReactNode;
  overlay?: ReactNode;
}

/** The page of a card or a store's door: whoever opens it may be here for the first time. */
export function GuestPage({ title, here, children, foot, overlay }: GuestPageProps) {
  const brand = useBrandName();
  const nav = (
    <NavBar backLabel={states.back}>
      <View className="gp-t" {...aria({ role: 'heading' })}>
        {brand ? (
          <>
            {brand}
            <Sep />
          </>
        ) : null}
        {title}
      </View>
      {process.env.TARO_ENV === 'h5' && process.env.HUIYOU_DEMO === '1' ? (
        <SomebodyElse label={joining.somebodyElse} here={here} />
      ) : null}
    </NavBar>
  );
  return (
    <Screen nav={nav} foot={foot} overlay={overlay}>
      <View className="pad gp">{children}</View>
    </Screen>
  );
}
