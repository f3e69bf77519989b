import { leadWishes as words } from '@huiyou/words/lead';
import { useState } from 'react';
import { DeskFrame } from '../../components/desk-frame';
import { DeskLoaded } from '../../components/desk-loaded';
import { Toast } from '../../components/toast';
import { call } from '../../lib/call';
import { usePaged } from '../../lib/use-paged';
import { useDeskItems } from '../../stores/desk-role';
import { ChosenWish } from './chosen-wish';
import { WishTable } from './wish-table';

/** 换人: members who want another host, and what the lead answers. */
export function WishesPage() {
  const items = useDeskItems('wishes');
  const list = usePaged('lead-wishes', (query) => call('GET /lead/wishes', { query }));
  const [chosen, setChosen] = useState<string | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const wish = list.pages.flatMap((page) => page.wishes).find(({ id }) => id === chosen);
  const handleDecided = (said: string) => {
    setDone(said);
    void list.first.reload();
  };
  return (
    <DeskFrame
      title={words.title}
      items={items}
      overlay={<Toast text={done} onDone={() => setDone(null)} />}
      aside={wish ? <ChosenWish key={wish.id} wish={wish} onDecided={handleDecided} /> : null}
    >
      <DeskLoaded loaded={list.first} loading={words.loading} notLoaded={words.notLoaded}>
        {() => <WishTable list={list} chosen={chosen} onChoose={setChosen} />}
      </DeskLoaded>
    </DeskFrame>
  );
}
