import { channelFaultSentences, channelNames } from '@huiyou/words/alerts';
import {
  alertsPage as words,
  channelLabel,
  channelNotes,
  failureText,
  notConnectedNotes,
  testedOn,
} from '@huiyou/words/alerts-pages';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { Tag, type TagTone } from '../../components/tag';
import { aria } from '../../lib/aria';
import { whenInFull } from '../../lib/time';
import { useNow } from '../../lib/use-now';
import { type Channel, channelState, type ChannelState, type Kind } from './channel-state';
import { ConfirmCode } from './confirm-code';
import { SetAddress } from './set-address';
import type { ChannelEditing } from './use-channels';
import './one-channel.css';

const stateWords: Record<ChannelState, string> = {
  tested: words.tested,
  testing: words.testing,
  untested: words.untested,
  unset: words.unset,
  'not-connected': words.notConnected,
};
const tones: Record<ChannelState, TagTone> = {
  tested: 'ok',
  testing: 'soon',
  untested: 'soon',
  unset: 'plain',
  'not-connected': 'plain',
};

interface OneChannelProps {
  kind: Kind;
  connected: boolean;
  channel: Channel | null;
  editing: ChannelEditing;
  onRemove: (channel: Channel) => void;
  onConfirmed: () => void;
}

/** One way of being reached: how it stands, and the next step. */
export function OneChannel({ kind, connected, channel, editing, onRemove, onConfirmed }: OneChannelProps) {
  const now = useNow();
  const [writing, setWriting] = useState(false);
  const state = channelState(channel, connected, now);
  const refused = editing.refused?.kind === kind ? editing.refused : null;
  return (
    <View className="oc" {...aria({ role: 'listitem', label: channelLabel(channelNames[kind], stateWords[state]) })}>
      <View className="row between wrap">
        <View className="t3">{channelNames[kind]}</View>
        <Tag text={stateWords[state]} tone={tones[state]} />
      </View>
      <View className="t-note m1">{connected ? channelNotes[kind] : notConnectedNotes[kind]}</View>
      {channel ? <Facts channel={channel} tested={state === 'tested'} now={now} /> : null}
      {refused && refused.act !== 'confirm' ? (
        <View className="m3">
          <Notice tone="look" title={refused.act === 'set' ? words.notSaved : words.notSent} text={refused.text} />
        </View>
      ) : null}
      {state === 'testing' && channel ? (
        <ConfirmCode channel={channel} editing={editing} now={now} onConfirmed={onConfirmed} />
      ) : null}
      {writing && connected ? (
        <SetAddress kind={kind} editing={editing} onDone={() => setWriting(false)} />
      ) : (
        <Steps
          kind={kind}
          connected={connected}
          channel={channel}
          editing={editing}
          onWrite={() => setWriting(true)}
          onRemove={onRemove}
        />
      )}
    </View>
  );
}

type FactsProps = { channel: Channel; tested: boolean; now: number };

function Facts({ channel: { address, testedAt, failure, kind }, tested, now }: FactsProps) {
  return (
    <View>
      {address === '' ? null : <View className="m2">{address}</View>}
      {testedAt === null ? null : <View className="t-note">{testedOn(whenInFull(testedAt, now))}</View>}
      {kind === 'window' && !tested ? <View className="t-note m1">{words.windowHere}</View> : null}
      {failure ? (
        <View className="m2">
          <Notice
            tone="look"
            title={words.failure}
            text={failureText(whenInFull(failure.at, now), channelFaultSentences[failure.fault])}
          />
        </View>
      ) : null}
    </View>
  );
}

interface StepsProps {
  kind: Kind;
  connected: boolean;
  channel: Channel | null;
  editing: ChannelEditing;
  onWrite: () => void;
  onRemove: (channel: Channel) => void;
}

/** What can be done with it now. A window has no address to write. */
function Steps({ kind, connected, channel, editing, onWrite, onRemove }: StepsProps) {
  const doing = editing.doing?.kind === kind ? editing.doing.act : null;
  const handleSet = () => (kind === 'window' ? void editing.set(kind, null) : onWrite());
  const removal = channel ? (
    <Button look="text" size="small" label={words.remove} onPress={() => onRemove(channel)} />
  ) : null;
  if (!connected) return removal ? <View className="row m2">{removal}</View> : null;
  if (!channel) {
    return (
      <View className="row m3">
        <Button look="secondary" size="small" label={words.set} loading={doing !== null} onPress={handleSet} />
      </View>
    );
  }
  const again = channel.testedAt !== null || channel.testUntil !== null;
  return (
    <View className="row wrap m3">
      <Button
        look="secondary"
        size="small"
        icon="bell"
        label={again ? words.again : words.test}
        loading={doing === 'test'}
        loadingLabel={words.testing0}
        onPress={() => void editing.test(channel)}
      />
      {kind === 'window' ? null : <Button look="text" size="small" label={words.change} onPress={onWrite} />}
      {removal}
    </View>
  );
}
