import { answers as words } from '@huiyou/words/answers';
import { states } from '@huiyou/words/states';
import { View } from '@tarojs/components';
import { NavBar } from '../../components/nav-bar';
import { NotLoaded } from '../../components/not-loaded';
import { Screen } from '../../components/screen';
import { Block, Skeleton } from '../../components/skeleton';
import { backToDesk } from '../../lib/back-to-desk';
import { call } from '../../lib/call';
import { useLoaded } from '../../lib/use-loaded';
import { PassOn } from './colleague-form';
import './said-so-far.css';

/** One question passed on to a colleague, from its row in the queue. */
export function PassPage({ id }: { id: string }) {
  const loaded = useLoaded(`pass ${id}`, () => call('GET /queue/:id', { params: { id } }));
  const { data } = loaded;
  return (
    <Screen nav={<NavBar title={words.pass} backLabel={states.back} onBack={backToDesk} />}>
      <View className="pad-d m3">
        {data ? (
          <>
            <View className="b">{data.asker.displayName}</View>
            <View className="sf-q m2">{data.text}</View>
            <View className="m4">
              <PassOn id={id} onDone={backToDesk} />
            </View>
          </>
        ) : null}
        <NotLoaded loaded={loaded} title={words.notLoaded}>
          <Skeleton label={words.loading}>
            <Block width={120} />
            <Block height={96} above={16} />
          </Skeleton>
        </NotLoaded>
      </View>
    </Screen>
  );
}
