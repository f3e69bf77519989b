import { PromisesPage } from '../../features/desk-promises/promises-page';
import { Gate } from '../../features/session/gate';
import { useDeskRole } from '../../stores/desk-role';

export default function Page() {
  return (
    <Gate needs={useDeskRole()} back>
      {() => <PromisesPage />}
    </Gate>
  );
}
