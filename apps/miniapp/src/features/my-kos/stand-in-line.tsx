import { nameMark } from '@huiyou/domain/identity/display-name';
import { standInPortrait, standsIn } from '@huiyou/words/home';
import { View } from '@tarojs/components';
import { Avatar } from '../../components/avatar';
import { mediaAddress } from '../../lib/server-address';
import { clock, dayWord } from '../../lib/time';
import type { HostCard } from '../../stores/my-host';
import type { MyKosNow } from './use-my-kos-now';
import './stand-in-line.css';

interface StandInLineProps {
  host: HostCard;
  standIn: NonNullable<MyKosNow['standIn']>;
  now: number;
}

/** 12月2日; the hour only where she is back today. */
const backOn = (until: number, now: number): string => dayWord(until, now) || clock(until);

/** 陈砚休到 12月2日，何川代班, with a small round portrait of whoever stands in. */
export function StandInLine({ host, standIn, now }: StandInLineProps) {
  const { host: other, until } = standIn;
  return (
    <View className="row m2">
      <Avatar
        src={mediaAddress(other.portrait)}
        surname={nameMark(other.name)}
        size={32}
        label={standInPortrait(other.name)}
      />
      <View className="grow l2 t-note si">
        {standsIn(host.name, until === null ? null : backOn(until, now), other.name)}
      </View>
    </View>
  );
}
