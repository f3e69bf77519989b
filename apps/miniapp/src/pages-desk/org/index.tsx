import { OrgPage } from '../../features/desk-org/org-page';
import { Gate } from '../../features/session/gate';
import { useDeskRole } from '../../stores/desk-role';

export default function Page() {
  return (
    <Gate needs={useDeskRole()} back>
      {() => <OrgPage />}
    </Gate>
  );
}
