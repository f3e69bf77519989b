import { BreachesPage } from '../../features/desk-breaches/breaches-page';
import { Gate } from '../../features/session/gate';
import { useDeskRole } from '../../stores/desk-role';

export default function Page() {
  return (
    <Gate needs={useDeskRole()} back>
      {() => <BreachesPage />}
    </Gate>
  );
}
