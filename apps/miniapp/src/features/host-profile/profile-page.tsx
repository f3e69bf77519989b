import { host as words } from '@huiyou/words/host';
import { states } from '@huiyou/words/states';
import { View } from '@tarojs/components';
import { NavBar } from '../../components/nav-bar';
import { NotLoaded } from '../../components/not-loaded';
import { Screen } from '../../components/screen';
import { Block, Skeleton } from '../../components/skeleton';
import { backToDesk } from '../../lib/back-to-desk';
import { call } from '../../lib/call';
import { useLoaded } from '../../lib/use-loaded';
import { WriteProfile } from './write-profile';

/** The host's name-slip, to be written or changed. */
export function ProfilePage() {
  const loaded = useLoaded('slip', () => call('GET /kos/me', {}));
  const { data, error } = loaded;
  if (data) return <WriteProfile profile={data} />;
  if (error?.code === 'host-profile-missing') return <WriteProfile profile={null} />;
  return (
    <Screen nav={<NavBar title={words.profileTitle} backLabel={states.back} onBack={backToDesk} />}>
      <View className="pad">
        <NotLoaded loaded={loaded} title={words.notLoaded}>
          <Skeleton label={words.loading}>
            <Block height={48} above={40} />
            <Block height={48} above={24} />
          </Skeleton>
        </NotLoaded>
      </View>
    </Screen>
  );
}
