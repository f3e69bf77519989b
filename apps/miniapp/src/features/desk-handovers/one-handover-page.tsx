import { handoverOf, leadHandovers as words } from '@huiyou/words/lead';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Button } from '../../components/button';
import { DeskFrame } from '../../components/desk-frame';
import { DeskLoaded } from '../../components/desk-loaded';
import { Notice } from '../../components/notice';
import { call } from '../../lib/call';
import { useLoaded } from '../../lib/use-loaded';
import { usePolling } from '../../lib/use-polling';
import { useDeskItems } from '../../stores/desk-role';
import { phaseOf } from './handover-facts';
import { HandoverMembers, type Where } from './handover-members';
import { HandoverSummary } from './handover-summary';

/** While members are spread and answer, the figures move. */
const every = 5_000;

function handleBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else void Taro.redirectTo({ url: '/pages-desk/handovers/index' });
}

/** One handover: how far it is, who stands where, and those it left. */
export function OneHandoverPage({ id }: { id: string }) {
  const items = useDeskItems('handovers');
  const one = useLoaded(`handover ${id}`, () => call('GET /handovers/:id', { params: { id } }));
  const [where, setWhere] = useState<Where>('all');
  const { data } = one;
  const stale = usePolling(async () => {
    if (data && data.state !== 'done') one.put(await call('GET /handovers/:id', { params: { id } }));
  }, every);
  return (
    <DeskFrame
      title={data ? handoverOf(data.from.name) : words.oneTitle}
      note={data ? phaseOf(data) : undefined}
      items={items}
      action={<Button look="text" size="pair" icon="back" label={words.back} onPress={handleBack} />}
      aside={data ? <HandoverSummary handover={data} /> : null}
    >
      {stale ? (
        <View className="m3">
          <Notice text={words.stale} />
        </View>
      ) : null}
      <DeskLoaded loaded={one} loading={words.loading} notLoaded={words.notLoaded}>
        {(handover) => <HandoverMembers handover={handover} where={where} onWhere={setWhere} />}
      </DeskLoaded>
    </DeskFrame>
  );
}
