import { factChannelNames, factNote } from '@huiyou/words/guests';
import { View } from '@tarojs/components';
import { aria } from '../../lib/aria';
import type { Guest } from './use-guests';
import './guest-row.css';

/** What passed between the two, each with its date; what the guest has not confirmed says so. */
export function GuestFacts({ facts }: { facts: Guest['facts'] }) {
  return (
    <View {...aria({ role: 'list' })}>
      {facts.map(({ id, on, text, channel, state }) => {
        const note = factNote(channel === null ? null : factChannelNames[channel], state === 'waiting');
        return (
          <View key={id} className="gu-f fold" {...aria({ role: 'listitem' })}>
            <View className="gu-d">{on.replace(/-/g, '.')}</View>
            <View className="grow">
              <View>{text}</View>
              {note ? <View className={state === 'waiting' ? 't-micro c-ochre' : 't-micro'}>{note}</View> : null}
            </View>
          </View>
        );
      })}
    </View>
  );
}
