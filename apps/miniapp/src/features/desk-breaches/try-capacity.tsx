import { hostLimits } from '@huiyou/domain/kos/host';
import { breaches as words } from '@huiyou/words/breaches';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { Field } from '../../components/field';
import { Head } from '../../components/head';
import { Notice } from '../../components/notice';
import { ReplayLine } from '../../components/replay-line';
import { useReplay } from '../../lib/use-replay';

/** What another capacity would have kept, before anybody changes it. */
export function TryCapacity({ kosId }: { kosId: string }) {
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const { busy, found, refused, run } = useReplay();
  const capacity = Number(typed);
  const fits = Number.isInteger(capacity) && capacity >= 1 && capacity <= hostLimits.capacity;
  const handleTry = () => {
    setTried(true);
    if (fits) void run({ capacity: { kosId, capacity } });
  };
  return (
    <View className="m5">
      <Head size="small" title={words.tryCapacity} />
      <View className="m2">
        <Field
          label={words.capacityLabel}
          type="number"
          value={typed}
          maxLength={4}
          onChange={setTyped}
          onConfirm={handleTry}
          error={tried && !fits ? words.capacityBad : undefined}
        />
      </View>
      <View className="m2">
        <Button
          look="secondary"
          size="small"
          label={words.tryOut}
          loading={busy}
          loadingLabel={words.trying}
          onPress={handleTry}
        />
      </View>
      {refused ? (
        <View className="m3">
          <Notice tone="look" title={words.notTried} text={refused.text} />
        </View>
      ) : null}
      {found && !refused ? (
        <View className="m3">
          <ReplayLine found={found.replayed.total} />
        </View>
      ) : null}
    </View>
  );
}
