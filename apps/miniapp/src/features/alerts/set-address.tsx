import { channelLimits } from '@huiyou/domain/alerts/channels';
import { channelNames } from '@huiyou/words/alerts';
import { addressLabels, addressPlaceholders, alertsPage as words, setUpTitle } from '@huiyou/words/alerts-pages';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Field } from '../../components/field';
import { aria } from '../../lib/aria';
import type { Kind } from './channel-state';
import type { ChannelEditing } from './use-channels';

interface SetAddressProps {
  kind: Kind;
  editing: ChannelEditing;
  onDone: () => void;
}

/** Where it rings: written, kept, and rung at once. */
export function SetAddress({ kind, editing, onDone }: SetAddressProps) {
  const [address, setAddress] = useState('');
  const [tried, setTried] = useState(false);
  const empty = address.trim() === '';
  const busy = editing.doing?.kind === kind;
  const handleSave = async () => {
    setTried(true);
    if (!empty && (await editing.set(kind, address))) onDone();
  };
  return (
    <View className="m3" {...aria({ label: setUpTitle(channelNames[kind]) })}>
      <Field
        label={addressLabels[kind]}
        placeholder={addressPlaceholders[kind]}
        type={kind === 'sms' ? 'number' : 'text'}
        value={address}
        maxLength={channelLimits.address}
        onChange={setAddress}
        onConfirm={() => void handleSave()}
        error={tried && empty ? words.addressEmpty : undefined}
      />
      <View className="row wrap m2">
        <Button
          look="secondary"
          size="small"
          label={words.save}
          loading={busy}
          loadingLabel={words.saving}
          onPress={() => void handleSave()}
        />
        <Button look="text" size="small" label={words.close} onPress={onDone} />
      </View>
    </View>
  );
}
