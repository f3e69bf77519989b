import { meeting as words } from '@huiyou/words/meeting';
import { states } from '@huiyou/words/states';
import { View } from '@tarojs/components';
import { type ReactNode, useState } from 'react';
import { Button } from '../../components/button';
import { Foot } from '../../components/foot';
import { NavBar } from '../../components/nav-bar';
import { NotLoaded } from '../../components/not-loaded';
import { Screen } from '../../components/screen';
import { call } from '../../lib/call';
import { useLoaded } from '../../lib/use-loaded';
import { useMyId } from '../../stores/session.store';
import type { Acquaintance } from './acquaintance';
import { HostBlocks } from './loading-host';
import { Met } from './met';
import { toHome } from './ways';

function Plain({ children, foot }: { children: ReactNode; foot?: ReactNode }) {
  return (
    <Screen nav={<NavBar backLabel={states.back} />} foot={foot}>
      <View className="pad">{children}</View>
    </Screen>
  );
}

function Gone({ title, text }: { title: string; text: string }) {
  const foot = (
    <Foot>
      <Button label={words.toHome} onPress={toHome} />
    </Foot>
  );
  return (
    <Plain foot={foot}>
      <View className="t1 m5">{title}</View>
      <View className="t-body c2 m3">{text}</View>
    </Plain>
  );
}

/** One host I have met: loaded, not there any more, or just deleted by myself. */
export function MetPage({ id }: { id: string }) {
  const me = useMyId();
  const [forgotten, setForgotten] = useState(false);
  const loaded = useLoaded<Acquaintance>(forgotten ? null : `${me} met ${id}`, () =>
    call('GET /acquaintances/:id', { params: { id } }),
  );
  const { data, error, put } = loaded;
  if (forgotten) return <Gone title={words.gone} text={words.goneText} />;
  if (data) return <Met key={id} met={data} onChange={put} onForgotten={() => setForgotten(true)} />;
  if (error?.code === 'not-found') return <Gone title={words.notMetTitle} text={words.notMetText} />;
  return (
    <Plain>
      <NotLoaded loaded={loaded} title={words.metNotLoaded}>
        <HostBlocks label={words.metLoading} />
      </NotLoaded>
    </Plain>
  );
}
