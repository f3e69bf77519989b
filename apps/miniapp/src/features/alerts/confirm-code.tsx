import { alertsPage as words, codeUntil } from '@huiyou/words/alerts-pages';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Field } from '../../components/field';
import { whenInFull } from '../../lib/time';
import type { Channel } from './channel-state';
import type { ChannelEditing } from './use-channels';

interface ConfirmCodeProps {
  channel: Channel;
  editing: ChannelEditing;
  now: number;
  onConfirmed: () => void;
}

/** The four digits that were heard: with them the channel counts. */
export function ConfirmCode({ channel, editing, now, onConfirmed }: ConfirmCodeProps) {
  const [code, setCode] = useState('');
  const { kind, testUntil } = channel;
  const refused =
    editing.refused?.kind === kind && editing.refused.act === 'confirm' ? editing.refused.text : undefined;
  const ready = /^\d{4}$/.test(code);
  const handleConfirm = async () => {
    if (ready && (await editing.confirm(channel, code))) onConfirmed();
  };
  return (
    <View className="m3">
      <Field
        label={words.code}
        placeholder={words.codePlaceholder}
        type="number"
        value={code}
        maxLength={4}
        onChange={setCode}
        onConfirm={() => void handleConfirm()}
        error={refused}
      />
      {testUntil === null ? null : <View className="t-note m1">{codeUntil(whenInFull(testUntil, now))}</View>}
      <View className="row m2">
        <Button
          look="secondary"
          size="small"
          label={ready ? words.confirm : words.codeShort}
          disabled={!ready}
          loading={editing.doing?.kind === kind && editing.doing.act === 'confirm'}
          loadingLabel={words.confirming}
          onPress={() => void handleConfirm()}
        />
      </View>
    </View>
  );
}
