import { productName } from '@huiyou/words/brand';
import { states } from '@huiyou/words/states';
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Button } from '../../components/button';
import { Foot } from '../../components/foot';
import { NavBar } from '../../components/nav-bar';
import { Screen } from '../../components/screen';
import './entry-page.css';

interface EntryPageProps {
  back: boolean;
  title?: string;
  lines?: readonly string[];
  action?: { label: string; onPress: () => void; loading?: boolean } | undefined;
  children?: ReactNode;
}

/** The page somebody meets before the club: a title, what it means, the one thing to do. */
export function EntryPage({ back, title, lines = [], action, children }: EntryPageProps) {
  const nav = <NavBar title={productName} look="place" backLabel={back ? states.back : undefined} />;
  const foot = action ? (
    <Foot>
      <Button label={action.label} loading={action.loading ?? false} onPress={action.onPress} />
    </Foot>
  ) : undefined;
  return (
    <Screen nav={nav} foot={foot}>
      <View className="pad en">
        {title ? <View className="t1">{title}</View> : null}
        {lines.map((line) => (
          <View key={line} className="en-l t-body c2">
            {line}
          </View>
        ))}
        {children}
      </View>
    </Screen>
  );
}
