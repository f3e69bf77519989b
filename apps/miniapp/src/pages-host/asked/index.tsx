import { ConsultationsPage } from '../../features/answers/consultations-page';
import { Gate } from '../../features/session/gate';

export default function Page() {
  return (
    <Gate needs="kos" back>
      {() => <ConsultationsPage />}
    </Gate>
  );
}
