import { ComplaintsPage } from '../../features/desk-complaints/complaints-page';
import { Gate } from '../../features/session/gate';
import { useDeskRole } from '../../stores/desk-role';

export default function Page() {
  return (
    <Gate needs={useDeskRole()} back>
      {() => <ComplaintsPage />}
    </Gate>
  );
}
