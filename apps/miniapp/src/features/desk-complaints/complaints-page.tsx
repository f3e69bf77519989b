import { leadComplaints as words, waitingCount } from '@huiyou/words/lead';
import { useState } from 'react';
import { DeskFrame } from '../../components/desk-frame';
import { DeskLoaded } from '../../components/desk-loaded';
import { Toast } from '../../components/toast';
import { call } from '../../lib/call';
import { usePaged } from '../../lib/use-paged';
import { useDeskItems } from '../../stores/desk-role';
import { ChosenComplaint } from './chosen-complaint';
import { ComplaintTable } from './complaint-table';

/** 不满: what members are not content with, answered within a working day and unseen by the host. */
export function ComplaintsPage() {
  const list = usePaged('lead-complaints', (query) => call('GET /lead/complaints', { query }));
  const { data } = list.first;
  const items = useDeskItems('complaints', data && data.waiting > 0 ? { complaints: data.waiting } : {});
  const [chosen, setChosen] = useState<string | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const handleAnswered = () => {
    setDone(words.sent);
    void list.first.reload();
  };
  return (
    <DeskFrame
      title={words.title}
      note={data ? waitingCount(data.waiting) : undefined}
      items={items}
      overlay={<Toast text={done} onDone={() => setDone(null)} />}
      aside={chosen === null ? null : <ChosenComplaint key={chosen} id={chosen} onAnswered={handleAnswered} />}
    >
      <DeskLoaded loaded={list.first} loading={words.loading} notLoaded={words.notLoaded}>
        {() => <ComplaintTable list={list} chosen={chosen} onChoose={setChosen} />}
      </DeskLoaded>
    </DeskFrame>
  );
}
