import { HolidaysPage } from '../../features/desk-holidays/holidays-page';
import { Gate } from '../../features/session/gate';
import { useDeskRole } from '../../stores/desk-role';

export default function Page() {
  return (
    <Gate needs={useDeskRole()} back>
      {() => <HolidaysPage />}
    </Gate>
  );
}
