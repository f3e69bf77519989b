import { MyDutyPage } from '../../features/rosters/my-duty-page';
import { Gate } from '../../features/session/gate';

export default function HostDutyPage() {
  return (
    <Gate needs="kos" back>
      {() => <MyDutyPage />}
    </Gate>
  );
}
