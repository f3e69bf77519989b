import { alertsPage as words } from '@huiyou/words/alerts-pages';
import { states } from '@huiyou/words/states';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { NavBar } from '../../components/nav-bar';
import { NotLoaded } from '../../components/not-loaded';
import { Screen } from '../../components/screen';
import { Block, Skeleton } from '../../components/skeleton';
import { SurePanel } from '../../components/sure-panel';
import { Toast } from '../../components/toast';
import { backToDesk } from '../../lib/back-to-desk';
import type { Channel } from './channel-state';
import { Depends } from './depends';
import { OneChannel } from './one-channel';
import { useChannels } from './use-channels';

/** 铃声: how I am alerted, each way set up and tested by its four digits. */
export function AlertsPage() {
  const editing = useChannels();
  const [toast, setToast] = useState<string | null>(null);
  const [removing, setRemoving] = useState<Channel | null>(null);
  const { data } = editing.loaded;
  const overlay = (
    <>
      <Toast text={toast} onDone={() => setToast(null)} />
      {removing ? (
        <SurePanel
          open
          title={words.removeTitle}
          text={words.removeText}
          keep={words.removeKeep}
          sure={words.removeDo}
          act={async () => {
            await editing.remove(removing);
            setRemoving(null);
            setToast(words.removed);
          }}
          onClose={() => setRemoving(null)}
        />
      ) : null}
    </>
  );
  return (
    <Screen nav={<NavBar title={words.title} backLabel={states.back} onBack={backToDesk} />} overlay={overlay}>
      <View className="pad">
        <NotLoaded loaded={editing.loaded} title={words.notLoaded}>
          <Skeleton label={words.loading}>
            <Block width={200} height={18} above={16} />
            <Block height={72} above={20} />
            <Block height={72} above={12} />
          </Skeleton>
        </NotLoaded>
        {data ? (
          <View>
            <View className="t-note m3">{words.lead}</View>
            {data.kinds.map(({ kind, connected }) => (
              <OneChannel
                key={kind}
                kind={kind}
                connected={connected}
                channel={data.channels.find((each) => each.kind === kind) ?? null}
                editing={editing}
                onRemove={setRemoving}
                onConfirmed={() => setToast(words.confirmed)}
              />
            ))}
            <Depends tested={data.channels.some(({ testedAt }) => testedAt !== null)} />
          </View>
        ) : null}
        <View className="m6" />
      </View>
    </Screen>
  );
}
