import { AbsencePage } from '../../features/absences/absence-page';
import { Gate } from '../../features/session/gate';

export default function HostAbsencePage() {
  return (
    <Gate needs="kos" back>
      {() => <AbsencePage />}
    </Gate>
  );
}
