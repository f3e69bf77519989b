import { CodesPage } from '../../features/desk-codes/codes-page';
import { Gate } from '../../features/session/gate';

export default function Page() {
  return (
    <Gate needs="operator" back>
      {() => <CodesPage />}
    </Gate>
  );
}
