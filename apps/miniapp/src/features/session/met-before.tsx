import { keptPlaceNote, session as words } from '@huiyou/words/session';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Head } from '../../components/head';
import { LineRow } from '../../components/line-row';
import { NotLoaded } from '../../components/not-loaded';
import { call } from '../../lib/call';
import { isWeapp } from '../../lib/platform';
import { useLoaded } from '../../lib/use-loaded';
import { useMyId } from '../../stores/session.store';

const toMet = (id: string) => void Taro.navigateTo({ url: `/pages-guest/met/index?id=${id}` });
const toKept = () => void Taro.navigateTo({ url: '/pages-guest/carried/index' });

async function loadBefore() {
  const [{ acquaintances }, { place }] = await Promise.all([
    call('GET /acquaintances', {}),
    call('GET /carried-over', {}),
  ]);
  return { acquaintances, place };
}

/** What somebody without a host has here already: a place kept for them, and the hosts they have met. */
export function MetBefore() {
  const me = useMyId();
  const loaded = useLoaded(`${me} before`, loadBefore);
  const { data } = loaded;
  if (!data) return <NotLoaded loaded={loaded} title={words.metNotLoaded} className="m6" />;
  const { acquaintances, place } = data;
  return (
    <View className="m6">
      {place ? <LineRow title={words.keptPlace} note={keptPlaceNote(place.host.name)} onPress={toKept} /> : null}
      {!place && isWeapp ? <LineRow title={words.findKept} note={words.findKeptNote} onPress={toKept} /> : null}
      {acquaintances.length > 0 ? (
        <View className="m5">
          <Head title={words.met} />
          {acquaintances.map(({ id, host }) => (
            <LineRow key={id} title={host.name} note={host.clubName} onPress={() => toMet(id)} />
          ))}
        </View>
      ) : null}
    </View>
  );
}
