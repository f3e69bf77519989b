import { AbsencesPage } from '../../features/desk-absences/absences-page';
import { Gate } from '../../features/session/gate';
import { useDeskRole } from '../../stores/desk-role';

export default function Page() {
  return (
    <Gate needs={useDeskRole()} back>
      {() => <AbsencesPage />}
    </Gate>
  );
}
