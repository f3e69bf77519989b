import { chooseThis, handover as words } from '@huiyou/words/handover';
import { View } from '@tarojs/components';
import { Button } from '../../components/button';
import { Foot } from '../../components/foot';
import { HostChoices } from '../../components/host-choices';
import { LineRow } from '../../components/line-row';
import { NotLoaded } from '../../components/not-loaded';
import { Notice } from '../../components/notice';
import { Block, Skeleton } from '../../components/skeleton';
import type { OpenHost } from '../../lib/open-host';
import type { Loaded } from '../../lib/use-loaded';
import type { OpenHosts } from '../../stores/open-hosts';
import type { Deciding, Handover } from './use-handover';
import { PastTick } from './what-moves';

interface ChooseAnotherProps {
  handover: Handover;
  hosts: Loaded<OpenHosts>;
  /** Neither the one who leaves nor the one proposed. */
  others: readonly OpenHost[];
  chosen: string | null;
  onChoose: (kosId: string) => void;
  openPast: boolean;
  onOpenPast: (open: boolean) => void;
  onDecline: () => void;
  deciding: Deciding;
  now: number;
}

/** Somebody else with room, or nobody at all. */
export function ChooseAnother(props: ChooseAnotherProps) {
  const { handover, hosts, others, chosen, onChoose, onDecline, deciding, now } = props;
  const name = others.find(({ host }) => host.id === chosen)?.host.name;
  return (
    <>
      <View className="t1">{words.chooseTitle}</View>
      {hosts.data ? (
        <View className="t-text c2 m1">{others.length === 0 ? words.nobodyOpen : words.chooseLead}</View>
      ) : null}
      <View className="m3">
        <HostChoices hosts={others} chosen={chosen} onChoose={onChoose} now={now} />
      </View>
      <NotLoaded loaded={hosts} title={words.hostsNotLoaded}>
        <Skeleton label={words.hostsLoading}>
          <Block height={44} above={12} />
          <Block height={44} above={16} />
        </Skeleton>
      </NotLoaded>
      {name ? (
        <View className="m3">
          <PastTick lines={handover.lines} openPast={props.openPast} onOpenPast={props.onOpenPast} to={name} />
        </View>
      ) : null}
      <View className="m4">
        <LineRow
          title={handover.kind === 'leaver' ? words.declineLeaver : words.declineMember}
          note={words.declineNote}
          onPress={onDecline}
        />
      </View>
      {deciding.error?.of === 'choose' ? (
        <View className="m4">
          <Notice tone="look" title={words.notDecided} text={deciding.error.text} />
        </View>
      ) : null}
    </>
  );
}

interface ChooseFootProps {
  deciding: Deciding;
  /** The chosen one's name. */
  name: string | null;
  onSend: () => void;
  onBack: () => void;
}

/** Settles on the one chosen, or goes back to what was asked. */
export function ChooseFoot({ deciding, name, onSend, onBack }: ChooseFootProps) {
  return (
    <Foot>
      <Button
        label={name === null ? words.chooseFirst : chooseThis(name)}
        disabled={name === null}
        loading={deciding.busy === 'choose'}
        loadingLabel={words.accepting}
        onPress={onSend}
      />
      <Button look="text" label={words.back} onPress={onBack} />
    </Foot>
  );
}
