import { WishesPage } from '../../features/desk-wishes/wishes-page';
import { Gate } from '../../features/session/gate';
import { useDeskRole } from '../../stores/desk-role';

export default function Page() {
  return (
    <Gate needs={useDeskRole()} back>
      {() => <WishesPage />}
    </Gate>
  );
}
