import { StaffPage } from '../../features/account/staff-page';
import { Gate } from '../../features/session/gate';

export default function Page() {
  return (
    <Gate needs="operator" back>
      {() => <StaffPage />}
    </Gate>
  );
}
