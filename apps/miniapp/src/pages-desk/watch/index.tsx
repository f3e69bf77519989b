import { WatchPage } from '../../features/desk-breaches/watch-page';
import { Gate } from '../../features/session/gate';
import { useDeskRole } from '../../stores/desk-role';

export default function Page() {
  return (
    <Gate needs={useDeskRole()} back>
      {() => <WatchPage />}
    </Gate>
  );
}
