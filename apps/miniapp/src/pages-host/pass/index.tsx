import { useRouter } from '@tarojs/taro';
import { PassPage } from '../../features/answers/pass-page';
import { Gate } from '../../features/session/gate';

export default function Page() {
  const { id = '' } = useRouter().params;
  return (
    <Gate needs="kos" back>
      {() => <PassPage id={id} />}
    </Gate>
  );
}
