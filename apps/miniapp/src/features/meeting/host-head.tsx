import { nameMark } from '@huiyou/domain/identity/display-name';
import { hostPortrait } from '@huiyou/words/home';
import { View } from '@tarojs/components';
import { Print } from '../../components/print';
import { StateDot } from '../../components/state-dot';
import { type DutyView, dutyLine } from '../../lib/duty-line';
import { mediaAddress } from '../../lib/server-address';
import { isLargeText } from '../../lib/text-scale';
import type { HostCard } from '../../stores/my-host';
import './host-head.css';

interface HostHeadProps {
  host: HostCard;
  duty: DutyView;
  now: number;
  /** Where she is, or how one met her. */
  note?: string | undefined;
  /** What she says today. */
  line?: string | undefined;
}

/** Who she is and when she is there. */
export function HostHead({ host, duty, now, note, line }: HostHeadProps) {
  const { tone, text } = dutyLine(duty, now);
  const size = isLargeText() ? { width: 72, height: 88 } : {};
  return (
    <>
      <View className="row top hh fold">
        <Print src={mediaAddress(host.portrait)} mark={nameMark(host.name)} label={hostPortrait(host.name)} {...size} />
        <View className="grow hh-w">
          <View className="t1">{host.name}</View>
          <View className="t-note">{host.clubName}</View>
          <View className="row t-note m2">
            <StateDot tone={tone} />
            {text}
          </View>
          {note ? <View className="t-note">{note}</View> : null}
        </View>
      </View>
      {line ? <View className="hh-l">{line}</View> : null}
    </>
  );
}
