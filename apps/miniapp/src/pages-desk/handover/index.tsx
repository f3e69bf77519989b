import { useRouter } from '@tarojs/taro';
import { OneHandoverPage } from '../../features/desk-handovers/one-handover-page';
import { Gate } from '../../features/session/gate';
import { useDeskRole } from '../../stores/desk-role';

/** One handover. */
export default function Page() {
  const { id = '' } = useRouter().params;
  return (
    <Gate needs={useDeskRole()} back>
      {() => <OneHandoverPage id={id} />}
    </Gate>
  );
}
