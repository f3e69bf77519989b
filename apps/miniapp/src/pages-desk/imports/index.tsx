import { ImportsPage } from '../../features/desk-imports/imports-page';
import { Gate } from '../../features/session/gate';

export default function Page() {
  return (
    <Gate needs="operator" back>
      {() => <ImportsPage />}
    </Gate>
  );
}
