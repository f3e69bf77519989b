import { acquaintanceRules, factChannels } from '@huiyou/domain/acquaintances/acquaintance';
import { aboutGuest, factChannelNames, factCount, guests as words } from '@huiyou/words/guests';
import { fullDate } from '@huiyou/words/time';
import { View } from '@tarojs/components';
import { Chip } from '../../components/chip';
import { Head } from '../../components/head';
import { Notice } from '../../components/notice';
import { PickField } from '../../components/pick-field';
import { TextAreaField } from '../../components/text-area-field';
import { useNow } from '../../lib/use-now';
import { factDays } from './fact-draft';
import type { Noting } from './use-noting';

/** Where, on which day, and one line. */
export function FactForm({ noting, name }: { noting: Noting; name: string }) {
  const { draft, change, sending, refused } = noting;
  const { first, last } = factDays(useNow());
  const on = draft.on ?? last;
  return (
    <View className="m3">
      <View className="t1">{aboutGuest(name)}</View>
      <View className="t-note m1">{words.noteWhy}</View>
      <View className="m5">
        <Head size="small" title={words.channel} />
        <View className="row wrap">
          {factChannels.map((channel) => (
            <Chip
              key={channel}
              label={factChannelNames[channel]}
              chosen={draft.channel === channel}
              onPress={() => change({ channel })}
            />
          ))}
        </View>
      </View>
      <View className="m5">
        <PickField
          mode="date"
          label={words.day}
          value={on}
          shown={fullDate(on)}
          placeholder={words.day}
          start={first}
          end={last}
          onChange={(next) => change({ on: next })}
        />
      </View>
      <View className="m5">
        <TextAreaField
          label={words.text}
          placeholder={words.textPlaceholder}
          value={draft.text}
          onChange={(text) => change({ text })}
          maxLength={acquaintanceRules.factText}
          minLines={2}
          disabled={sending}
          count={factCount(draft.text.length, acquaintanceRules.factText)}
        />
      </View>
      {refused ? (
        <View className="m4">
          <Notice tone="look" text={refused} />
        </View>
      ) : null}
    </View>
  );
}
