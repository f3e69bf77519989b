import { ShiftPage } from '../../features/answers/shift-page';
import { Gate } from '../../features/session/gate';

export default function Page() {
  return (
    <Gate needs="kos" back>
      {() => <ShiftPage />}
    </Gate>
  );
}
