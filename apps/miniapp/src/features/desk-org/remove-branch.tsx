import { orgWords as words } from '@huiyou/words/desk';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { FieldError } from '../../components/field-error';
import { call } from '../../lib/call';
import { useSave } from '../../lib/desk-save';

/** Asks once more before a branch goes, in its own place. */
export function RemoveBranch({ id, onRemoved }: { id: string; onRemoved: () => void }) {
  const [asking, setAsking] = useState(false);
  const { busy, refusal, save } = useSave();
  const handleRemove = () =>
    void save({ id }, async () => {
      await call('DELETE /branches/:id', { params: { id } });
      onRemoved();
    });
  if (!asking) return <Button look="text" size="pair" label={words.remove} onPress={() => setAsking(true)} />;
  return (
    <View className="grow l2">
      <View className="t-note">{words.removeText}</View>
      <FieldError text={refusal ?? undefined} />
      <Button
        look="secondary"
        size="small"
        className="m2"
        label={words.removeDo}
        loading={busy}
        loadingLabel={words.removing}
        onPress={handleRemove}
      />
    </View>
  );
}
