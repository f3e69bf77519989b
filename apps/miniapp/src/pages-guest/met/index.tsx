import { useRouter } from '@tarojs/taro';
import { MetPage } from '../../features/meeting/met-page';
import { Gate } from '../../features/session/gate';

/** One host I have met. */
export default function MetHostPage() {
  const { id = '' } = useRouter().params;
  return (
    <Gate needs="person" back>
      {() => <MetPage id={id} />}
    </Gate>
  );
}
