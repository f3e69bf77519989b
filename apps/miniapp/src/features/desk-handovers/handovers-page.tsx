import { leadHandovers as words } from '@huiyou/words/lead';
import { useState } from 'react';
import { Button } from '../../components/button';
import { DeskFrame } from '../../components/desk-frame';
import { DeskLoaded } from '../../components/desk-loaded';
import { call } from '../../lib/call';
import { usePaged } from '../../lib/use-paged';
import { useDeskItems } from '../../stores/desk-role';
import { HandoverTable } from './handover-table';
import { NewHandover } from './new-handover';

interface HandoversPageProps {
  /** Given: a handover of this host's members is written at once. */
  from: string | null;
  /** The handover whose remainder it is about. */
  again: string | null;
}

/** 交接: those there are, and a new one. */
export function HandoversPage({ from, again }: HandoversPageProps) {
  const [writing, setWriting] = useState(from !== null);
  if (writing) return <NewHandover from={from} again={again} onCancel={() => setWriting(false)} />;
  return <Handovers onWrite={() => setWriting(true)} />;
}

function Handovers({ onWrite }: { onWrite: () => void }) {
  const items = useDeskItems('handovers');
  const list = usePaged('handovers', (query) => call('GET /handovers', { query }));
  return (
    <DeskFrame title={words.title} items={items} action={<Button size="pair" label={words.begin} onPress={onWrite} />}>
      <DeskLoaded loaded={list.first} loading={words.loading} notLoaded={words.notLoaded}>
        {() => <HandoverTable list={list} />}
      </DeskLoaded>
    </DeskFrame>
  );
}
