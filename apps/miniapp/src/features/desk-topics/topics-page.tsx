import type { Reply } from '@huiyou/contracts/api';
import { topicLimits } from '@huiyou/domain/questions/full-answer';
import { topics as words } from '@huiyou/words/promises';
import { View } from '@tarojs/components';
import { useState } from 'react';
import { Button } from '../../components/button';
import { DeskFrame } from '../../components/desk-frame';
import { DeskLoaded } from '../../components/desk-loaded';
import { Notice } from '../../components/notice';
import { Toast } from '../../components/toast';
import { call } from '../../lib/call';
import { useSave } from '../../lib/desk-save';
import { useLoaded } from '../../lib/use-loaded';
import { useDeskItems } from '../../stores/desk-role';
import { EditTopic } from './edit-topic';
import { TopicTable } from './topic-table';

/** 话题: what a question is about and what its answer contains, in the order members see. */
export function TopicsPage() {
  const items = useDeskItems('topics');
  const loaded = useLoaded('topics', () => call('GET /topics', {}));
  const [chosen, setChosen] = useState<string | null>(null);
  const [adding, setAdding] = useState(false);
  const [toast, setToast] = useState<string | null>(null);
  const { busy, refusal, save } = useSave();
  const topics = loaded.data?.topics ?? [];
  const topic = topics.find(({ id }) => id === chosen) ?? null;

  const handleOrder = (ids: string[]) =>
    void save({ ids }, async () => loaded.put(await call('PUT /topics', { body: { ids } })));
  const handleSaved = (reply: Reply<'GET /topics'>) => {
    loaded.put(reply);
    setAdding(false);
    setToast(words.saved);
  };
  const handleAdd = () => {
    setChosen(null);
    setAdding(true);
  };
  const aside =
    adding || topic ? <EditTopic key={topic?.id ?? 'new'} topic={adding ? null : topic} onSaved={handleSaved} /> : null;
  return (
    <DeskFrame
      title={words.title}
      action={
        loaded.data && topics.length < topicLimits.topics ? (
          <Button look="secondary" size="pair" label={words.add} onPress={handleAdd} />
        ) : null
      }
      items={items}
      overlay={<Toast text={toast} onDone={() => setToast(null)} />}
      aside={aside}
    >
      <View>{words.lead}</View>
      {refusal ? (
        <View className="m3">
          <Notice tone="look" title={words.notMoved} text={refusal} />
        </View>
      ) : null}
      <View className="m3">
        <DeskLoaded loaded={loaded} loading={words.loading} notLoaded={words.notLoaded}>
          {() => (
            <TopicTable
              topics={topics}
              chosen={adding ? null : chosen}
              onChoose={(id) => {
                setAdding(false);
                setChosen(id);
              }}
              moving={busy}
              onOrder={handleOrder}
            />
          )}
        </DeskLoaded>
      </View>
    </DeskFrame>
  );
}
