import { nameMark } from '@huiyou/domain/identity/display-name';
import { dateOf } from '@huiyou/domain/time/business-day';
import { hostPortrait } from '@huiyou/words/home';
import { states } from '@huiyou/words/states';
import { fullDate } from '@huiyou/words/time';
import { changed, changeText, changeTo, freeLead, wishes as words } from '@huiyou/words/wishes';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { Button } from '../../components/button';
import { Foot } from '../../components/foot';
import { Notice } from '../../components/notice';
import { Panel } from '../../components/panel';
import { Print } from '../../components/print';
import { SurePair } from '../../components/sure-pair';
import { mediaAddress } from '../../lib/server-address';
import type { Loaded } from '../../lib/use-loaded';
import type { HostCard } from '../../stores/my-host';
import type { OpenHosts } from '../../stores/open-hosts';
import { ChooseHost } from './choose-host';
import type { FreeChange } from './use-free-change';
import { failureText } from './use-sending';

interface FreeFormProps {
  free: FreeChange;
  hosts: Loaded<OpenHosts>;
  until: number;
  now: number;
}

/** One change without asking anybody: who to. */
export function FreeForm({ free, hosts, until, now }: FreeFormProps) {
  return (
    <>
      <View className="t-text c2 m2">{freeLead(fullDate(dateOf(until)))}</View>
      <ChooseHost hosts={hosts} chosen={free.chosen} onChoose={free.choose} now={now} />
    </>
  );
}

/** Goes on with whoever was chosen, or to the lead instead. */
export function FreeFoot({ free, onSure, onLead }: { free: FreeChange; onSure: () => void; onLead: () => void }) {
  return (
    <Foot>
      <Button
        label={free.chosen === null ? words.chooseFirst : words.freeSure}
        disabled={free.chosen === null}
        onPress={onSure}
      />
      <Button look="text" label={words.toLead} onPress={onLead} />
    </Foot>
  );
}

interface SureProps {
  free: FreeChange;
  open: boolean;
  /** The host chosen and the one of now, by name. */
  to: string;
  from: string;
  onClose: () => void;
}

/** Asked once more: it can be done one time only. */
export function FreeSure({ free, open, to, from, onClose }: SureProps) {
  const handleChange = async () => {
    if (free.chosen !== null && (await free.change(free.chosen))) onClose();
  };
  const foot = (
    <SurePair
      keep={words.freeKeep}
      sure={words.freeSure}
      doing={words.changing}
      busy={free.busy}
      onKeep={onClose}
      onSure={() => void handleChange()}
    />
  );
  return (
    <Panel open={open} title={changeTo(to)} closeLabel={states.close} onClose={onClose} foot={foot}>
      <View className="c2">{changeText(to, from)}</View>
      {free.error ? (
        <View className="m3">
          <Notice tone="look" title={words.notChanged} text={failureText(free.error)} />
        </View>
      ) : null}
    </Panel>
  );
}

/** Who it is from now on. */
export function ChangedTo({ host }: { host: HostCard }) {
  return (
    <View className="ws-s">
      <Print src={mediaAddress(host.portrait)} mark={nameMark(host.name)} label={hostPortrait(host.name)} />
      <View className="t1 m5">{changed(host.name)}</View>
      <View className="t-text c2 m2">{words.changedText}</View>
    </View>
  );
}

/** Home, where the new host is. */
export function ChangedFoot() {
  return (
    <Foot>
      <Button label={words.toHome} onPress={() => void Taro.reLaunch({ url: '/pages/home/index' })} />
    </Foot>
  );
}
