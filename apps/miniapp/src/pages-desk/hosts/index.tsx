import { HostsPage } from '../../features/desk-hosts/hosts-page';
import { Gate } from '../../features/session/gate';
import { useDeskRole } from '../../stores/desk-role';

export default function Page() {
  return (
    <Gate needs={useDeskRole()} back>
      {() => <HostsPage />}
    </Gate>
  );
}
