import { useRouter } from '@tarojs/taro';
import { NameCard } from '../../features/name-cards/name-card';
import { Gate } from '../../features/session/gate';

export default function NameCardPage() {
  const { id = '' } = useRouter().params;
  return (
    <Gate needs="kos" back>
      {() => <NameCard id={id} />}
    </Gate>
  );
}
