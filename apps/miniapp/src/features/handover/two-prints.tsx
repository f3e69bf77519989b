import { nameMark } from '@huiyou/domain/identity/display-name';
import { handover as words } from '@huiyou/words/handover';
import { hostPortrait } from '@huiyou/words/home';
import { View } from '@tarojs/components';
import { Icon } from '../../components/icon';
import { Print } from '../../components/print';
import { mediaAddress } from '../../lib/server-address';
import type { HostCard } from '../../stores/my-host';

function Side({ host }: { host: HostCard }) {
  return (
    <View className="hv-h">
      <Print
        src={mediaAddress(host.portrait)}
        mark={nameMark(host.name)}
        label={hostPortrait(host.name)}
        width={104}
        height={128}
      />
      <View className="t3 hv-n m2">{host.name}</View>
      <View className="t-note hv-n">{host.clubName}</View>
    </View>
  );
}

/** Who hands over and who takes over, side by side; the second place stays open while nobody is found. */
export function TwoPrints({ from, to }: { from: HostCard; to: HostCard | null }) {
  return (
    <View className="row center hv-p">
      <Side host={from} />
      <View className="hv-a">
        <Icon name="right" tone="ink3" size={24} />
      </View>
      {to ? (
        <Side host={to} />
      ) : (
        <View className="hv-h">
          <View className="hv-e t-note">{words.nobody}</View>
        </View>
      )}
    </View>
  );
}
