import { useRouter } from '@tarojs/taro';
import { HostDutyPage } from '../../features/rosters/host-duty-page';
import { Gate } from '../../features/session/gate';
import { useDeskRole } from '../../stores/desk-role';

/** The calendar of the host `id`. */
export default function Page() {
  const { id = '' } = useRouter().params;
  return (
    <Gate needs={useDeskRole()} back>
      {() => <HostDutyPage id={id} />}
    </Gate>
  );
}
