import { queueTab } from '@huiyou/words/host-queue';
import { host as words } from '@huiyou/words/host';
import { useState } from 'react';
import { TabBar, type TabItem } from '../../components/tab-bar';
import { ClubPlace } from '../../features/club/club-place';
import { HostPlace } from '../../features/host-profile/host-place';
import { MembersPlace } from '../../features/members/members-place';
import { QueuePlace } from '../../features/queue/queue-place';
import { useQueue } from '../../features/queue/use-queue';
import { Gate } from '../../features/session/gate';

function places(open: number): TabItem[] {
  return [
    { key: 'queue', icon: 'queue2', label: queueTab(open) },
    { key: 'members', icon: 'members', label: words.members },
    { key: 'club', icon: 'club', label: words.club },
    { key: 'me', icon: 'slip', label: words.me },
  ];
}

function Desk() {
  const [place, setPlace] = useState('queue');
  const { queue, stale } = useQueue();
  const bar = <TabBar items={places(queue.data?.open ?? 0)} chosen={place} onChoose={setPlace} />;
  if (place === 'members') return <MembersPlace bar={bar} />;
  if (place === 'club') return <ClubPlace bar={bar} />;
  if (place === 'me') return <HostPlace bar={bar} />;
  return <QueuePlace queue={queue} stale={stale} bar={bar} />;
}

/** Host mode: four places behind one bar, entered and left by reLaunch. */
export default function DeskPage() {
  return <Gate needs="kos">{() => <Desk />}</Gate>;
}
