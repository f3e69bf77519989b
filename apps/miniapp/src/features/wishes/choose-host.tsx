import { wishes as words } from '@huiyou/words/wishes';
import { View } from '@tarojs/components';
import { Head } from '../../components/head';
import { HostChoices } from '../../components/host-choices';
import { NotLoaded } from '../../components/not-loaded';
import { Block, Skeleton } from '../../components/skeleton';
import { TickLine } from '../../components/tick-line';
import type { Loaded } from '../../lib/use-loaded';
import type { OpenHosts } from '../../stores/open-hosts';
import './wishes.css';

interface ChooseHostProps {
  hosts: Loaded<OpenHosts>;
  chosen: string | null;
  onChoose: (kosId: string) => void;
  /** Given: the choice may be left to the lead. */
  onNobody?: () => void;
  now: number;
}

function Nobody({ chosen, onPress }: { chosen: boolean; onPress: () => void }) {
  return (
    <View className="ws-l">
      <TickLine kind="radio" label={`${words.toAnybody}，${words.toAnybodyNote}`} ticked={chosen} onChange={onPress}>
        <View className="t-text b">{words.toAnybody}</View>
        <View className="t-note">{words.toAnybodyNote}</View>
      </TickLine>
    </View>
  );
}

function HostBlocks() {
  return (
    <Skeleton label={words.loading}>
      <Block height={44} above={12} />
      <Block height={44} above={16} />
    </Skeleton>
  );
}

/** Hosts who have room, and where it is allowed nobody in particular. */
export function ChooseHost({ hosts, chosen, onChoose, onNobody, now }: ChooseHostProps) {
  const { data } = hosts;
  return (
    <View className="ws-s">
      <Head title={words.toTitle} />
      {onNobody ? <Nobody chosen={chosen === null} onPress={onNobody} /> : null}
      {data ? <HostChoices hosts={data.hosts} chosen={chosen} onChoose={onChoose} now={now} /> : null}
      {data?.hosts.length === 0 ? <View className="t-note m2">{words.nobodyOpen}</View> : null}
      <NotLoaded loaded={hosts} title={words.notLoaded} className="m3">
        <HostBlocks />
      </NotLoaded>
    </View>
  );
}
