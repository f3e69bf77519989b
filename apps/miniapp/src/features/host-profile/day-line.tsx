import { nameMark } from '@huiyou/domain/identity/display-name';
import { greeting, hostPortrait } from '@huiyou/words/home';
import { host as words } from '@huiyou/words/host';
import { View } from '@tarojs/components';
import { Head } from '../../components/head';
import { Print } from '../../components/print';
import { Sep } from '../../components/sep';
import { StateDot } from '../../components/state-dot';
import { dutyLine } from '../../lib/duty-line';
import { mediaAddress } from '../../lib/server-address';
import type { Club, Profile } from './use-profile';
import './day-line.css';

interface DayLineProps {
  profile: Profile;
  duty: Club['duty'];
  onWrite: () => void;
}

/** Face, line and clock exactly as members see them on their first page, and the way to another line. */
export function DayLine({ profile: { host, line }, duty, onWrite }: DayLineProps) {
  const { tone, text } = dutyLine(duty, Date.now());
  return (
    <View className="m3">
      <Head title={words.lineTitle} note={line ? words.changeLine : words.writeLine} onNote={onWrite} />
      <View className="row top m3 fold">
        <Print src={mediaAddress(host.portrait)} mark={nameMark(host.name)} label={hostPortrait(host.name)} />
        <View className="grow dl-w">
          <View className="dl-l">{line ? greeting(words.anyName, line.text) : host.name}</View>
          <View className="row t-note m2">
            <StateDot tone={tone} />
            <View>
              {line ? host.name : null}
              {line ? <Sep /> : null}
              {text}
            </View>
          </View>
        </View>
      </View>
      <View className="t-note m3">{line ? words.lineNote : words.noLine}</View>
    </View>
  );
}
