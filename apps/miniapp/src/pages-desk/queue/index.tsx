import { useRouter } from '@tarojs/taro';
import { useCallback, useState } from 'react';
import { AnswerColumns } from '../../features/answers/answer-columns';
import { DeskAlerts, DeskSound } from '../../features/desk-queue/desk-alerts';
import { HostDesk, NothingChosen } from '../../features/desk-queue/host-desk';
import { useAlerts } from '../../features/desk-queue/use-alerts';
import { FileBeside } from '../../features/members/file-beside';
import { QueueColumn } from '../../features/queue/queue-column';
import { useQueue } from '../../features/queue/use-queue';
import { useTakeNext } from '../../features/queue/use-take-next';
import { Gate } from '../../features/session/gate';

/** The question beside the queue, and what was asked for in its row. */
type Place = { chosen: string | null; tool: 'pass' | null };

function Desk() {
  const [{ chosen, tool }, setPlace] = useState<Place>({ chosen: useRouter().params.id ?? null, tool: null });
  const choose = useCallback((id: string) => setPlace({ chosen: id, tool: null }), []);
  const pass = useCallback((id: string) => setPlace({ chosen: id, tool: 'pass' }), []);
  const { queue, stale } = useQueue();
  const next = useTakeNext(choose);
  const alerts = useAlerts();
  const column = (
    <QueueColumn queue={queue} stale={stale} chosen={chosen} onChoose={choose} onPass={pass} next={next}>
      <DeskAlerts alerts={alerts} onOpen={choose} />
    </QueueColumn>
  );
  return (
    <HostDesk queue={column} onNext={() => void next.take()} sound={<DeskSound alerts={alerts} />}>
      {chosen === null ? (
        <NothingChosen />
      ) : (
        <AnswerColumns
          key={`${chosen} ${tool ?? ''}`}
          id={chosen}
          tool={tool}
          onOpen={choose}
          onMoved={() => void queue.reload()}
          onNext={() => void next.take()}
          file={({ id, bondId, guest }, help) => (
            <FileBeside bondId={bondId} guest={guest} questionId={id} onOpen={choose}>
              {help}
            </FileBeside>
          )}
        />
      )}
    </HostDesk>
  );
}

/** The host's desk in a browser from 1,024 px on; narrower is the phone's queue. */
export default function Page() {
  return <Gate needs="kos">{() => <Desk />}</Gate>;
}
