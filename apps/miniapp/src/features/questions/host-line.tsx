import { nameMark } from '@huiyou/domain/identity/display-name';
import { inPlaceOf } from '@huiyou/words/questions';
import { View } from '@tarojs/components';
import { Avatar } from '../../components/avatar';
import { StateDot } from '../../components/state-dot';
import { type DutyView, dutyLine } from '../../lib/duty-line';
import { mediaAddress } from '../../lib/server-address';
import type { HostCard } from '../../stores/my-host';
import './host-line.css';

interface HostLineProps {
  host: HostCard;
  /** The member's own host, when the one above stands in. */
  insteadOf?: HostCard | null;
  duty: DutyView | null;
  now: number;
  /** 'nav' stands in the page's bar. */
  size?: 'page' | 'nav';
}

/** The host's face, name and hours, one line high. */
export function HostLine({ host, insteadOf = null, duty, now, size = 'page' }: HostLineProps) {
  const state = duty ? dutyLine(duty, now) : null;
  const nav = size === 'nav';
  const name = insteadOf ? inPlaceOf(host.name, insteadOf.name) : host.name;
  return (
    <View className={nav ? 'row grow' : 'row hl'}>
      <Avatar src={mediaAddress(host.portrait)} surname={nameMark(host.name)} size={nav ? 32 : 44} />
      <View className={nav ? 'grow l2' : 'grow l3'}>
        <View className={nav ? 'hl-nn b clip1' : 't-text b'}>{name}</View>
        {state ? (
          <View className={nav ? 'row hl-nd' : 'row t-note hl-d'}>
            <StateDot tone={state.tone} />
            <View className="clip1">{state.text}</View>
          </View>
        ) : null}
      </View>
    </View>
  );
}
