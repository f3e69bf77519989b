import { joining } from '@huiyou/words/joining';
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { NavBar } from '../../components/nav-bar';
import { Screen } from '../../components/screen';
import { Sep } from '../../components/sep';
import { SomebodyElse } from '../../components/somebody-else';
import { aria } from '../../lib/aria';
import { useBrandName } from '../../stores/brand.store';
import './invitation-page.css';

interface InvitationPageProps {
  /** The address of this page, for whoever wants to open it as somebody else. */
  here: string;
  children: ReactNode;
  foot?: ReactNode;
  overlay?: ReactNode;
}

/** The envelope: its ground and heading are the same for every outcome. */
export function InvitationPage({ here, children, foot, overlay }: InvitationPageProps) {
  const brand = useBrandName();
  const nav = (
    <NavBar>
      <View className="ip-t" {...aria({ role: 'heading' })}>
        {brand ? (
          <>
            {brand}
            <Sep />
          </>
        ) : null}
        {joining.titleEnd}
      </View>
      {process.env.TARO_ENV === 'h5' && process.env.HUIYOU_DEMO === '1' ? (
        <SomebodyElse label={joining.somebodyElse} here={here} />
      ) : null}
    </NavBar>
  );
  return (
    <Screen ground="well" nav={nav} foot={foot} overlay={overlay}>
      <View className="ip-b">{children}</View>
    </Screen>
  );
}
