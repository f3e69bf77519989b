import { queueTab } from '@huiyou/words/host-queue';
import { host as words } from '@huiyou/words/host';
import Taro, { useRouter } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { TabBar, type TabItem } from '../../components/tab-bar';
import { ClubPlace } from '../../features/club/club-place';
import { HostPlace } from '../../features/host-profile/host-place';
import { MembersPlace } from '../../features/members/members-place';
import { QueuePlace } from '../../features/queue/queue-place';
import { useQueue } from '../../features/queue/use-queue';
import { Gate } from '../../features/session/gate';
import { isAtDesk } from '../../lib/desk-here';

function places(open: number): TabItem[] {
  return [
    { key: 'queue', icon: 'queue2', label: queueTab(open) },
    { key: 'members', icon: 'members', label: words.members },
    { key: 'club', icon: 'club', label: words.club },
    { key: 'me', icon: 'slip', label: words.me },
  ];
}

const goToDesk = () => void Taro.redirectTo({ url: '/pages-desk/queue/index' });

function Desk({ first }: { first: string }) {
  const [place, setPlace] = useState(first);
  const { queue, stale } = useQueue();
  const choose = (key: string) => (key === 'queue' && isAtDesk() ? goToDesk() : setPlace(key));
  const bar = <TabBar items={places(queue.data?.open ?? 0)} chosen={place} onChoose={choose} />;
  if (place === 'members') return <MembersPlace bar={bar} />;
  if (place === 'club') return <ClubPlace bar={bar} />;
  if (place === 'me') return <HostPlace bar={bar} />;
  return <QueuePlace queue={queue} stale={stale} bar={bar} />;
}

/** Host mode: four places behind one bar, entered and left by reLaunch. At a desk the queue is a page of its own. */
export default function DeskPage() {
  const { place = 'queue' } = useRouter().params;
  const wide = place === 'queue' && isAtDesk();
  useEffect(() => {
    if (wide) goToDesk();
  }, [wide]);
  return wide ? null : <Gate needs="kos">{() => <Desk first={place} />}</Gate>;
}
